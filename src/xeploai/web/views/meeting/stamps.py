"""One small query that tells whether anything happened at a meeting: the newest journal entry of its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import get_language

from xeploai.journal.models import Entry

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.meetings.models import Meeting


def stamp(meeting: Meeting) -> str:
    """An entity tag: every verb writes the journal, so no other fact can have changed without it."""
    last = Entry.objects.filter(unit=meeting.unit_id).order_by("-number").values_list("number", flat=True).first()
    return f'"{meeting.pk}-{last or 0}-{get_language()}"'


def unchanged(request: HttpRequest, tag: str) -> bool:
    """Whether the screen that asks already shows this."""
    return request.headers.get("If-None-Match") == tag


def with_stamp(response: HttpResponse, tag: str) -> HttpResponse:
    """The answer with the tag read before its facts, so that it can be too old and never too new."""
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "no-cache, private"
    return response
