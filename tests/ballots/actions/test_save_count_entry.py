import pytest

from tests.ballots.evening import Evening, an_evening, draft
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.save_count_entry import Draft, save_count_entry
from xeploai.ballots.models import Round
from xeploai.errors import Conflict, NotPermitted, Refusal

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening() -> Evening:
    return an_evening(5)


@pytest.fixture
def counting(evening: Evening) -> Round:
    round_ = close_voting(actor=evening.secretary, round_=evening.open())
    begin_count_entry(actor=evening.head, round_=round_, slot="A")
    return round_


# R-V5
def test_a_half_filled_draft_is_kept_and_an_empty_box_stays_empty(evening: Evening, counting: Round) -> None:
    lines = {evening.key(0): {"good": "4", "completed": "", "not_completed": "0"}}
    entry = save_count_entry(
        actor=evening.head, round_=counting, version=1, draft=Draft(totals={"issued": "5"}, lines=lines)
    )
    assert (entry.version, entry.issued, entry.returned) == (2, 5, None)
    assert entry.lines == {evening.key(0): {"good": 4, "completed": None, "not_completed": 0, "blank": None}}


def test_a_second_tab_does_not_overwrite_silently(evening: Evening, counting: Round) -> None:
    save_count_entry(actor=evening.head, round_=counting, version=1, draft=Draft(totals={"issued": 5}))
    with pytest.raises(Conflict) as found:
        save_count_entry(actor=evening.head, round_=counting, version=1, draft=Draft(totals={"issued": 4}))
    assert (found.value.theirs["issued"], found.value.yours["issued"]) == (5, 4)


@pytest.mark.parametrize("value", ["-1", "1.5", "ba", "²", True, "1000000"])
def test_only_whole_numbers_are_counts(evening: Evening, counting: Round, value: object) -> None:
    with pytest.raises(Refusal, match="not_a_count"):
        save_count_entry(actor=evening.head, round_=counting, version=1, draft=Draft(totals={"issued": value}))


@pytest.mark.parametrize(
    "given",
    [
        Draft(lines={"999999": {"good": 1}}),
        Draft(totals={"printed": 1}),
        Draft(blocks={"1": 4}),
        Draft(invalid_reasons={"ugly": 1}),
    ],
)
def test_unknown_names_are_refused(evening: Evening, counting: Round, given: Draft) -> None:
    with pytest.raises(Refusal, match="unknown_line"):
        save_count_entry(actor=evening.head, round_=counting, version=1, draft=given)


def test_a_level_that_is_not_offered_is_refused(evening: Evening, counting: Round) -> None:
    with pytest.raises(Refusal, match="unknown_line"):
        save_count_entry(
            actor=evening.head, round_=counting, version=1, draft=Draft(lines={evening.key(0): {"excellent": 1}})
        )


def test_only_ones_own_entry(evening: Evening, counting: Round) -> None:
    with pytest.raises(Refusal, match="no_entry_begun"):
        save_count_entry(actor=evening.second, round_=counting, version=1, draft=Draft())
    with pytest.raises(NotPermitted):
        save_count_entry(actor=evening.secretary, round_=counting, version=1, draft=Draft())


def test_nothing_changes_after_handing_in(evening: Evening, counting: Round) -> None:
    entry = evening.count(counting, draft(evening.all_good(), valid=5), evening.head, "A")
    with pytest.raises(Refusal, match="entry_handed_in"):
        save_count_entry(actor=evening.head, round_=counting, version=entry.version, draft=Draft())
