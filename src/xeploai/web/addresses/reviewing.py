"""Addresses: the review of a collective, the vote of an organisation on itself."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.reviewing import driver, turn

urlpatterns: list[URLPattern | URLResolver] = [
    path("meetings/<int:pk>/review/", driver.review, name="meeting_review"),
    path("meetings/<int:pk>/review/prepare/", driver.prepare, name="meeting_turns_prepare"),
    path("meetings/<int:pk>/review/<int:turn>/", turn.turn, name="meeting_turn"),
    path("meetings/<int:pk>/review/<int:turn>/mark/", turn.mark, name="meeting_turn_mark"),
    path("meetings/<int:pk>/review/<int:turn>/points/<int:point>/", turn.tick, name="meeting_turn_point"),
]
