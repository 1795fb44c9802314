"""What is to be done next, for whoever looks: a code, its clause, and what stands in the way. No words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from xeploai.meetings.enums import (
    EXCELLENT,
    LEVELS,
    LEVELS_AGAIN,
    ROUND_OPEN,
    RUNOFF,
    SUBJECT_KINDS,
    Capacity,
    MeetingKind,
    Stage,
)
from xeploai.meetings.freezing import forecast
from xeploai.meetings.gates import gates
from xeploai.meetings.queries import Progress, progress, results_recorded, stage
from xeploai.people.rules import may

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User

OPENING = {
    LEVELS: "open_round_one",
    LEVELS_AGAIN: "open_second_ballot",
    EXCELLENT: "open_round_two",
    RUNOFF: "open_runoff",
}
SUBJECT_CLAUSES = {MeetingKind.ORGANISATION: "PL1", MeetingKind.COLLECTIVE: "PL2", MeetingKind.CONFERENCE: "PL5"}
VOTING = {Stage.REVIEW, Stage.CRITERIA, Stage.VOTE, Stage.ROUND_ONE, Stage.COUNT, Stage.ROUND_TWO}
TELLERS_FIRST = {"tellers_too_few", "head_teller_missing", "tellers_absent"}


@dataclass(frozen=True, slots=True)
class NextStep:
    """``blocked``: codes of what must be mended first; ``round`` the ballot it is about, where there is one."""

    code: str
    clause: str = ""
    blocked: tuple[str, ...] = ()
    round: Any = None


def next_step(meeting: Meeting, actor: User) -> NextStep:
    """The one next step of this reader: of the chair and clerk, of a teller, or to watch and then to read."""
    reached = progress(meeting) if meeting.frozen_at is not None else None
    running = reached.current if reached else None
    if running is not None and may(actor, "ballots.count", meeting):
        return NextStep("count_ballots", "V", round=running)
    at = stage(meeting, reached)
    if may(actor, "meetings.run", meeting):
        return _for_the_chair(meeting, at, reached)
    return NextStep("read_results" if at in {Stage.DISPATCH, Stage.DONE} else "watch")


def _for_the_chair(meeting: Meeting, at: Stage, reached: Progress | None) -> NextStep:
    if at in {Stage.PREPARATION, Stage.ROLL_CALL, Stage.ELECTORATE}:
        return _before_the_freeze(meeting, at)
    if reached is not None and at in VOTING:
        return _on_subjects(meeting, at, reached) if meeting.kind in SUBJECT_KINDS else _while_voting(reached)
    if at == Stage.MINUTES and not results_recorded(meeting):
        return NextStep("record_results", "V")
    if at == Stage.MINUTES:
        return NextStep("write_minutes", "V")
    if at == Stage.DISPATCH:
        return NextStep("send_papers", "V")
    return NextStep("close_meeting" if meeting.closed_at is None else "done")


def _before_the_freeze(meeting: Meeting, at: Stage) -> NextStep:
    if not meeting.attendees.filter(capacity=Capacity.MEMBER).exists():
        incomplete = meeting.starts_at is None or not meeting.place
        return NextStep("complete_plan") if incomplete else NextStep("prepare_roll", "V")
    if at != Stage.ELECTORATE:
        return NextStep("call_roll", "V")
    blocks = forecast(meeting).blocks
    if TELLERS_FIRST & set(blocks):
        return NextStep("appoint_tellers", "V", blocks)
    return NextStep("freeze_electorate", "V", blocks)


def _while_voting(reached: Progress) -> NextStep:
    running = reached.current
    if running is not None:
        return NextStep("voting" if running.state == ROUND_OPEN else "counting", "V", round=running)
    if LEVELS not in reached.rounds:
        return NextStep(OPENING[LEVELS], "PL3")
    if reached.second_ballot_due:
        return NextStep(OPENING[LEVELS_AGAIN], "V")
    kind = RUNOFF if EXCELLENT in reached.rounds else EXCELLENT
    return NextStep(OPENING[kind], "PL3")


def _on_subjects(meeting: Meeting, at: Stage, reached: Progress) -> NextStep:
    clause, running = SUBJECT_CLAUSES[MeetingKind(meeting.kind)], reached.current
    if running is not None:
        return NextStep("voting" if running.state == ROUND_OPEN else "counting", "V", round=running)
    if meeting.kind == MeetingKind.CONFERENCE:
        return NextStep("open_second_ballot" if reached.second_ballot_due else "open_lists", clause)
    if reached.second_ballot_due:
        return NextStep("open_second_ballot", "V")
    if at == Stage.REVIEW:
        return NextStep("review_in_turn", clause, tuple(gate.code for gate in gates(meeting, LEVELS)))
    if at == Stage.CRITERIA:
        return NextStep("vote_on_criteria", clause)
    return NextStep("vote_on_level", clause, tuple(gate.code for gate in gates(meeting, LEVELS)))
