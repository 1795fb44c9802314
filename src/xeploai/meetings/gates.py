"""What must come before the vote of a collective or an organisation on itself (PL1, PL2).

A collective reviews itself and every member first; a disputed criterion is voted on before the level; an
organisation waits for the result of its own leadership. Ratings and rounds live above and are read through
related names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.meetings.enums import CRITERIA, LEVELS, ROUND_SIGNED, ROUND_VOIDED, MeetingKind, Nature, TurnState
from xeploai.organisations.enums import BodyKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from xeploai.meetings.models import Meeting

BESIDE_THE_LEADERSHIP = (BodyKind.INSPECTION_COMMITTEE, BodyKind.COUNCIL_BOARD)
"""Collectives whose own result the conference of the organisation does not wait for (PL1, 1.2.2)."""


@dataclass(frozen=True, slots=True)
class Gate:
    """One thing that is still closed, as the code and parameters of a refusal."""

    code: str
    clause: str
    params: Mapping[str, Any] = field(default_factory=dict)


def gates(meeting: Meeting, kind: str) -> list[Gate]:
    """What keeps a round of this kind closed; empty for every other meeting and round.

    Codes: turns_missing, turns_unfinished (names), criteria_first (codes), previous_round_not_signed,
    collective_not_rated (names).
    """
    if meeting.kind == MeetingKind.COLLECTIVE and kind in {CRITERIA, LEVELS}:
        return [*_turns(meeting), *_criteria(meeting, kind, "PL2")]
    if meeting.kind == MeetingKind.ORGANISATION and kind in {CRITERIA, LEVELS}:
        return [*_criteria(meeting, kind, "PL1"), *_collective(meeting, kind)]
    return []


def _turns(meeting: Meeting) -> Iterator[Gate]:
    turns = list(meeting.turns.select_related("person"))
    if not turns:
        yield Gate("turns_missing", "PL2")
    waiting = [turn for turn in turns if turn.state == TurnState.WAITING]
    if waiting:
        own = meeting.subject.name if meeting.subject else meeting.unit.name
        yield Gate("turns_unfinished", "PL2", {"names": [str(turn.person or own) for turn in waiting]})


def _criteria(meeting: Meeting, kind: str, clause: str) -> Iterator[Gate]:
    if kind != LEVELS:
        return
    disputed = meeting.findings.filter(disputed=True).select_related("criterion").order_by("criterion__position")
    if not disputed:
        return
    held = meeting.rounds.exclude(state=ROUND_VOIDED).filter(kind=CRITERIA).first()
    asked = set(held.subjects.values_list("criterion_id", flat=True)) if held else set()
    codes = [f.criterion.code for f in disputed if f.criterion_id not in asked]
    if codes:
        yield Gate("criteria_first", clause, {"codes": codes})
    elif held and held.state != ROUND_SIGNED:
        yield Gate("previous_round_not_signed", clause, {"kind": kind, "previous": CRITERIA})


def _collective(meeting: Meeting, kind: str) -> Iterator[Gate]:
    """The leadership's own result comes first, unless the head said why not (A-14d)."""
    if kind != LEVELS or meeting.override.strip():
        return
    lacking = [subject.name for subject in collectives_before(meeting) if not subject.has_result]
    if lacking:
        yield Gate("collective_not_rated", "PL1", {"names": lacking})


@dataclass(frozen=True, slots=True)
class Before:
    """A collective of the same unit, and whether its own vote has a result in force."""

    subject: Subject
    name: str
    level: str
    has_result: bool


def collectives_before(meeting: Meeting) -> list[Before]:
    """The reviewing leadership of the unit whose result the conference hears (PL1, 1.2.2). Two queries.

    Collectives that a head added below the leadership (I.1, note) are not waited for.
    """
    subjects = (
        Subject.objects.active()
        .filter(cycle_id=meeting.cycle_id, unit_id=meeting.unit_id, kind=SubjectKind.BODY, reviewed=True)
        .filter(added_because="")
        .exclude(body__kind__in=BESIDE_THE_LEADERSHIP)
        .order_by("pk")
        .prefetch_related("ratings")
    )
    return [_before(subject) for subject in subjects]


def _before(subject: Subject) -> Before:
    own = [r for r in subject.ratings.all() if r.superseded_at is None and r.nature == Nature.PROPOSAL]
    return Before(subject, subject.name, own[0].level if own else "", bool(own))
