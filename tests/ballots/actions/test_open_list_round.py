"""Lists of a conference: each has its own rounds, over one electorate."""

from __future__ import annotations

import pytest

from tests.ballots.subject_world import LEVELS, Vote, a_subject, frozen
from xeploai.ballots.actions.open_list_round import open_list_round
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.models import Round
from xeploai.ballots.queries.course import course_of, courses_of
from xeploai.cycles.models import Subject
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.enums import Stage
from xeploai.meetings.queries import progress, stage

pytestmark = pytest.mark.django_db
UNITS, LEADERS = "decision.unit", "recommendation.leader"


def _units(vote: Vote) -> list[Subject]:
    return [a_subject(vote.cycle, "unit", vote.tree[name]) for name in ("cell", "second_cell")]


def _open(vote: Vote, ballot: str, subjects: list[Subject]) -> Round:
    return open_list_round(
        actor=vote.clerk, meeting=vote.meeting, ballot=ballot, subjects=subjects,
        proposed={subjects[0].pk: "excellent"},
    )  # fmt: skip


def test_a_list_offers_all_four_levels_and_shows_what_was_proposed() -> None:
    vote = frozen("conference")
    subjects = _units(vote)
    round_ = _open(vote, UNITS, subjects)
    assert (round_.ballot, tuple(round_.levels), round_.convened, round_.needed) == (UNITS, LEVELS, 7, 4)
    lines = [(line.key, line.position, line.proposed) for line in round_.subjects.all()]
    assert lines == [(subjects[0].key, 1, "excellent"), (subjects[1].key, 2, "")]


# R-PL5c
def test_deciding_and_recommending_are_two_ballots_each_with_its_own_second_ballot() -> None:
    """Seven vote, four needed. Units: 3-3-1, again 5-2. Leaders: 7."""
    vote = frozen("conference")
    units, leader = _units(vote), _leader(vote)
    vote.count(_open(vote, UNITS, units), {
        units[0].key: {"excellent": 3, "good": 3, "completed": 1}, units[1].key: {"good": 7},
    }, valid=7)  # fmt: skip
    leaders = _open(vote, LEADERS, [leader])
    assert stage(vote.reload()) == Stage.VOTE
    vote.count(leaders, {leader.key: {"good": 7}})
    assert progress(vote.reload()).second_ballot_due
    assert not progress(vote.meeting).over
    assert [course.ballot for course in courses_of(vote.meeting)] == [UNITS, LEADERS]
    assert course_of(vote.meeting, LEADERS).next.step == "finished"
    again = open_round(actor=vote.clerk, meeting=vote.meeting, kind="levels_again", ballot=UNITS)
    assert [line.key for line in again.subjects.all()] == [units[0].key]
    vote.count(again, {units[0].key: {"excellent": 5, "good": 2}})
    assert progress(vote.reload()).over
    assert course_of(vote.meeting, UNITS).level_lines[units[0].key]["level"] == "excellent"


def _leader(vote: Vote) -> Subject:
    return Subject.objects.create(
        cycle=vote.cycle, kind="leader", unit=vote.unit, person=vote.people[0], name=str(vote.people[0]),
        post="Bí thư Đảng ủy", level="grassroots",
    )  # fmt: skip


def test_a_leader_stands_with_the_post() -> None:
    vote = frozen("conference")
    (line,) = _open(vote, LEADERS, [_leader(vote)]).subjects.all()
    assert line.name == f"{vote.people[0]}, Bí thư Đảng ủy"


def test_refusals() -> None:
    vote = frozen("conference")
    units = _units(vote)
    with pytest.raises(Refusal, match="unknown_list"):
        _open(vote, "proposal.unit", units)
    with pytest.raises(NotPermitted):
        open_list_round(actor=vote.head, meeting=vote.meeting, ballot=UNITS, subjects=units)
    with pytest.raises(Refusal, match="nobody_to_rate"):
        open_list_round(actor=vote.clerk, meeting=vote.meeting, ballot=UNITS, subjects=[])
    _open(vote, UNITS, units)
    with pytest.raises(Refusal, match="round_already_held"):
        _open(vote, UNITS, [_leader(vote)])
    with pytest.raises(Refusal, match="subject_on_another_list") as twice:
        _open(vote, LEADERS, units[:1])
    assert twice.value.params["names"] == [units[0].name]


def test_no_other_meeting_has_lists() -> None:
    vote = frozen()
    with pytest.raises(Refusal, match="not_a_conference"):
        _open(vote, UNITS, [vote.subject])


def test_the_queries_do_not_grow_with_the_lists(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    vote = frozen("conference")
    _open(vote, UNITS, _units(vote))
    _open(vote, LEADERS, [_leader(vote)])
    with django_assert_num_queries(4):
        courses_of(vote.meeting)
