import pytest
from django.utils import timezone

from tests import factories as make
from tests.reviews.places import Places, small_office, three_posts
from xeploai.meetings.models import Attendee, Meeting
from xeploai.meetings.venues import itineraries, people_reviewing_in, warnings_of
from xeploai.organisations.models import Body
from xeploai.people.models import Person

pytestmark = pytest.mark.django_db


def a_review(world: Places, body: Body, *, dated: bool = True) -> Meeting:
    return Meeting.objects.create(
        cycle=world.cycle,
        unit=body.unit,
        body=body,
        kind="collective",
        nature="proposal",
        number=Meeting.objects.count() + 1,
        starts_at=timezone.now() if dated else None,
    )


# R-II3a
def test_each_place_with_the_meeting_planned_there() -> None:
    world = three_posts()
    planned = a_review(world, world.standing)
    cell = Meeting.objects.create(
        cycle=world.cycle, unit=world.tree["cell"], kind="cell", nature="proposal", starts_at=timezone.now()
    )
    (found,) = itineraries([world.leader], world.cycle)
    assert [(s.meeting, s.lacking) for s in found.sittings] == [
        (cell, False),
        (None, True),
        (planned, False),
        (None, True),
    ]


# R-II3b
def test_the_three_warnings_of_a_unit_and_of_the_province() -> None:
    world = three_posts()
    small = small_office(world)
    planned = a_review(world, small)
    a_review(world, world.standing)
    found = warnings_of(world.tree["province"], world.cycle)
    assert [one.person for one in found.undecided] == [world.leader]
    assert found.small == [planned]
    assert {body.kind for body in found.bodies} == {"cell_committee", "people_committee"}
    assert [cell.name for cell in found.cells] == ["Chi bộ thôn 1", "Chi bộ thôn 2"]
    elsewhere = warnings_of(world.tree["other_commune"], world.cycle)
    assert (elsewhere.undecided, elsewhere.small, elsewhere.bodies, list(elsewhere.cells)) == ([], [], [], [])


# R-II3b
def test_a_small_leadership_before_all_staff_is_no_warning() -> None:
    world = three_posts()
    small = small_office(world)
    planned = a_review(world, small)
    for person in (*Person.objects.filter(posts__body=small), make.a_person()):
        Attendee.objects.create(meeting=planned, person=person)
    assert warnings_of(world.tree["province"], world.cycle).small == []


def test_a_plan_without_a_day_is_no_session() -> None:
    world = three_posts()
    a_review(world, world.standing, dated=False)
    assert world.standing in warnings_of(world.tree["commune"], world.cycle).bodies


def test_who_reviews_in_a_unit() -> None:
    world = three_posts()
    assert set(people_reviewing_in(world.tree["commune"])) == set(Person.objects.filter(posts__body=world.standing))
    assert world.leader in people_reviewing_in(world.tree["cell"])


def test_warnings_cost_the_same_for_many(django_assert_num_queries: object) -> None:
    world = three_posts()
    with django_assert_num_queries(9):  # type: ignore[operator]
        found = warnings_of(world.tree["province"], world.cycle)
        list(found.cells)
    for _ in range(2):
        small_office(world)
        unit = make.a_unit("cell", parent=world.tree["commune"])
        make.a_committee(unit, world.leader, make.a_member(unit))
    with django_assert_num_queries(9):  # type: ignore[operator]
        found = warnings_of(world.tree["province"], world.cycle)
        list(found.cells)
