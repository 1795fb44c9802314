"""The votes of a collective and of an organisation on themselves: what comes before them, and what they ask."""

from __future__ import annotations

from typing import Any

import pytest

from tests.ballots.evening import draft
from tests.ballots.subject_world import GRADES, LEVELS, Vote, a_subject, frozen, planned
from tests.factories import a_body
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.recount import recount
from xeploai.ballots.actions.save_count_entry import save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.models import Round
from xeploai.ballots.queries.course import course_of
from xeploai.errors import Refusal
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.actions.override_order import override_order
from xeploai.meetings.actions.prepare_turns import prepare_turns
from xeploai.meetings.enums import Stage
from xeploai.meetings.queries import progress, stage
from xeploai.people.models import Person
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings
from xeploai.ratings.models import SubjectRating

pytestmark = pytest.mark.django_db


def test_all_four_levels_stand_on_one_line_for_the_collective() -> None:
    vote = frozen()
    round_ = open_round(actor=vote.clerk, meeting=vote.meeting, kind="levels")
    (line,) = round_.subjects.all()
    assert (round_.convened, round_.needed, tuple(round_.levels), round_.cap) == (7, 4, LEVELS, None)
    assert (line.key, line.name, line.person_id) == (vote.subject.key, vote.subject.name, None)


# R-PL2a
def test_the_vote_waits_until_the_collective_and_every_member_is_reviewed() -> None:
    vote = frozen(reviewed=False)
    for kind in ("criteria", "levels"):
        vote.dispute(*([0] if kind == "criteria" else []))
        with pytest.raises(Refusal) as none_yet:
            open_round(actor=vote.clerk, meeting=vote.meeting, kind=kind)
        assert (none_yet.value.code, none_yet.value.clause) == ("turns_missing", "PL2")
    prepare_turns(actor=vote.clerk, meeting=vote.meeting)
    with pytest.raises(Refusal) as waiting:
        open_round(actor=vote.clerk, meeting=vote.meeting, kind="levels")
    assert waiting.value.code == "turns_unfinished"
    assert waiting.value.params["names"] == [vote.subject.name, *(str(p) for p in _in_order(vote.people))]
    assert stage(vote.reload()) == Stage.REVIEW


def _in_order(people: list[Person]) -> list[Person]:
    head, *members = people
    return [head, *sorted(members, key=lambda p: (p.sort_key, p.code))]


# R-PL1d
def test_disputed_criteria_are_voted_on_first_with_four_grades_and_no_second_ballot() -> None:
    vote = frozen()
    vote.dispute(0, 2)
    with pytest.raises(Refusal) as early:
        open_round(actor=vote.clerk, meeting=vote.meeting, kind="levels")
    assert (early.value.code, early.value.params["codes"]) == ("criteria_first", ["1", "3"])
    assert stage(vote.reload()) == Stage.CRITERIA
    keys = [f"c{vote.criteria[0].pk}", f"c{vote.criteria[2].pk}"]
    tally = vote.hold("criteria", {keys[0]: {"good": 4, "average": 3}, keys[1]: {"excellent": 3, "good": 3, "poor": 1}})
    assert tuple(tally.round.levels) == GRADES
    assert tally.outcome["lines"][keys[0]] == {"outcome": "decided", "level": "good", "revote": []}
    assert tally.outcome["lines"][keys[1]]["level"] is None
    course = course_of(vote.reload())
    assert (course.next.step, course.next.kind) == ("open", "levels")
    assert stage(vote.meeting) == Stage.VOTE


def test_a_criterion_disputed_after_the_vote_on_criteria_needs_that_vote_again() -> None:
    vote = frozen()
    vote.dispute(0)
    vote.hold("criteria", {f"c{vote.criteria[0].pk}": {"good": 7}})
    vote.dispute(1)
    with pytest.raises(Refusal) as closed:
        open_round(actor=vote.clerk, meeting=vote.reload(), kind="levels")
    assert (closed.value.code, closed.value.params["codes"]) == ("criteria_first", ["2"])


def test_no_vote_on_criteria_where_all_are_agreed_or_after_the_level() -> None:
    vote = frozen()
    with pytest.raises(Refusal, match="no_criterion_disputed"):
        open_round(actor=vote.clerk, meeting=vote.meeting, kind="criteria")
    vote.level(good=7)
    vote.dispute(0)
    with pytest.raises(Refusal, match="levels_already_voted"):
        open_round(actor=vote.clerk, meeting=vote.reload(), kind="criteria")


def test_one_second_ballot_between_the_two_leading_levels_then_no_majority_stands() -> None:
    """Seven convened, four needed: 3 good, 3 completed, 1 excellent; again 3 to 3 with one blank."""
    vote = frozen()
    vote.level(good=3, completed=3, excellent=1)
    assert course_of(vote.reload()).next.kind == "levels_again"
    tally = vote.hold("levels_again", {vote.line: {"good": 3, "completed": 3, "blank": 1}})
    assert tally.round.levels == ["good", "completed"]
    course = course_of(vote.reload())
    assert course.next.step == "finished"
    assert course.level_lines[vote.line]["outcome"] == "no_majority"
    assert progress(vote.meeting).over
    assert stage(vote.meeting) == Stage.MINUTES


@pytest.mark.parametrize("kind", ["excellent", "runoff"])
def test_there_is_no_round_two_on_subjects(kind: str) -> None:
    vote = frozen()
    vote.level(excellent=7)
    with pytest.raises(Refusal, match="round_not_of_this_meeting"):
        open_round(actor=vote.clerk, meeting=vote.reload(), kind=kind)


