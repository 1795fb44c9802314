"""Planning conferences of the competent level."""

from __future__ import annotations

import pytest

from tests import factories as make
from tests.ballots.subject_world import planned
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.plan_conference import competent_body, plan_conference
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.enums import MeetingKind, Nature

pytestmark = pytest.mark.django_db


def test_the_standing_committee_decides_and_its_seats_are_called() -> None:
    vote = planned("conference")
    assert (vote.meeting.kind, vote.meeting.nature, vote.meeting.body) == (
        MeetingKind.CONFERENCE, Nature.DECISION, vote.body,
    )  # fmt: skip
    prepare_roll(actor=vote.clerk, meeting=vote.meeting)
    assert {row.person for row in vote.meeting.attendees.all()} == set(vote.people)


def test_the_next_conference_of_the_year_is_the_next_number() -> None:
    vote = planned("conference")
    assert [vote.meeting.number, plan_conference(actor=vote.clerk, cycle=vote.cycle, unit=vote.unit).number] == [1, 2]


def test_without_a_standing_committee_the_committee_decides() -> None:
    unit = make.a_tree()["commune"]
    assert competent_body(unit) is None
    committee = make.a_body(unit, "executive_committee")
    make.a_body(unit, "inspection_committee")
    assert competent_body(unit) == committee


def test_refusals() -> None:
    tree, cycle = make.a_tree(), make.a_cycle()
    with pytest.raises(Refusal, match="no_competent_body"):
        plan_conference(actor=make.a_user(clerk=tree["commune"]), cycle=cycle, unit=tree["commune"])
    with pytest.raises(NotPermitted):
        plan_conference(actor=make.a_user(secretary=tree["cell"]), cycle=cycle, unit=tree["commune"])
