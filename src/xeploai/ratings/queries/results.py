"""What the signed rounds of a meeting make of each member, with the steps that led there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from xeploai.ballots.enums import CHOOSING_KINDS, LEVEL_KINDS, RoundKind
from xeploai.ballots.queries.candidates import roll_of
from xeploai.ballots.queries.caps import cap_settings
from xeploai.ballots.reckoning import step
from xeploai.cycles.enums import QualityLevel
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.models import Rating

if TYPE_CHECKING:
    from xeploai.ballots.models import RoundSubject
    from xeploai.ballots.queries.course import Course, Held

Step = dict[str, Any]


@dataclass(frozen=True)
class Result:
    """One member's result. ``runner_up``: place in the list of further names (A-03), where the cell sends it."""

    person_id: int
    cell_id: int
    status: str
    level: str = ""
    not_rated_because: str = ""
    runner_up: int | None = None
    explanation: list[Step] = field(default_factory=list)


def results_of(course: Course, *, further_names: bool) -> list[Result]:
    """Everyone of the meeting: those voted on in the order of the ballot, then those not rated."""
    places = further_places(course) if further_names else {}
    voted = [_voted(course, subject, places.get(subject.key)) for subject in course.subjects]
    return voted + _not_rated(course)


def _voted(course: Course, subject: RoundSubject, runner_up: int | None) -> Result:
    line = course.level_lines[subject.key]
    level = QualityLevel.EXCELLENT if subject.key in course.chosen else line["level"] or ""
    return Result(
        person_id=subject.member_id,
        cell_id=subject.group_id or course.meeting.unit_id,
        status=RatingStatus.RATED if level else RatingStatus.NO_MAJORITY,
        level=str(level),
        runner_up=runner_up,
        explanation=steps_about(course, subject.key),
    )


def _not_rated(course: Course) -> list[Result]:
    meeting = course.meeting
    if meeting.kind == MeetingKind.CELL:
        return [
            Result(
                person_id=line.attendee.person_id,
                cell_id=meeting.unit_id,
                status=RatingStatus.NOT_RATED,
                not_rated_because=line.not_rated_because,
            )
            for line in roll_of(meeting)
            if line.not_rated_because
        ]
    proposals = Rating.objects.in_force().filter(
        cycle_id=meeting.cycle_id,
        nature=Nature.PROPOSAL,
        status=RatingStatus.NOT_RATED,
        cell__above__ancestor_id=meeting.unit_id,
    )
    return [
        Result(person_id=person, cell_id=cell, status=RatingStatus.NOT_RATED, not_rated_because=because)
        for person, cell, because in proposals.order_by("cell__code", "person__sort_key").values_list(
            "person_id", "cell_id", "not_rated_because"
        )
    ]


def further_places(course: Course) -> dict[str, int]:
    """Who passed the majority in round 2 but was not chosen, by votes; equal votes share a place (A-03)."""
    held = course.held.get(RoundKind.EXCELLENT)
    if held is None or held.tally is None or not held.signed:
        return {}
    votes = held.tally.lines
    tied = (held.outcome.get("runoff") or {}).get("subjects", [])
    left = [key for key in (*tied, *held.outcome["beyond_cap"]) if key not in course.chosen]
    return {key: 1 + sum(votes[other] > votes[key] for other in left) for key in left}


def steps_about(course: Course, key: str) -> list[Step]:
    """The steps that concern one member, each with the round and the version of the tally it rests on."""
    steps: list[Step] = []
    for kind in LEVEL_KINDS:
        held = course.held.get(kind)
        if held and held.signed:
            steps += [_placed(held, found) for found in _level_steps(held, key)]
    for kind in CHOOSING_KINDS:
        held = course.held.get(kind)
        if held and held.signed:
            steps += [_placed(held, found) for found in _choice_steps(course, held, key)]
    return steps


def _placed(held: Held, found: Step) -> Step:
    version = held.tally.version if held.tally else None
    return {"round": held.round.pk, "kind": held.round.kind, "tally_version": version, **found}


def _level_steps(held: Held, key: str) -> list[Step]:
    """The vote on this member alone: a line does not depend on the others."""
    explanation = held.tally.explanation if held.tally else []
    found = [s for s in explanation if s["rule"] == "level_vote" and key in s["given"]["lines"]]
    return [
        {
            **s,
            "given": {**s["given"], "lines": {key: s["given"]["lines"][key]}},
            "outcome": {"lines": {key: s["outcome"]["lines"][key]}},
        }
        for s in found
    ]


def _choice_steps(course: Course, held: Held, key: str) -> list[Step]:
    """K and the choice, over the names with at least one vote: the others change nothing for anybody."""
    subject = next((s for s in held.subjects if s.key == key), None)
    if subject is None or held.tally is None:
        return []
    rule_set = course.meeting.cycle.rule_set
    if not subject.eligible:
        return [{"rule": "", "given": {"ineligible_because": subject.ineligible_because}, "clauses": ["PL3"]}]
    votes = {s.key: n for s in held.subjects if (n := held.tally.lines.get(s.key, 0)) or s.key == key}
    given: dict[str, Any] = {"convened": held.round.convened}
    if held.round.kind == RoundKind.RUNOFF:
        return [step("runoff", {**given, "seats": held.round.cap, "votes": votes}, rule_set)]
    good = {"good": held.round.cap_facts["good"], "settings": cap_settings(held.round.settings)}
    return [
        step("cap", good, rule_set),
        step("excellent_vote", {**given, "cap": held.round.cap, "votes": votes}, rule_set),
    ]
