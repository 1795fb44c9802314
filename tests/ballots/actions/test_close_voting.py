import pytest

from tests.ballots.evening import an_evening
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.errors import NotPermitted, Refusal

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["secretary", "head"])
def test_the_chair_or_the_head_of_the_tellers_closes_the_box(who: str) -> None:
    evening = an_evening(5)
    round_ = close_voting(actor=getattr(evening, who), round_=evening.open())
    assert round_.state == "counting"
    assert round_.closed_at is not None


def test_another_teller_does_not() -> None:
    evening = an_evening(5)
    with pytest.raises(NotPermitted):
        close_voting(actor=evening.second, round_=evening.open())


def test_a_box_is_closed_once() -> None:
    evening = an_evening(5)
    round_ = close_voting(actor=evening.secretary, round_=evening.open())
    with pytest.raises(Refusal, match="round_not_open"):
        close_voting(actor=evening.secretary, round_=round_)
