import pytest

from tests.ballots.evening import Evening, an_evening
from tests.factories import a_user
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.models import CountEntry, Round
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.models import Teller

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening() -> Evening:
    return an_evening(5)


@pytest.fixture
def counting(evening: Evening) -> Round:
    return close_voting(actor=evening.secretary, round_=evening.open())


def test_an_entry_begins_empty(evening: Evening, counting: Round) -> None:
    entry = begin_count_entry(actor=evening.head, round_=counting, slot="A")
    assert (entry.issued, entry.valid, entry.lines, entry.version) == (None, None, {}, 1)


def test_beginning_again_finds_the_same_entry(evening: Evening, counting: Round) -> None:
    first = begin_count_entry(actor=evening.head, round_=counting, slot="A")
    assert begin_count_entry(actor=evening.head, round_=counting, slot="A") == first
    assert CountEntry.objects.count() == 1


def test_one_teller_cannot_make_both_entries(evening: Evening, counting: Round) -> None:
    begin_count_entry(actor=evening.head, round_=counting, slot="A")
    with pytest.raises(Refusal, match="same_teller_twice"):
        begin_count_entry(actor=evening.head, round_=counting, slot="B")


def test_a_slot_belongs_to_who_took_it(evening: Evening, counting: Round) -> None:
    begin_count_entry(actor=evening.head, round_=counting, slot="A")
    with pytest.raises(Refusal, match="slot_taken"):
        begin_count_entry(actor=evening.second, round_=counting, slot="A")


def test_a_third_teller_finds_both_taken(evening: Evening, counting: Round) -> None:
    third = a_user(evening.people[2])
    Teller.objects.create(meeting=evening.meeting, person=evening.people[2])
    begin_count_entry(actor=evening.head, round_=counting, slot="A")
    begin_count_entry(actor=evening.second, round_=counting, slot="B")
    for slot in "AB":
        with pytest.raises(Refusal, match="slot_taken"):
            begin_count_entry(actor=third, round_=counting, slot=slot)


def test_the_secretary_does_not_count(evening: Evening, counting: Round) -> None:
    with pytest.raises(NotPermitted):
        begin_count_entry(actor=evening.secretary, round_=counting, slot="A")


def test_not_while_people_still_vote(evening: Evening) -> None:
    with pytest.raises(Refusal, match="round_still_open"):
        begin_count_entry(actor=evening.head, round_=evening.open(), slot="A")