# R-PL1b
def test_an_organisation_waits_for_the_result_of_its_own_leadership() -> None:
    vote = frozen("organisation")
    with pytest.raises(Refusal) as closed:
        open_round(actor=vote.clerk, meeting=vote.meeting, kind="levels")
    assert (closed.value.code, closed.value.clause) == ("collective_not_rated", "PL1")
    assert closed.value.params["names"] == [vote.body.name]
    SubjectRating.objects.create(
        cycle=vote.cycle, subject=vote.unit.subjects.get(kind="body"), authority=vote.unit, nature="proposal",
        status="no_majority",
    )  # fmt: skip
    assert open_round(actor=vote.clerk, meeting=vote.meeting, kind="levels").needed == 4


# R-PL1b
def test_the_head_may_let_the_vote_come_first_with_a_reason() -> None:
    vote = frozen("organisation")
    override_order(actor=vote.clerk, meeting=vote.meeting, reason="Ban Thường vụ họp ngày 28/11.")
    assert open_round(actor=vote.clerk, meeting=vote.reload(), kind="levels").needed == 4


def test_what_stands_beside_the_leadership_is_not_waited_for() -> None:
    """The inspection committee, and a collective that a head added below the leadership (I.1, note)."""
    vote = frozen("organisation")
    SubjectRating.objects.create(
        cycle=vote.cycle, subject=vote.unit.subjects.get(kind="body"), authority=vote.unit, nature="proposal",
        status="rated", level="good",
    )  # fmt: skip

    a_subject(vote.cycle, "body", vote.unit, a_body(vote.unit, "inspection_committee"))
    a_subject(vote.cycle, "body", vote.unit, a_body(vote.unit, "agency_leadership"), added_because="QĐ 12")
    assert open_round(actor=vote.clerk, meeting=vote.meeting, kind="levels").needed == 4


def test_a_recount_of_criteria_leaves_the_level_alone_and_one_of_levels_may_take_the_second_ballots_ground() -> None:
    vote = frozen()
    vote.level(good=3, completed=3, excellent=1)
    vote.hold("levels_again", {vote.line: {"good": 4, "completed": 3}})
    first = vote.meeting.rounds.get(kind="levels")
    recount(actor=vote.head, round_=first, reason="Có một phiếu đếm nhầm")
    with pytest.raises(Refusal) as refused:
        _count_again(vote, first, {"good": 4, "completed": 3})
    assert (refused.value.code, refused.value.params["kinds"]) == ("later_rounds_would_change", ["levels_again"])


def _count_again(vote: Vote, round_: Round, votes: dict[str, int]) -> None:
    round_.refresh_from_db()
    for teller, slot in ((vote.head, "A"), (vote.second, "B")):
        entry = begin_count_entry(actor=teller, round_=round_, slot=slot)
        filled = draft({vote.line: votes}, valid=7, rest_is_zero=True)
        entry = save_count_entry(actor=teller, round_=round_, version=entry.version, draft=filled)
        hand_in_count_entry(actor=teller, round_=round_, version=entry.version)
    sign_count(actor=vote.head, round_=round_)


def test_a_line_left_open_is_zero_only_by_the_tellers_own_statement_and_must_still_add_up() -> None:
    vote = frozen()
    round_ = open_round(actor=vote.clerk, meeting=vote.meeting, kind="levels")
    close_voting(actor=vote.clerk, round_=round_)
    entry = begin_count_entry(actor=vote.head, round_=round_, slot="A")
    for filled, code in (
        (draft({vote.line: {"good": 7}}, valid=7), "count_incomplete"),
        (draft({vote.line: {"good": 6}}, valid=7, rest_is_zero=True), "count_unbalanced"),
        (draft({}, valid=7, rest_is_zero=True), "count_unbalanced"),
    ):
        entry = save_count_entry(actor=vote.head, round_=round_, version=entry.version, draft=filled)
        with pytest.raises(Refusal) as refused:
            hand_in_count_entry(actor=vote.head, round_=round_, version=entry.version)
        assert refused.value.code == code
    filled = draft({vote.line: {"good": 6, "blank": 1}}, valid=7, rest_is_zero=True)
    entry = save_count_entry(actor=vote.head, round_=round_, version=entry.version, draft=filled)
    assert hand_in_count_entry(actor=vote.head, round_=round_, version=entry.version).handed_in_at


def test_minutes_need_the_recorded_result() -> None:
    vote = frozen()
    vote.level(good=7)
    minutes = draft_minutes(actor=vote.clerk, meeting=vote.meeting)
    hands: dict[str, Any] = {"votes_for": 7, "votes_against": 0, "votes_abstain": 0}
    with pytest.raises(Refusal, match="results_not_recorded"):
        adopt_minutes(actor=vote.clerk, minutes=minutes, **hands)
    record_subject_ratings(actor=vote.clerk, meeting=vote.reload())
    locked = adopt_minutes(actor=vote.clerk, minutes=minutes, **hands).locked or {}
    assert [(r["id"], r["level"], r["nature"]) for r in locked["results"]] == [(vote.line, "good", "proposal")]
    assert locked["rounds"][0]["lines"][0]["id"] == vote.line


def test_planned_meeting_has_nothing_to_open() -> None:
    vote = planned()
    with pytest.raises(Refusal, match="electorate_not_frozen"):
        open_round(actor=vote.clerk, meeting=vote.meeting, kind="levels")
