"""The report to the centre against a recount from the raw tallies, with arithmetic of its own: no law, no ratings."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import pytest

from xeploai.ballots.models import Round, RoundSubject, Tally
from xeploai.cycles.models import Cycle, Subject
from xeploai.journal.actions.verify import verify
from xeploai.meetings.models import Attendee, Meeting
from xeploai.platform.simulation.running import simulate
from xeploai.ratings.models import CentralReport

pytestmark = pytest.mark.django_db(transaction=True)
SHARE = 0.001
LEVELS = ("excellent", "good", "completed", "not_completed")
Counts = dict[tuple[str, str, str, str], int]


def test_the_report_to_the_centre_agrees_number_by_number_with_a_recount() -> None:
    simulate(share=SHARE, seed=7, number=1, tell=lambda _line: None)
    found = verify()
    assert found.broken is None
    assert found.entries > 1000
    assert _reported() == _recounted(Cycle.objects.get())


def _reported() -> Counts:
    """{(kind, level of the province, state, level of quality): number}, zeros left out."""
    content: dict[str, Any] = CentralReport.objects.get().content
    return {
        (part["kind"], part["level"], state, said): number
        for part in content["parts"]
        for state in ("final", "pending")
        for said, number in part[state].items()
        if number
    }


def _recounted(cycle: Cycle) -> Counts:
    counts: Counter[tuple[str, str, str, str]] = Counter()
    for said in _members(cycle).values():
        counts["member", "grassroots", *said] += 1
    for kind, level, state, said_level in _subjects(cycle):
        counts[kind, level, state, said_level] += 1
    return dict(counts)


def _members(cycle: Cycle) -> dict[int, tuple[str, str]]:
    """{person: (final or pending, level)}: what a committee or a grassroots cell voted is final."""
    found: dict[int, tuple[str, str]] = {}
    meetings = Meeting.objects.filter(cycle=cycle, kind__in=("cell", "committee")).order_by("kind")
    for meeting in meetings:  # cells first, so that committees have the last word
        final = meeting.kind == "committee" or meeting.unit.kind == "grassroots_cell"
        levels = _levels(meeting)
        if meeting.kind == "cell":
            everyone = Attendee.objects.filter(meeting=meeting, capacity="member").values_list("person_id", flat=True)
            levels = {f"{person}": levels.get(f"{person}", "") for person in everyone}
        for key, level in levels.items():
            found[int(key)] = ("final" if final else "pending", level or "none")
        if meeting.kind == "committee":  # who was not rated in the cell is not rated above
            below = Attendee.objects.filter(
                meeting__cycle=cycle, meeting__kind="cell", meeting__unit__above__ancestor=meeting.unit,
                capacity="member",
            )  # fmt: skip
            for person in below.values_list("person_id", flat=True):
                if f"{person}" not in levels:
                    found[person] = ("final", "none")
    return found


def _levels(meeting: Meeting, ballot: str = "") -> dict[str, str]:
    """{line: level}: more than half of N; the second ballot after the first; then the chosen."""
    levels: dict[str, str] = {}
    for round_ in Round.objects.filter(meeting=meeting, ballot=ballot, state="signed").order_by("number"):
        lines: dict[str, Any] = Tally.objects.get(round=round_, superseded_at=None).lines
        convened = meeting.convened or 0
        if round_.kind in {"levels", "levels_again"}:
            for key, votes in lines.items():
                passed = [level for level in LEVELS if 2 * votes.get(level, 0) > convened]
                levels[key] = passed[0] if passed else ""
        elif round_.kind in {"excellent", "runoff"}:
            good, excellent = (sum(found == level for found in levels.values()) for level in ("good", "excellent"))
            seats = (good + excellent) // 5 - excellent
            for key in _chosen(lines, seats, convened):
                levels[key] = "excellent"
    return levels


def _chosen(marks: dict[str, int], seats: int, convened: int) -> list[str]:
    """The most marks above half of N; those equal at the last seat wait for the run-off."""
    passing = {key: number for key, number in marks.items() if 2 * number > convened}
    chosen: list[str] = []
    by_votes: dict[int, list[str]] = defaultdict(list)
    for key, number in passing.items():
        by_votes[number].append(key)
    for number in sorted(by_votes, reverse=True):
        if len(chosen) + len(by_votes[number]) > seats:
            break
        chosen += by_votes[number]
    return chosen


def _subjects(cycle: Cycle) -> list[tuple[str, str, str, str]]:
    """(kind, level of the province, final or pending, level): decided by a list, else by its own vote."""
    decided: dict[str, str] = {}
    own: dict[str, str] = {}
    for meeting in Meeting.objects.filter(cycle=cycle, kind__in=("collective", "organisation")):
        own |= _levels(meeting)
    for meeting in Meeting.objects.filter(cycle=cycle, kind="conference"):
        for ballot in set(Round.objects.filter(meeting=meeting).values_list("ballot", flat=True)):
            if ballot.startswith("decision."):
                decided |= _levels(meeting, ballot)
    lines = set(RoundSubject.objects.exclude(subject=None).values_list("subject_id", flat=True))
    assert lines
    rows: list[tuple[str, str, str, str]] = []
    for subject in Subject.objects.filter(cycle=cycle, dropped_on=None):
        key = f"s{subject.pk}"
        state, level = ("final", decided[key]) if key in decided else ("pending", own.get(key, ""))
        rows.append((subject.kind, subject.level, state, level or "none"))
    return rows
