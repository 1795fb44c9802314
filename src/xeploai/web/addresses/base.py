"""Addresses: the frame of the house."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views import cycle, home, journal, language, rules, unit, units

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("language/", language.language, name="language"),
    path("units/", units.units, name="units"),
    path("units/<str:code>/", unit.unit, name="unit"),
    path("units/<str:code>/journal/", journal.journal_of, name="journal_of"),
    path("journal/", journal.journal, name="journal"),
    path("cycle/", cycle.cycle, name="cycle"),
    path("cycle/close/", cycle.close, name="cycle_close"),
    path("cycle/points/<str:key>/", cycle.point, name="point"),
    path("rules/", rules.rules, name="rules"),
    path("rules/<str:clause>/", rules.clause, name="clause"),
    path("rules/<str:clause>/panel/", rules.panel, name="clause_panel"),
]
