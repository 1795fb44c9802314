import pytest

from tests.ballots.evening import an_evening, draft
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.give_up_count_entry import give_up_count_entry
from xeploai.errors import Refusal

pytestmark = pytest.mark.django_db


def test_the_slot_is_free_for_another_teller() -> None:
    evening = an_evening(5)
    round_ = close_voting(actor=evening.secretary, round_=evening.open())
    begin_count_entry(actor=evening.head, round_=round_, slot="A")
    give_up_count_entry(actor=evening.head, round_=round_)
    assert begin_count_entry(actor=evening.second, round_=round_, slot="A").teller == evening.second


def test_what_was_handed_in_stays() -> None:
    evening = an_evening(5)
    round_ = close_voting(actor=evening.secretary, round_=evening.open())
    evening.count(round_, draft(evening.all_good(), valid=5), evening.head, "A")
    with pytest.raises(Refusal, match="entry_handed_in"):
        give_up_count_entry(actor=evening.head, round_=round_)


def test_there_must_be_one() -> None:
    evening = an_evening(5)
    round_ = close_voting(actor=evening.secretary, round_=evening.open())
    with pytest.raises(Refusal, match="no_entry_begun"):
        give_up_count_entry(actor=evening.head, round_=round_)
