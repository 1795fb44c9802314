"""Addresses: the votes of organisations and collectives on themselves."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.ballots import subject_results
from xeploai.web.views.meeting import order, subject_plan

urlpatterns: list[URLPattern | URLResolver] = [
    path("units/<str:code>/votes/", subject_plan.unit_votes, name="unit_votes"),
    path("subjects/<int:pk>/meeting/plan/", subject_plan.plan, name="subject_meeting_plan"),
    path("meetings/<int:pk>/order/", order.override, name="meeting_order"),
    path("subject-ratings/<int:pk>/why/", subject_results.result_why, name="subject_result_why"),
]
