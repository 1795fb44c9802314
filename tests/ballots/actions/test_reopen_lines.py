import pytest

from tests.ballots.evening import Evening, an_evening, draft
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.reopen_lines import reopen_lines
from xeploai.ballots.actions.save_count_entry import save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.models import CountEntry, Round
from xeploai.errors import Refusal
from xeploai.journal.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening() -> Evening:
    return an_evening(5)


@pytest.fixture
def counting(evening: Evening) -> Round:
    return close_voting(actor=evening.secretary, round_=evening.open())


def count_differently(evening: Evening, round_: Round) -> None:
    evening.count(round_, draft(evening.all_good(), valid=5), evening.head, "A")
    evening.count(round_, draft(evening.all_good(but={3: {"good": 4}}), valid=5), evening.second, "B")


def test_only_the_differing_line_is_emptied_in_both(evening: Evening, counting: Round) -> None:
    count_differently(evening, counting)
    key = evening.key(3)
    assert reopen_lines(actor=evening.second, round_=counting) == [f"line:{key}"]
    for entry in CountEntry.objects.all():
        assert (entry.handed_in_at, entry.reopened, entry.valid) == (None, [f"line:{key}"], 5)
        assert entry.lines[key] == {"good": None, "completed": None, "not_completed": None, "blank": None}
        assert entry.lines[evening.key(0)]["good"] == 5
    assert Entry.objects.get(verb="reopen_lines").facts["keys"] == [f"line:{key}"]


def test_what_did_not_differ_stands(evening: Evening, counting: Round) -> None:
    count_differently(evening, counting)
    reopen_lines(actor=evening.head, round_=counting)
    entry = CountEntry.objects.get(slot="A")
    lines = evening.all_good(but={0: {"good": 1}})
    with pytest.raises(Refusal, match="line_not_reopened") as found:
        save_count_entry(actor=evening.head, round_=counting, version=entry.version, draft=draft(lines, valid=5))
    assert found.value.params["keys"] == [f"line:{evening.key(0)}"]


def test_counted_again_and_equal_it_can_be_signed_and_both_counts_are_on_record(
    evening: Evening, counting: Round
) -> None:
    count_differently(evening, counting)
    reopen_lines(actor=evening.head, round_=counting)
    for teller in (evening.head, evening.second):
        entry = CountEntry.objects.get(teller=teller)
        lines = evening.all_good(but={3: {"good": 4}})
        entry = save_count_entry(actor=teller, round_=counting, version=entry.version, draft=draft(lines, valid=5))
        hand_in_count_entry(actor=teller, round_=counting, version=entry.version)
    tally = sign_count(actor=evening.head, round_=counting)
    assert tally.lines[evening.key(3)] == {"good": 4, "completed": 0, "not_completed": 0, "blank": 1}
    history = CountEntry.objects.get(slot="A").history
    assert [taken["lines"][evening.key(3)]["good"] for taken in history] == [5, 4]
    assert history[1]["again"] == [f"line:{evening.key(3)}"]


def test_everything_can_be_counted_again(evening: Evening, counting: Round) -> None:
    evening.count_twice(counting, draft(evening.all_good(), valid=5))
    assert reopen_lines(actor=evening.head, round_=counting, everything=True) == []
    entry = CountEntry.objects.get(slot="A")
    assert (entry.handed_in_at, entry.reopened, entry.valid) == (None, [], 5)


def test_not_before_both_are_handed_in(evening: Evening, counting: Round) -> None:
    evening.count(counting, draft(evening.all_good(), valid=5), evening.head, "A")
    with pytest.raises(Refusal, match="not_both_handed_in"):
        reopen_lines(actor=evening.head, round_=counting)


def test_not_where_nothing_differs(evening: Evening, counting: Round) -> None:
    evening.count_twice(counting, draft(evening.all_good(), valid=5))
    with pytest.raises(Refusal, match="nothing_differs"):
        reopen_lines(actor=evening.head, round_=counting)
