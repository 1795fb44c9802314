"""The numbers of the report to the centre: what is final and what is pending, side by side (VI.3).

The number of queries does not depend on how large the province is.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Exists, OuterRef, Q

from xeploai.cycles.enums import QualityLevel, SubjectKind
from xeploai.cycles.models import Subject
from xeploai.meetings.enums import Nature
from xeploai.organisations.enums import Level
from xeploai.ratings.models import Rating, SubjectRating

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit

MEMBER = "member"
KINDS = (*SubjectKind.values, MEMBER)
FINAL, PENDING = "final", "pending"
NO_LEVEL = "none"
COLUMNS = (*QualityLevel.values, NO_LEVEL)
"""Four levels, and what ended or stands without one."""


@dataclass
class Part:
    """One line: a kind at a level. ``final`` counts decisions by level, ``pending`` what is proposed so far."""

    kind: str
    level: str
    total: int = 0
    final: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COLUMNS, 0))
    pending: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COLUMNS, 0))

    @property
    def done(self) -> int:
        """How many are decided."""
        return sum(self.final.values())

    @property
    def open(self) -> int:
        """How many are not decided yet."""
        return sum(self.pending.values())

    def as_data(self) -> dict[str, Any]:
        """For sealing and papers."""
        return {
            "kind": self.kind, "level": self.level, "total": self.total, FINAL: self.final, PENDING: self.pending,
        }  # fmt: skip


def parts_of(cycle: Cycle, unit: Unit) -> list[Part]:
    """Every line that has anything, in the order of kinds and levels. Six queries."""
    found: dict[tuple[str, str], Part] = {
        (kind, level): Part(kind, level) for kind in SubjectKind.values for level in Level.values
    }
    for state in (FINAL, PENDING):
        for kind, level, said, number in _subject_counts(cycle, unit, state):
            part = found[kind, level]
            getattr(part, state)[said or NO_LEVEL] += number
            part.total += number
    members = Part(MEMBER, Level.GRASSROOTS)
    for state in (FINAL, PENDING):
        for said, number in (
            member_rows(cycle, unit, state).values_list("level").annotate(number=Count("pk")).order_by()
        ):
            getattr(members, state)[said or NO_LEVEL] += number
            members.total += number
    found[MEMBER, Level.GRASSROOTS] = members
    return [part for part in found.values() if part.total]


def _subject_counts(cycle: Cycle, unit: Unit, state: str) -> list[tuple[str, str, str, int]]:
    subjects = subject_rows(cycle, unit, state)
    if state == FINAL:
        ratings = SubjectRating.objects.in_force().filter(nature=Nature.DECISION, subject__in=subjects.values("pk"))
        rows = ratings.values_list("subject__kind", "subject__level", "level").annotate(number=Count("pk")).order_by()
        return [(k, level, said, n) for k, level, said, n in rows]
    own = dict(
        SubjectRating.objects.in_force()
        .filter(nature=Nature.PROPOSAL, subject__in=subjects.values("pk"))
        .values_list("subject_id", "level")
    )
    counts: dict[tuple[str, str, str], int] = defaultdict(int)
    for pk, kind, level in subjects.values_list("pk", "kind", "level"):
        counts[kind, level, own.get(pk, "")] += 1
    return [(*key, number) for key, number in counts.items()]


def subject_rows(cycle: Cycle, unit: Unit, state: str) -> QuerySet[Subject]:
    """The subjects under this unit that are decided, or are not yet."""
    decided = SubjectRating.objects.in_force().filter(subject=OuterRef("pk"), nature=Nature.DECISION)
    every = (
        Subject.objects.filter(cycle=cycle, unit__above__ancestor=unit).active().order_by("unit__code", "kind", "pk")
    )
    return every.filter(Exists(decided)) if state == FINAL else every.exclude(Exists(decided))


def member_rows(cycle: Cycle, unit: Unit, state: str) -> QuerySet[Rating]:
    """The members' ratings under this unit: decisions, or proposals that wait for one."""
    ratings = Rating.objects.in_force().filter(cycle=cycle, cell__above__ancestor=unit)
    ordered = ratings.order_by("cell__code", "person__sort_key", "pk")
    if state == FINAL:
        return ordered.filter(nature=Nature.DECISION)
    decided = Rating.objects.in_force().filter(
        cycle=OuterRef("cycle"), person=OuterRef("person"), nature=Nature.DECISION
    )
    return ordered.filter(nature=Nature.PROPOSAL).exclude(Exists(decided))


def level_filter(said: str) -> Q:
    """Rows of one column; the last holds what has no level."""
    return Q(level="") if said == NO_LEVEL else Q(level=said)
