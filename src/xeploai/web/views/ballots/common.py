"""What the pages of rounds share: the door, who sees numbers, subjects and groups by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404

from xeploai.ballots.enums import RoundState
from xeploai.ballots.models import Round
from xeploai.ballots.queries.numbers import sees_numbers
from xeploai.law.voting import needed_votes
from xeploai.meetings.enums import FEWEST_TELLERS, MEMBER_KINDS, SMALL
from xeploai.organisations.models import Unit
from xeploai.people.rules import may
from xeploai.web.doors import reader_of
from xeploai.web.views.meeting.common import frame

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

    from xeploai.ballots.models import RoundSubject
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User

__all__ = ["groups_of", "round_frame", "seen_round", "sees_numbers", "shared"]


def seen_round(request: HttpRequest, pk: int) -> Round:
    """The round, if the reader sees its meeting; Http404 otherwise."""
    seen = Round.objects.visible_to(reader_of(request)).select_related(
        "meeting__unit__parent", "meeting__cycle", "meeting__subject"
    )
    return get_object_or_404(seen, pk=pk)


def shared(reader: User, meeting: Meeting) -> dict[str, Any]:
    """What every page of the voting tells: who counts, who is there, what follows from it (A-25, A-28)."""
    present = meeting.attendees.filter(counted=True, present=True).count()
    heads = list(meeting.tellers.values_list("is_head", flat=True))
    needed = None if meeting.convened is None else needed_votes(meeting.convened)
    return {
        "voided": [r for r in meeting.rounds.select_related("opened_by__person") if r.state == RoundState.VOIDED],
        "needed": needed,
        "is_teller": may(reader, "ballots.count", meeting),
        "is_head": may(reader, "ballots.sign", meeting),
        "sees_numbers": sees_numbers(reader, meeting),
        "present": present,
        "cannot_pass": needed is not None and present < needed,
        "tiny": meeting.convened is not None and meeting.convened < SMALL,
        "tellers_ready": len(heads) >= FEWEST_TELLERS and any(heads),
    }


def round_frame(request: HttpRequest, round_: Round) -> dict[str, Any]:
    """What every page of a round knows."""
    reader = reader_of(request)
    return frame(request, round_.meeting) | {
        "round": round_,
        "is_teller": may(reader, "ballots.count", round_),
        "is_head": may(reader, "ballots.sign", round_),
        "sees_numbers": sees_numbers(reader, round_.meeting),
        "about_members": round_.meeting.kind in MEMBER_KINDS,
    }


def groups_of(subjects: Iterable[RoundSubject]) -> dict[str, str]:
    """{group key: name} of the cells on a list. One query, none for a cell's own list."""
    keys = {subject.group_id for subject in subjects if subject.group_id is not None}
    if not keys:
        return {}
    return {str(pk): name for pk, name in Unit.objects.filter(pk__in=keys).order_by("code").values_list("pk", "name")}
