"""Results beside those of others: votes that are all one, counts that are the same line by line (users 5.6)."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import F

from xeploai.ballots.enums import RoundKind
from xeploai.ballots.models import Tally
from xeploai.cycles.models import Subject
from xeploai.meetings.enums import SMALL, MeetingKind, Nature
from xeploai.ratings.models import Rating, SubjectRating

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting

MOST = 200


@dataclass(frozen=True, slots=True)
class Beside:
    """One of those compared. ``unanimous`` of ``lines`` have all votes on one level; ``same_as`` counts alike."""

    name: str
    here: bool
    convened: int
    lines: int
    unanimous: int
    levels: tuple[tuple[str, int], ...]
    same_as: tuple[str, ...]


def cells_beside(meeting: Meeting, *, small: bool) -> list[Beside]:
    """The cells under the same committee, by code; those under five convened only where ``small`` (A-28)."""
    tallies = (
        Tally.objects.filter(
            superseded_at=None,
            round__kind=RoundKind.LEVELS,
            round__meeting__cycle_id=meeting.cycle_id,
            round__meeting__kind=MeetingKind.CELL,
            round__meeting__rehearsal=False,
            round__meeting__unit__parent_id=meeting.unit.parent_id,
        )
        .exclude(round__state="voided")
        .order_by("round__meeting__unit__code")
        .values_list("round__meeting_id", "round__meeting__unit__name", "round__convened", "valid", "lines")
    )
    found = [row for row in tallies[:MOST] if small or row[2] >= SMALL]
    levels: dict[int, Counter[str]] = defaultdict(Counter)
    rated = Rating.objects.in_force().filter(meeting_id__in=[row[0] for row in found]).exclude(level="")
    for pk, level in rated.values_list("meeting_id", "level"):
        levels[pk][level] += 1
    return _beside(found, meeting.pk, levels)


def subjects_beside(subject: Subject) -> list[Beside]:
    """Those of the same kind and level whom the same authority rates, by their own votes; from five convened on."""
    alike = Subject.objects.active().filter(
        cycle_id=subject.cycle_id, kind=subject.kind, rated_by_id=subject.rated_by_id, level=subject.level
    )
    tallies = (
        Tally.objects.filter(
            superseded_at=None,
            round__kind=RoundKind.LEVELS,
            round__meeting__subject__in=alike,
            round__convened__gte=SMALL,
        )
        .exclude(round__state="voided")
        .order_by("round__meeting__subject__unit__code", "round__meeting__subject_id")
        .annotate(subject=F("round__meeting__subject_id"))
        .values_list("subject", "round__meeting__subject__name", "round__convened", "valid", "lines")
    )
    found = list(tallies[:MOST])
    levels: dict[int, Counter[str]] = defaultdict(Counter)
    rated = SubjectRating.objects.in_force().filter(subject_id__in=[row[0] for row in found], nature=Nature.PROPOSAL)
    for pk, level in rated.exclude(level="").values_list("subject_id", "level"):
        levels[pk][level] += 1
    return _beside(found, subject.pk, levels)


def _beside(rows: list[tuple[int, str, int, int, Any]], here: int, levels: dict[int, Counter[str]]) -> list[Beside]:
    """Same counts say something only where votes were divided: unanimous ones are alike by themselves."""
    alike: dict[Any, list[tuple[int, str]]] = defaultdict(list)
    signs = {}
    for pk, name, _convened, valid, lines in rows:
        if len(lines) > 1 and _unanimous(valid, lines) < len(lines):
            signs[pk] = (valid, tuple(sorted(tuple(sorted(line.items())) for line in lines.values())))
            alike[signs[pk]].append((pk, name))
    return [
        Beside(
            name=name,
            here=pk == here,
            convened=convened,
            lines=len(lines),
            unanimous=_unanimous(valid, lines),
            levels=tuple(sorted(levels[pk].items())),
            same_as=tuple(other for key, other in alike.get(signs.get(pk), ()) if key != pk),
        )
        for pk, name, convened, valid, lines in rows
    ]


def _unanimous(valid: int, lines: dict[str, dict[str, int]]) -> int:
    return sum(max(line.values(), default=0) == valid for line in lines.values())
