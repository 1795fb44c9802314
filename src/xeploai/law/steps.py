"""Clause VI: the steps from the plan to the notice, their last days, and which waits for which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from xeploai.law.attendance import invitation
from xeploai.law.codes import known
from xeploai.law.deadlines import Deadline, remind_on

WEEK = timedelta(days=7)


class Course(StrEnum):
    """What goes through the steps.

    A unit's own plan (VI.5); members in their cell (PL3) and at the committee (PL4); a collective that reviews
    itself (PL2); an organisation that is only rated (PL1); a leader (V.7).
    """

    PLAN = "plan"
    CELL = "cell"
    COMMITTEE = "committee"
    BODY = "body"
    UNIT = "unit"
    LEADER = "leader"


class Step(StrEnum):
    """In the order of the year."""

    PLANNED = "planned"
    DATED = "dated"
    INVITED = "invited"
    REVIEWED = "reviewed"
    SELF_RATED = "self_rated"
    ADOPTED = "adopted"
    REPORTED = "reported"
    COMMENTED = "commented"
    APPRAISED = "appraised"
    DECIDED = "decided"
    NOTIFIED = "notified"


class StepState(StrEnum):
    """The worst first: late, due within the week, open with time left, waiting for an earlier step, done."""

    LATE = "late"
    DUE = "due"
    OPEN = "open"
    WAITING = "waiting"
    DONE = "done"


COLLECTIVE = "collective"
"""Not a step of one's own: the result of the leading collective, which an organisation waits for (A-14d)."""


@dataclass(frozen=True)
class StepRule:
    """`after`: what must be done before. `by`: a date of the cycle, `invitation`, `invitable`, or none."""

    step: Step
    clause: str
    by: str = ""
    after: tuple[str, ...] = ()
    above: bool = False


# Clauses V and VI, appendices 1 to 5. The guideline names dates for the review, the report, the appraisal with the
# decision, and the notices; a step between takes the date of the one it belongs to. A meeting is to have its date while
# an invitation can still go out in time for the last day of the reviews (IV.1.5). A plan of one's own has no date.
_AFTER_THE_REPORT = (
    StepRule(Step.COMMENTED, "VI.3", "decision", (Step.REPORTED,), above=True),
    StepRule(Step.APPRAISED, "PL5", "decision", (Step.REPORTED,), above=True),
    StepRule(Step.DECIDED, "PL5", "decision", (Step.COMMENTED, Step.APPRAISED), above=True),
    StepRule(Step.NOTIFIED, "VI.3", "central_report", (Step.DECIDED,), above=True),
)
COURSES: Mapping[Course, tuple[StepRule, ...]] = {
    Course.PLAN: (StepRule(Step.PLANNED, "VI.5"),),
    Course.CELL: (
        StepRule(Step.DATED, "VI.1", "review"),
        StepRule(Step.SELF_RATED, "PL3", "review", (Step.DATED,)),
        StepRule(Step.ADOPTED, "V", "review", (Step.SELF_RATED,)),
        StepRule(Step.REPORTED, "VI.1", "report", (Step.ADOPTED,)),
    ),
    Course.COMMITTEE: (
        StepRule(Step.DATED, "PL4", "report"),
        StepRule(Step.DECIDED, "PL4", "report", (Step.DATED,)),
        StepRule(Step.ADOPTED, "V", "report", (Step.DECIDED,)),
        StepRule(Step.NOTIFIED, "VI.3", "central_report", (Step.ADOPTED,)),
    ),
    Course.BODY: (
        StepRule(Step.DATED, "VI.1", "invitable"),
        StepRule(Step.INVITED, "IV.1.5", "invitation", (Step.DATED,)),
        StepRule(Step.REVIEWED, "VI.1", "review", (Step.DATED,)),
        StepRule(Step.SELF_RATED, "PL2", "review", (Step.REVIEWED,)),
        StepRule(Step.ADOPTED, "V", "review", (Step.SELF_RATED,)),
        StepRule(Step.REPORTED, "VI.1", "own_report", (Step.ADOPTED,)),
        *_AFTER_THE_REPORT,
    ),
    Course.UNIT: (
        StepRule(Step.DATED, "VI.1", "review"),
        StepRule(Step.SELF_RATED, "PL1", "review", (Step.DATED, COLLECTIVE)),
        StepRule(Step.ADOPTED, "V", "review", (Step.SELF_RATED,)),
        StepRule(Step.REPORTED, "VI.1", "own_report", (Step.ADOPTED,)),
        *_AFTER_THE_REPORT,
    ),
    Course.LEADER: (StepRule(Step.REPORTED, "VI.1", "own_report"), *_AFTER_THE_REPORT),
}


