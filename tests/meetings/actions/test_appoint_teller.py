import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.appoint_teller import appoint_teller

pytestmark = pytest.mark.django_db


# R-X5
def test_one_head_at_a_time() -> None:
    evening = world.ready()
    appoint_teller(actor=evening.clerk, meeting=evening.meeting, person=evening.people[2], is_head=True)
    heads = list(evening.meeting.tellers.filter(is_head=True).values_list("person_id", flat=True))
    assert heads == [evening.people[2].pk]
    assert evening.meeting.tellers.count() == 2


def test_chair_and_secretary_do_not_count_in_a_cell_of_five() -> None:
    evening = world.called(5)
    with pytest.raises(Refusal) as refused:
        appoint_teller(actor=evening.clerk, meeting=evening.meeting, person=evening.people[0])
    assert refused.value.code == "teller_is_chair"
    make.a_user(evening.people[4], secretary=evening.cell)
    with pytest.raises(Refusal) as refused:
        appoint_teller(actor=evening.clerk, meeting=evening.meeting, person=evening.people[4])
    assert refused.value.code == "teller_is_secretary"
    assert not evening.meeting.tellers.exists()


def test_in_a_cell_of_four_they_may_and_it_says_so() -> None:
    evening = world.called(4)
    done = appoint_teller(actor=evening.clerk, meeting=evening.meeting, person=evening.people[0])
    assert done.warnings == ("teller_is_chair", "teller_is_secretary")


def test_only_who_is_called_counts() -> None:
    evening = world.called()
    with pytest.raises(Refusal) as refused:
        appoint_teller(actor=evening.clerk, meeting=evening.meeting, person=make.a_person())
    assert refused.value.code == "teller_not_on_roll"


def test_an_outsider_appoints_nobody() -> None:
    evening = world.ready()
    with pytest.raises(NotPermitted):
        appoint_teller(actor=evening.outsider, meeting=evening.meeting, person=evening.people[4])
    assert evening.meeting.tellers.count() == 2
