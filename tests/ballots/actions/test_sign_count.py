import pytest

from tests.ballots.evening import Evening, an_evening, draft
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.models import CountEntry, Round, Tally
from xeploai.ballots.seals import seal_of
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.law.outcome import as_data
from xeploai.law.rulebook import decide

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening() -> Evening:
    return an_evening(5)


@pytest.fixture
def counting(evening: Evening) -> Round:
    return close_voting(actor=evening.secretary, round_=evening.open())


def test_two_equal_counts_become_the_tally_with_outcome_and_steps(evening: Evening, counting: Round) -> None:
    lines = evening.all_good(but={1: {"good": 2, "completed": 2}})
    evening.count_twice(counting, draft(lines, valid=5))
    tally = sign_count(actor=evening.head, round_=counting)
    counting.refresh_from_db()
    assert (counting.state, tally.version, tally.lines) == ("signed", 1, lines)
    assert tally.outcome["lines"][evening.key(0)] == {"outcome": "decided", "level": "good", "revote": []}
    assert tally.outcome["lines"][evening.key(1)] == {
        "outcome": "no_majority", "level": None, "revote": ["good", "completed"],
    }  # fmt: skip
    assert [step["rule"] for step in tally.explanation] == ["ballot_account", "level_vote"]
    assert tally.signers == [str(evening.head), str(evening.second)]


def test_every_step_can_be_run_again_by_the_command_of_the_rules(evening: Evening, counting: Round) -> None:
    evening.count_twice(counting, draft(evening.all_good(), valid=5))
    for step in sign_count(actor=evening.head, round_=counting).explanation:
        outcome = decide(step["rule"], step["given"])
        assert as_data(outcome) == step["outcome"]
        assert (list(outcome.clauses), step["rule_set"]) == (step["clauses"], "13-HD-TU-2023")


def test_a_second_ballot_with_different_levels_is_one_step_for_each_set() -> None:
    evening = an_evening(6)
    evening.hold("levels", evening.all_good(but={
        0: {"good": 3, "completed": 3}, 1: {"completed": 3, "not_completed": 3}, 2: {"good": 3, "completed": 2},
    }))  # fmt: skip
    tally = evening.hold("levels_again", {
        evening.key(0): {"good": 4, "completed": 2, "blank": 0},
        evening.key(1): {"completed": 6, "not_completed": 0, "blank": 0},
        evening.key(2): {"good": 3, "completed": 3, "blank": 0},
    })  # fmt: skip
    assert [step["given"]["levels"] for step in tally.explanation[1:]] == [
        ["good", "completed"], ["completed", "not_completed"],
    ]  # fmt: skip
    assert {key: line["level"] for key, line in tally.outcome["lines"].items()} == {
        evening.key(0): "good", evening.key(1): "completed", evening.key(2): None,
    }  # fmt: skip


def test_a_tie_at_k_goes_to_a_runoff_and_a_second_tie_leaves_the_seat_empty() -> None:
    evening = an_evening(10)
    evening.hold("levels", evening.all_good())
    marks = {evening.key(i): 0 for i in range(10)} | {evening.key(3): 8, evening.key(1): 6, evening.key(7): 6}
    tally = evening.hold("excellent", marks)
    tied = [evening.key(1), evening.key(7)]
    assert tally.outcome["chosen"] == [evening.key(3)]
    assert tally.outcome["runoff"] == {"subjects": sorted(tied, key=int), "seats": 1}
    # A run-off ballot carries one mark, so at most ten marks come back: five each is no majority either.
    tally = evening.hold("runoff", dict.fromkeys(tied, 5))
    assert tally.outcome == {"chosen": [], "empty_seats": 1}


def test_a_cap_larger_than_those_who_pass_adds_nobody() -> None:
    evening = an_evening(10)
    evening.hold("levels", evening.all_good())
    tally = evening.hold("excellent", {evening.key(i): 6 if i == 4 else 1 for i in range(10)})
    assert tally.outcome["chosen"] == [evening.key(4)]
    assert tally.outcome["runoff"] is None


def test_absent_blank_and_invalid_all_stay_in_n(evening: Evening) -> None:
    lines = {evening.key(i): {"good": 2, "completed": 0, "not_completed": 0, "blank": 1} for i in range(5)}
    tally = evening.hold("levels", lines, valid=3)
    assert {line["outcome"] for line in tally.outcome["lines"].values()} == {"no_majority"}


def test_the_seal_in_the_journal_shows_a_changed_tally(evening: Evening, counting: Round) -> None:
    evening.count_twice(counting, draft(evening.all_good(), valid=5))
    tally = sign_count(actor=evening.head, round_=counting)
    seal = Entry.objects.get(verb="sign_count").facts["seal"]
    tally.refresh_from_db()
    assert seal_of(tally) == seal
    tally.lines[evening.key(0)]["good"] = 4
    assert seal_of(tally) != seal


def test_the_journal_holds_no_number_of_the_count(evening: Evening, counting: Round) -> None:
    evening.count_twice(counting, draft(evening.all_good(), valid=5))
    sign_count(actor=evening.head, round_=counting)
    facts = Entry.objects.get(verb="sign_count").facts
    assert set(facts) == {"kind", "version", "signers", "reason", "seal"}


def test_only_the_head_signs(evening: Evening, counting: Round) -> None:
    evening.count_twice(counting, draft(evening.all_good(), valid=5))
    for other in (evening.second, evening.secretary):
        with pytest.raises(NotPermitted):
            sign_count(actor=other, round_=counting)


def test_one_entry_is_not_enough(evening: Evening, counting: Round) -> None:
    evening.count(counting, draft(evening.all_good(), valid=5), evening.head, "A")
    with pytest.raises(Refusal, match="not_both_handed_in"):
        sign_count(actor=evening.head, round_=counting)


def test_different_counts_are_not_signed(evening: Evening, counting: Round) -> None:
    evening.count(counting, draft(evening.all_good(), valid=5), evening.head, "A")
    evening.count(counting, draft(evening.all_good(but={0: {"good": 4}}), valid=5), evening.second, "B")
    with pytest.raises(Refusal, match="entries_differ") as found:
        sign_count(actor=evening.head, round_=counting)
    assert found.value.params["keys"] == [f"line:{evening.key(0)}"]


def test_an_unbalanced_count_is_not_signed_even_where_both_agree(evening: Evening, counting: Round) -> None:
    evening.count_twice(counting, draft(evening.all_good(), valid=5))
    CountEntry.objects.update(returned=4)
    with pytest.raises(Refusal, match="count_unbalanced") as found:
        sign_count(actor=evening.head, round_=counting)
    assert [error["code"] for error in found.value.params["errors"]] == ["valid_plus_invalid_differs_from_returned"]
    assert not Tally.objects.exists()


def test_a_count_is_signed_once(evening: Evening, counting: Round) -> None:
    evening.count_twice(counting, draft(evening.all_good(), valid=5))
    sign_count(actor=evening.head, round_=counting)
    with pytest.raises(Refusal, match="round_already_signed"):
        sign_count(actor=evening.head, round_=counting)
