"""Addresses: the review of a collective, the vote of an organisation on itself."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.reviewing import conclusions, conference, criteria, driver, staff, turn

urlpatterns: list[URLPattern | URLResolver] = [
    path("meetings/<int:pk>/review/", driver.review, name="meeting_review"),
    path("meetings/<int:pk>/review/prepare/", driver.prepare, name="meeting_turns_prepare"),
    path("meetings/<int:pk>/review/<int:turn>/", turn.turn, name="meeting_turn"),
    path("meetings/<int:pk>/review/<int:turn>/mark/", turn.mark, name="meeting_turn_mark"),
    path("meetings/<int:pk>/review/<int:turn>/points/<int:point>/", turn.tick, name="meeting_turn_point"),
    path("meetings/<int:pk>/conclusions/", conclusions.conclusions, name="meeting_conclusions"),
    path("meetings/<int:pk>/conclusions/<int:conclusion>/drop/", conclusions.drop, name="meeting_conclusion_drop"),
    path("meetings/<int:pk>/criteria/", criteria.criteria, name="meeting_criteria"),
    path("meetings/<int:pk>/criteria/<int:criterion>/", criteria.criterion, name="meeting_criterion"),
    path("meetings/<int:pk>/conference/", conference.conference, name="meeting_conference"),
    path("units/<str:code>/staff/", staff.staff, name="unit_staff"),
    path("units/<str:code>/staff/<int:job>/end/", staff.end, name="unit_staff_end"),
]
