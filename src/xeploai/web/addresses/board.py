"""Addresses: the board, one unit on it, reminders, calendar files."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.board import board, calendars, reminders, unit

urlpatterns: list[URLPattern | URLResolver] = [
    path("board/", board.board, name="board"),
    path("board/export/", board.board_export, name="board_export"),
    path("board/reminders/", reminders.reminders, name="reminders"),
    path("calendar/meetings.ics", calendars.own_calendar, name="own_calendar"),
    path("calendar/dates.ics", calendars.dates_calendar, name="dates_calendar"),
    path("meetings/<int:pk>/calendar.ics", calendars.meeting_calendar, name="meeting_calendar"),
    path("board/units/<str:code>/", unit.board_unit, name="board_unit"),
]
