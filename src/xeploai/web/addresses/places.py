"""Addresses: where people review, party groups, sessions, attendance, invitations."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from xeploai.web.views.places import (
    attendance,
    briefing,
    deciding,
    duty,
    groups,
    invitations,
    parties,
    sessions,
    venues,
    warnings,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("venues/", venues.own, name="venues"),
    path("people/<path:person>/venues/", venues.of_person, name="person_venues"),
    path("people/<path:person>/venues/decide/", deciding.decide, name="venue_decide"),
    path("venue-decisions/<int:pk>/withdraw/", deciding.withdraw, name="venue_withdraw"),
    path("units/<str:code>/venues/", venues.of_unit, name="unit_venues"),
    path("units/<str:code>/venues/warnings/", warnings.warnings, name="venue_warnings"),
    path("units/<str:code>/groups/", groups.groups, name="party_groups"),
    path("units/<str:code>/groups/place/", groups.place, name="party_group_place"),
    path("units/<str:code>/groups/report/", groups.report, name="party_group_report"),
    path("attendance/", attendance.attendance, name="attendance"),
    path("attendance/list/", attendance.listing, name="attendance_list"),
    path("units/<str:code>/attendance/", attendance.of_unit, name="unit_attendance"),
    path("subjects/<int:pk>/attendance/add/", attendance.add, name="duty_add"),
    path("attendance/<int:pk>/", duty.duty, name="duty"),
    path("attendance/<int:pk>/assign/", duty.assign, name="duty_assign"),
    path("attendance/<int:pk>/confirm/", duty.confirm, name="duty_confirm"),
    path("attendance/<int:pk>/mark/", duty.mark, name="duty_mark"),
    path("subjects/<int:pk>/working-party/", parties.form, name="working_party_form"),
    path("working-parties/<int:pk>/", parties.party, name="working_party"),
    re_path(
        r"^working-parties/(?P<pk>\d+)/(?P<paper>[a-z]+)\.(?P<kind>pdf|docx)$",
        parties.paper,
        name="working_party_paper",
    ),
    path("meetings/<int:pk>/invitations/", invitations.invitations, name="meeting_invitations"),
    path("invitations/<int:pk>/", invitations.invitation, name="invitation"),
    path("attendance/<int:pk>/briefing/", briefing.briefing, name="briefing"),
    path("attendance/<int:pk>/briefing/minutes/", briefing.speak, name="briefing_minutes"),
    path("meetings/<int:pk>/sessions/", sessions.sessions, name="meeting_sessions"),
    path("meetings/<int:pk>/combine/", sessions.combine, name="meeting_combine"),
    path("meetings/<int:pk>/combine/<int:part>/separate/", sessions.separate, name="meeting_separate"),
]
