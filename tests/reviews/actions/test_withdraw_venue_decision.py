import pytest

from tests import factories as make
from tests.reviews.actions.test_decide_venue import given
from tests.reviews.places import three_posts
from xeploai.errors import NotPermitted, Refusal
from xeploai.reviews.actions.withdraw_venue_decision import withdraw_venue_decision
from xeploai.reviews.venues import venues_of

pytestmark = pytest.mark.django_db


def test_the_place_leaves_the_list_and_the_decision_stays() -> None:
    world = three_posts()
    decision = given(world)
    actor = make.a_user(clerk=world.tree["district"])
    kept = withdraw_venue_decision(actor=actor, decision=decision, reason="Thôi giữ một chức vụ")
    assert (kept.withdrawn_because, kept.withdrawn_at is not None) == ("Thôi giữ một chức vụ", True)
    assert venues_of(world.leader, world.cycle).undecided
    with pytest.raises(Refusal, match="venue_decision_withdrawn"):
        withdraw_venue_decision(actor=actor, decision=decision, reason="Lần nữa")


def test_a_reason_and_the_deciding_level_are_needed() -> None:
    world = three_posts()
    decision = given(world)
    with pytest.raises(Refusal, match="reason_missing"):
        withdraw_venue_decision(actor=make.a_user(clerk=world.tree["district"]), decision=decision, reason=" ")
    with pytest.raises(NotPermitted):
        withdraw_venue_decision(actor=make.a_user(secretary=world.tree["commune"]), decision=decision, reason="x")
    decision.refresh_from_db()
    assert decision.withdrawn_at is None