@dataclass(frozen=True)
class Calendar:
    """The dates of a cycle as its settings read them (A-17), and how an invitation's days are counted (A-18)."""

    review: Deadline
    report: Deadline
    appraisal: Deadline
    delegated_report: Deadline
    central_report: Deadline
    notice_count: str = "calendar"
    notice_days: int = 3


@dataclass(frozen=True)
class Facts:
    """What is so today. `done` holds steps; `skipped` those that this one does not need; `day` is the meeting's."""

    course: str
    done: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    day: date | None = None
    delegated: bool = False


@dataclass(frozen=True)
class Standing:
    """One step of one course today. `waits_for` is the earliest step in the way; `above`: the superior does it."""

    step: Step
    state: StepState
    clause: str
    last_day: date | None = None
    remind_on: date | None = None
    days_late: int = 0
    waits_for: str = ""
    above: bool = False


@lru_cache(maxsize=20_000)
def standings(facts: Facts, today: date, calendar: Calendar) -> tuple[Standing, ...]:
    """Each step of the course, in order. Raises UnknownCodeError."""
    rules = [rule for rule in COURSES[known(Course, facts.course)] if rule.step not in facts.skipped]
    after = {str(rule.step): rule.after for rule in rules}
    return tuple(_standing(rule, facts, after, today, calendar) for rule in rules)


def _standing(
    rule: StepRule, facts: Facts, after: Mapping[str, tuple[str, ...]], today: date, calendar: Calendar
) -> Standing:
    deadline, clause = _deadline(rule, facts, calendar)
    last, working = (deadline.last_day, deadline.remind_on) if deadline else (None, None)
    if rule.step in facts.done:
        return Standing(rule.step, StepState.DONE, clause, last, working, above=rule.above)
    waits = _in_the_way(rule.after, facts, after)
    late = max(0, (today - last).days) if last else 0
    if late:
        state = StepState.LATE
    elif waits:
        state = StepState.WAITING
    else:
        state = StepState.DUE if working and today >= working - WEEK else StepState.OPEN
    return Standing(rule.step, state, clause, last, working, late, waits, rule.above)


def _in_the_way(before: tuple[str, ...], facts: Facts, after: Mapping[str, tuple[str, ...]]) -> str:
    """The earliest step that is not done and itself waits for nothing; '' where the way is free."""
    for step in before:
        if step in facts.done or step in facts.skipped:
            continue
        return _in_the_way(after.get(step, ()), facts, after) or str(step)
    return ""


# Clause VI.2. Where the rating was delegated, all that follows the review is to be done and reported before 15 January.
def _deadline(rule: StepRule, facts: Facts, calendar: Calendar) -> tuple[Deadline | None, str]:
    if rule.by in {"own_report", "decision"}:
        if facts.delegated:
            return calendar.delegated_report, "VI.2"
        return (calendar.report if rule.by == "own_report" else calendar.appraisal), rule.clause
    if rule.by in {"invitation", "invitable"}:
        day = facts.day if rule.by == "invitation" else calendar.review.last_day
        return (_invitation(day, calendar) if day else None), rule.clause
    return (getattr(calendar, rule.by) if rule.by else None), rule.clause


def _invitation(meeting: date, calendar: Calendar) -> Deadline:
    latest = invitation(meeting=meeting, sent=meeting, count=calendar.notice_count, days=calendar.notice_days).latest
    return Deadline(latest, remind_on(latest))


# The reminder moves to the working day before. It is made a week before that day, on that day, on the first day
# after the last, and every week from then on; whoever comes late to a day makes the one that was missed.
def reminder_day(standing: Standing, today: date) -> date | None:
    """The latest day up to today on which this step was to be reminded; None where none came yet or it waits."""
    if standing.last_day is None or standing.remind_on is None or standing.waits_for:
        return None
    if standing.state is StepState.DONE:
        return None
    first_late = standing.last_day + timedelta(days=1)
    if today >= first_late:
        return first_late + WEEK * ((today - first_late).days // WEEK.days)
    for day in (standing.remind_on, standing.remind_on - WEEK):
        if today >= day:
            return day
    return None
