"""Addresses: the board, one unit on it, reminders."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.board import board, unit

urlpatterns: list[URLPattern | URLResolver] = [
    path("board/", board.board, name="board"),
    path("board/export/", board.board_export, name="board_export"),
    path("board/units/<str:code>/", unit.board_unit, name="board_unit"),
]
