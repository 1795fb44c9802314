"""Which later rounds rest on the result of an earlier one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from xeploai.ballots.enums import RoundKind, RoundState
from xeploai.ballots.queries.candidates import candidates_of
from xeploai.ballots.queries.course import Course, Held, course_of

if TYPE_CHECKING:
    from xeploai.ballots.models import Round, Tally


def later_kinds(course: Course, kind: str) -> list[str]:
    """Kinds of the rounds in force that come after this one."""
    return [k for k in course.later(kind) if k in course.held]


def rounds_that_would_change(round_: Round, tally: Tally) -> list[str]:
    """Kinds of the later rounds whose names, levels or places would be others under this tally."""
    course = course_of(round_.meeting, round_.ballot)
    mine = course.held.get(round_.kind)
    if mine is None:
        return []
    mine.round.state = RoundState.SIGNED
    supposed = replace(course, held=course.held | {round_.kind: replace(mine, tally=tally)})
    return [kind for kind in later_kinds(course, round_.kind) if not stands(supposed, kind)]


def stands(course: Course, kind: str) -> bool:
    """Whether a held round has the names, levels and places that the rounds before it call for."""
    held = course.held[kind]
    if stood(held) != called_for(course, kind):
        return False
    if kind == RoundKind.EXCELLENT:
        return held.round.cap == course.cap.cap
    if kind == RoundKind.RUNOFF:
        return held.round.cap == (course.tied or {}).get("seats")
    return True


def stood(held: Held) -> list[list[object]]:
    """[[line, levels]] of a held round, in no particular order of its own."""
    return [[key, levels] for key, levels in sorted((s.key, list(s.levels)) for s in held.subjects)]


def called_for(course: Course, kind: str) -> list[list[object]]:
    """The same for the round that the signed results call for."""
    found = sorted((c.key, list(c.levels)) for c in candidates_of(course.before(kind), kind))
    return [[key, levels] for key, levels in found]
