"""Addresses: the list of subjects, one subject, delegations, units' own plans."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.subjects import add, delegating, listing, plans, subject

urlpatterns: list[URLPattern | URLResolver] = [
    path("subjects/", listing.subjects, name="subjects"),
    path("subjects/subjects.xlsx", listing.workbook, name="subjects_workbook"),
    path("subjects/missing/", listing.missing, name="subjects_missing"),
    path("subjects/again/", listing.list_again, name="subjects_again"),
    path("subjects/delegate/", delegating.subjects_delegate, name="subjects_delegate"),
    path("subjects/<int:pk>/", subject.subject, name="subject"),
    path("subjects/<int:pk>/<str:act>/", subject.subject_change, name="subject_change"),
    path("units/<str:code>/subjects/add/", add.subjects_add, name="subjects_add"),
    path("units/<str:code>/plan/", plans.unit_plan, name="unit_plan"),
    path("plans/", plans.plans, name="plans"),
]
