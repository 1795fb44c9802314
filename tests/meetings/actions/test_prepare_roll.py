import datetime as dt
from typing import Any

import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.plan_meeting import plan_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.organisations.enums import BodyKind
from xeploai.people.models import Membership

pytestmark = pytest.mark.django_db


def test_every_current_member_comes_on_with_the_standing_of_today() -> None:
    evening = world.planned(4)
    young = make.a_member(evening.cell, "Lê Thị Trẻ", standing="probationary")
    make.a_member(evening.cell, "Võ Văn Cũ", left_on=dt.date(2026, 1, 1))
    change = prepare_roll(actor=evening.clerk, meeting=evening.meeting)
    assert len(change.added) == evening.meeting.attendees.count() == 5
    assert evening.meeting.attendees.get(person=young).standing == "probationary"


def test_running_it_again_keeps_the_marks_and_follows_the_roster() -> None:
    evening = world.called(5)
    gone, stays = evening.people[1], evening.people[2]
    Membership.objects.filter(person=gone).update(left_on=dt.date(2026, 11, 20))
    Membership.objects.filter(person=stays).update(exempt=True)
    come = make.a_member(evening.cell, "Hồ Ngọc Mới")
    change = prepare_roll(actor=evening.clerk, meeting=evening.meeting)
    assert (change.added, change.changed, change.removed) == ((str(come),), (str(stays),), (str(gone),))
    row = evening.meeting.attendees.get(person=stays)
    assert (row.present, row.exempt) == (True, True)


def test_who_is_transferred_after_the_freeze_stays_on_the_roll() -> None:
    evening = world.frozen()
    Membership.objects.filter(person=evening.people[4]).update(left_on=dt.date(2026, 11, 25))
    with pytest.raises(Refusal) as refused:
        prepare_roll(actor=evening.clerk, meeting=evening.meeting)
    assert refused.value.code == "electorate_frozen"
    assert evening.row(4).counted is True


@pytest.mark.parametrize("kind", [BodyKind.EXECUTIVE_COMMITTEE, BodyKind.STANDING_COMMITTEE])
def test_a_committee_calls_its_seats(kind: str) -> None:
    tree = make.a_tree()
    seats = {make.a_person(): "head", make.a_person(): "member"}
    make.a_body(tree["commune"], kind, seats=seats)
    clerk = make.a_user(clerk=tree["commune"])
    meeting = plan_meeting(actor=clerk, cycle=make.a_cycle(), unit=tree["commune"])
    prepare_roll(actor=clerk, meeting=meeting)
    assert {a.person for a in meeting.attendees.all()} == set(seats)


def test_a_unit_without_people_calls_nobody() -> None:
    tree = make.a_tree()
    clerk = make.a_user(clerk=tree["commune"])
    meeting = plan_meeting(actor=clerk, cycle=make.a_cycle(), unit=tree["commune"])
    with pytest.raises(Refusal) as refused:
        prepare_roll(actor=clerk, meeting=meeting)
    assert refused.value.code == "nobody_to_call"


def test_an_outsider_calls_nobody() -> None:
    evening = world.planned()
    with pytest.raises(NotPermitted):
        prepare_roll(actor=evening.outsider, meeting=evening.meeting)


@pytest.mark.parametrize("members", [3, 30])
def test_queries_do_not_grow_with_the_cell(members: int, django_assert_max_num_queries: Any) -> None:
    evening = world.planned(members)
    evening.clerk.held  # noqa: B018 - read once per request, not part of the verb
    with django_assert_max_num_queries(20):
        prepare_roll(actor=evening.clerk, meeting=evening.meeting)
