"""Addresses: where people review, party groups, sessions, attendance, invitations."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.places import deciding, groups, venues, warnings

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
]
