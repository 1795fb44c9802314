import pytest

from tests.ballots.evening import Evening, an_evening, draft, level_line
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.save_count_entry import Draft, save_count_entry
from xeploai.ballots.models import CountEntry, Round
from xeploai.errors import Conflict, Refusal
from xeploai.journal.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening() -> Evening:
    return an_evening(5)


@pytest.fixture
def counting(evening: Evening) -> Round:
    return close_voting(actor=evening.secretary, round_=evening.open())


def test_what_is_handed_in_is_kept_with_its_time_and_the_journal_has_no_number_of_it(
    evening: Evening, counting: Round
) -> None:
    entry = evening.count(counting, draft(evening.all_good(), valid=5), evening.head, "A")
    assert entry.handed_in_at is not None
    assert [taken["valid"] for taken in entry.history] == [5]
    assert Entry.objects.get(verb="hand_in_count_entry").facts == {"slot": "A", "attempt": 1, "time": 1}


def test_an_incomplete_count_names_what_is_missing(evening: Evening, counting: Round) -> None:
    lines = evening.all_good()
    lines[evening.key(3)]["blank"] = None  # type: ignore[assignment]
    with pytest.raises(Refusal, match="count_incomplete") as found:
        evening.count(counting, draft(lines, valid=5), evening.head, "A")
    assert found.value.params["keys"] == [f"line:{evening.key(3)}"]


def test_a_line_that_does_not_add_up_is_named_and_the_numbers_are_kept(evening: Evening, counting: Round) -> None:
    lines = evening.all_good(but={2: {"good": 4}})
    lines[evening.key(2)]["completed"] = 2
    with pytest.raises(Refusal, match="count_unbalanced") as found:
        evening.count(counting, draft(lines, valid=5), evening.head, "A")
    assert found.value.params["errors"] == [
        {
            "code": "line_differs_from_valid",
            "key": f"line:{evening.key(2)}",
            "line": 3,
            "name": str(evening.people[2]),
            "total": 7,
            "valid": 5,
        }
    ]
    kept = CountEntry.objects.get()
    assert (kept.lines, kept.handed_in_at) == (lines, None)


def test_all_ballots_may_be_invalid(evening: Evening, counting: Round) -> None:
    lines = {evening.key(i): level_line(0) for i in range(5)}
    given = draft(lines, valid=0, totals={"issued": 5, "returned": 4, "valid": 0, "invalid": 4},
                  invalid_reasons={"too_many_marks": 3, "other": 1})  # fmt: skip
    assert evening.count(counting, given, evening.head, "A").invalid == 4


def test_handing_in_twice_is_refused(evening: Evening, counting: Round) -> None:
    entry = evening.count(counting, draft(evening.all_good(), valid=5), evening.head, "A")
    with pytest.raises(Refusal, match="entry_handed_in"):
        hand_in_count_entry(actor=evening.head, round_=counting, version=entry.version)


def test_handing_in_an_older_version_is_a_conflict(evening: Evening, counting: Round) -> None:
    begin_count_entry(actor=evening.head, round_=counting, slot="A")
    save_count_entry(actor=evening.head, round_=counting, version=1, draft=draft(evening.all_good(), valid=5))
    with pytest.raises(Conflict):
        hand_in_count_entry(actor=evening.head, round_=counting, version=1)


def test_nothing_entered_cannot_be_handed_in(evening: Evening, counting: Round) -> None:
    with pytest.raises(Refusal, match="count_incomplete"):
        evening.count(counting, Draft(), evening.head, "A")
