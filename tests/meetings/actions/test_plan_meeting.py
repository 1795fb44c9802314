from typing import Any

import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.change_meeting import change_meeting
from xeploai.meetings.actions.plan_meeting import plan_meeting
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.models import Meeting

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "unit, kind, nature",
    [
        ("cell", MeetingKind.CELL, Nature.PROPOSAL),
        ("grassroots_cell", MeetingKind.CELL, Nature.DECISION),
        ("commune", MeetingKind.COMMITTEE, Nature.DECISION),
    ],
)
def test_kind_and_nature_follow_from_the_unit(unit: str, kind: str, nature: str) -> None:
    tree = make.a_tree()
    meeting = plan_meeting(actor=make.a_user(secretary=tree[unit]), cycle=make.a_cycle(), unit=tree[unit])
    assert (meeting.kind, meeting.nature) == (kind, nature)
    entry = Entry.objects.get(verb="plan_meeting")
    assert (entry.unit_id, entry.facts["nature"]) == (tree[unit].pk, nature)


def test_a_district_holds_no_vote_on_members() -> None:
    tree = make.a_tree()
    actor = make.a_user(secretary=tree["district"])
    with pytest.raises(Refusal) as refused:
        plan_meeting(actor=actor, cycle=make.a_cycle(), unit=tree["district"])
    assert refused.value.code == "unit_holds_no_member_vote"
    assert Meeting.objects.count() == 0


def test_one_meeting_a_cycle_and_rehearsals_beside_it() -> None:
    evening = world.planned()
    with pytest.raises(Refusal) as refused:
        plan_meeting(actor=evening.clerk, cycle=evening.cycle, unit=evening.cell)
    assert refused.value.code == "meeting_already_planned"
    assert plan_meeting(actor=evening.clerk, cycle=evening.cycle, unit=evening.cell, rehearsal=True).rehearsal


def test_only_who_runs_the_unit_plans_it() -> None:
    tree = make.a_tree()
    cycle = make.a_cycle()
    for actor in (
        make.a_user(secretary=tree["other_cell"]),
        make.a_user(inspector=tree["province"]),
        make.a_user(committee_member=tree["cell"]),
        make.a_user(member=tree["cell"]),
    ):
        with pytest.raises(NotPermitted):
            plan_meeting(actor=actor, cycle=cycle, unit=tree["cell"])
    assert plan_meeting(actor=make.a_user(clerk=tree["commune"]), cycle=cycle, unit=tree["cell"]).pk


def test_officers_belong_to_the_unit_and_are_two() -> None:
    evening = world.planned()
    stranger = make.a_member(evening.tree["other_cell"])
    fields: dict[str, Any] = {
        "actor": evening.clerk,
        "meeting": evening.meeting,
        "version": 1,
        "starts_at": None,
        "place": "",
    }
    with pytest.raises(Refusal) as refused:
        change_meeting(**fields, chair=stranger, minutes_taker=None)
    assert refused.value.code == "officer_not_of_unit"
    with pytest.raises(Refusal) as refused:
        change_meeting(**fields, chair=evening.people[2], minutes_taker=evening.people[2])
    assert refused.value.code == "chair_takes_minutes"
    assert evening.reload().chair == evening.people[0]
