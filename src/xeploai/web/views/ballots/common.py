"""What the pages of rounds share: the door, who sees numbers, subjects and groups by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404

from xeploai.ballots.models import Round
from xeploai.ballots.queries.numbers import sees_numbers
from xeploai.organisations.models import Unit
from xeploai.people.rules import may
from xeploai.web.doors import reader_of
from xeploai.web.views.meeting.common import frame

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

    from xeploai.ballots.models import RoundSubject

__all__ = ["groups_of", "round_frame", "seen_round", "sees_numbers"]


def seen_round(request: HttpRequest, pk: int) -> Round:
    """The round, if the reader sees its meeting; Http404 otherwise."""
    seen = Round.objects.visible_to(reader_of(request)).select_related("meeting__unit__parent", "meeting__cycle")
    return get_object_or_404(seen, pk=pk)


def round_frame(request: HttpRequest, round_: Round) -> dict[str, Any]:
    """What every page of a round knows."""
    reader = reader_of(request)
    return frame(request, round_.meeting) | {
        "round": round_,
        "is_teller": may(reader, "ballots.count", round_),
        "is_head": may(reader, "ballots.sign", round_),
        "sees_numbers": sees_numbers(reader, round_.meeting),
    }


def groups_of(subjects: Iterable[RoundSubject]) -> dict[str, str]:
    """{group key: name} of the cells on a list. One query, none for a cell's own list."""
    keys = {subject.group_id for subject in subjects if subject.group_id is not None}
    if not keys:
        return {}
    return {str(pk): name for pk, name in Unit.objects.filter(pk__in=keys).order_by("code").values_list("pk", "name")}
