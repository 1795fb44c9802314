import pytest

from tests.ballots.evening import an_evening
from xeploai.ballots.actions.void_round import void_round
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry

pytestmark = pytest.mark.django_db


def test_a_void_round_stays_on_record_with_its_reason() -> None:
    evening = an_evening(5)
    round_ = void_round(actor=evening.secretary, round_=evening.open(), reason="In sai tên")
    assert (round_.state, round_.voided_because) == ("voided", "In sai tên")
    assert Entry.objects.get(verb="void_round").facts["reason"] == "In sai tên"


def test_the_latest_goes_first() -> None:
    evening = an_evening(5)
    tally = evening.hold("levels", evening.all_good())
    evening.open("excellent")
    with pytest.raises(Refusal, match="later_rounds_first") as found:
        void_round(actor=evening.secretary, round_=tally.round, reason="x")
    assert found.value.params["kinds"] == ["excellent"]


def test_not_twice_not_without_a_reason_not_by_others() -> None:
    evening = an_evening(5)
    round_ = evening.open()
    with pytest.raises(Refusal, match="reason_missing"):
        void_round(actor=evening.secretary, round_=round_, reason="")
    with pytest.raises(NotPermitted):
        void_round(actor=evening.head, round_=round_, reason="x")
    void_round(actor=evening.secretary, round_=round_, reason="x")
    with pytest.raises(Refusal, match="round_voided"):
        void_round(actor=evening.secretary, round_=round_, reason="x")
