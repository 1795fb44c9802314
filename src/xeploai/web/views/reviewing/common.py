"""The door to a venue: who reads the meeting's unit, or sits in the collective itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.models import Meeting
from xeploai.people.rules import may
from xeploai.web.doors import reader_of
from xeploai.web.views.meeting.common import frame

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.http import HttpRequest

REVIEWS = (MeetingKind.COLLECTIVE,)
OWN_VOTES = (MeetingKind.COLLECTIVE, MeetingKind.ORGANISATION)


def venue(request: HttpRequest, pk: int, kinds: Collection[str] = REVIEWS) -> Meeting:
    """The meeting, if it is of these kinds and the reader belongs to it; Http404 otherwise."""
    known = Meeting.objects.select_related("unit__parent", "cycle", "chair", "minutes_taker", "subject", "body")
    meeting = get_object_or_404(known, pk=pk)
    if meeting.kind not in kinds or not may(reader_of(request), "venues.view", meeting):
        raise Http404
    return meeting


def venue_frame(request: HttpRequest, meeting: Meeting) -> dict[str, Any]:
    """What every page of a venue knows; ``inside`` whether the reader sees the rest of the meeting too."""
    inside = Meeting.objects.visible_to(reader_of(request)).filter(pk=meeting.pk).exists()
    return frame(request, meeting) | {"inside": inside, "open": meeting.adopted_at is None}


def number_in(text: str) -> int:
    """A number from a form, 0 where it is none."""
    return int(text) if text.isdecimal() else 0
