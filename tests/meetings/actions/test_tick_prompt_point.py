import pytest

from tests.meetings import review_world as world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.tick_prompt_point import tick_prompt_point

pytestmark = pytest.mark.django_db


# R-PL2c
def test_a_point_is_ticked_in_the_turn_it_was_put_to() -> None:
    review = world.prepared()
    first, second = world.a_prompt(review, "Giải ngân chậm", "Khiếu kiện kéo dài")
    tick_prompt_point(actor=review.clerk, turn=review.turn(0), point=second, done=True)
    tick_prompt_point(actor=review.clerk, turn=review.turn(0), point=second, done=True)
    assert review.turn(0).points == [second.pk]
    tick_prompt_point(actor=review.clerk, turn=review.turn(0), point=first, done=True)
    tick_prompt_point(actor=review.clerk, turn=review.turn(0), point=second, done=False)
    assert review.turn(0).points == [first.pk]
    assert Entry.objects.filter(verb="tick_prompt_point").count() == 3


def test_a_leaders_own_points_are_ticked_in_the_leaders_turn() -> None:
    review = world.prepared()
    leader = world.a_subject(review.cycle, review.unit, review.body, review.people[0])
    (point,) = world.a_prompt(review, "Trách nhiệm nêu gương", subject=leader)
    with pytest.raises(Refusal) as refused:
        tick_prompt_point(actor=review.clerk, turn=review.turn(0), point=point, done=True)
    assert refused.value.code == "point_not_of_turn"
    tick_prompt_point(actor=review.clerk, turn=review.turn(1), point=point, done=True)
    assert review.turn(1).points == [point.pk]


def test_an_outsider_ticks_nothing() -> None:
    review = world.prepared()
    (point,) = world.a_prompt(review, "Giải ngân chậm")
    with pytest.raises(NotPermitted):
        tick_prompt_point(actor=review.outsider, turn=review.turn(0), point=point, done=True)
    assert review.turn(0).points == []
