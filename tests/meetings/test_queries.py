from typing import Any

import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.cycles.models import Setting
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.enums import Stage
from xeploai.meetings.models import Meeting
from xeploai.meetings.queries import people_of, progress, stage

pytestmark = pytest.mark.django_db


def test_the_rail_follows_the_facts() -> None:
    assert stage(world.planned().meeting) == Stage.PREPARATION
    evening = world.called()
    assert stage(evening.meeting) == Stage.ELECTORATE
    evening.meeting.attendees.filter(person=evening.people[0]).update(marked_at=None, present=False)
    assert stage(evening.meeting) == Stage.ROLL_CALL
    evening = world.frozen()
    assert stage(evening.meeting) == Stage.ROUND_ONE
    found = world.a_round(evening, "levels")
    assert stage(evening.meeting) == Stage.ROUND_ONE
    found.state = "counting"
    found.save()
    assert stage(evening.meeting) == Stage.COUNT
    evening = world.voted()
    assert stage(evening.meeting) == Stage.MINUTES
    adopt_minutes(actor=evening.clerk, minutes=world.minutes_of(evening), votes_for=5, votes_against=0, votes_abstain=0)
    assert stage(evening.reload()) == Stage.DISPATCH
    send_papers(actor=evening.clerk, meeting=evening.meeting)
    assert stage(evening.reload()) == Stage.DONE


def test_after_round_one_the_rail_knows_what_is_still_to_vote() -> None:
    evening = world.frozen()
    world.signed_levels(evening)
    assert (progress(evening.meeting).cap, stage(evening.meeting)) == (1, Stage.ROUND_TWO)
    evening = world.frozen()
    world.signed_levels(evening, {4: {"good": 3, "completed": 2}})
    assert progress(evening.meeting).second_ballot_due
    assert stage(evening.meeting) == Stage.ROUND_ONE
    evening = world.frozen(4)
    world.signed_levels(evening, valid=3)
    assert (progress(evening.meeting).cap, stage(evening.meeting)) == (0, Stage.MINUTES)


def test_where_nobody_is_eligible_there_is_no_round_two() -> None:
    evening = world.frozen()
    world.signed_levels(evening).subjects.update(eligible=False, ineligible_because="Chưa đủ tiêu chuẩn")
    assert stage(evening.meeting) == Stage.MINUTES


def test_a_document_may_leave_out_the_second_ballot() -> None:
    evening = world.frozen()
    world.signed_levels(evening, {4: {"good": 3, "completed": 2}})
    Setting.objects.create(
        cycle=evening.cycle,
        key="no_majority",
        value="leave",
        document_number="05-HD/TU",
        document_date="2026-10-01",
        chosen_by=evening.clerk,
    )
    assert stage(evening.meeting) == Stage.ROUND_TWO


def test_a_tie_at_the_last_place_keeps_round_two_open() -> None:
    evening = world.frozen()
    world.signed_levels(evening)
    world.signed_choice(evening, {0: 4, 1: 4}, cap=1)
    assert stage(evening.meeting) == Stage.ROUND_TWO
    world.a_round(evening, "runoff", "signed", cap=1)
    assert stage(evening.meeting) == Stage.MINUTES


def test_a_voided_round_never_was() -> None:
    evening = world.frozen()
    world.a_round(evening, "levels", "voided")
    assert stage(evening.meeting) == Stage.ROUND_ONE
    assert progress(evening.meeting).rounds == {}


def test_meetings_are_seen_from_their_unit_from_above_and_by_their_tellers() -> None:
    evening = world.ready()
    teller = make.a_user(evening.people[2])
    above = make.a_user(inspector=evening.tree["district"])
    for actor, sees in (
        (evening.secretary, True),
        (above, True),
        (teller, True),
        (evening.outsider, False),
        (make.a_user(evening.people[5]), False),
        (make.a_user(secretary=evening.tree["other_commune"]), False),
    ):
        assert Meeting.objects.visible_to(actor).exists() is sees


def test_officers_come_from_the_unit() -> None:
    evening = world.planned(3)
    typist = make.a_person()
    make.a_user(typist, clerk=evening.cell)
    make.a_member(evening.tree["second_cell"])
    assert set(people_of(evening.cell)) == {*evening.people, typist}


@pytest.mark.parametrize("members", [6, 40])
def test_the_stage_costs_the_same_for_every_size(members: int, django_assert_num_queries: Any) -> None:
    evening = world.voted(members)
    with django_assert_num_queries(4):
        stage(evening.meeting)
