"""The arithmetic of a count, on plain data."""

from typing import Any

from hypothesis import given, strategies as st

from xeploai.ballots.counting import Difference, Fault, differences, expanded, faults, missing, needed_blocks
from xeploai.ballots.sheet import Line, Numbers, Sheet

LEVELS = ("good", "completed", "not_completed")
LEVEL_SHEET = Sheet(convened=5, lines=(Line("1", LEVELS), Line("2", LEVELS)))
CHOICE_SHEET = Sheet(convened=5, lines=(Line("1"), Line("2"), Line("3")), cap=1)
BLOCK_SHEET = Sheet(
    convened=10,
    lines=(
        Line("1", LEVELS, group="7", derived="good"),
        Line("2", LEVELS, group="7", derived="completed"),
        Line("3", LEVELS, group="7"),
        Line("4", LEVELS, group="8", derived="good"),
    ),
)
TOTALS: dict[str, Any] = {"issued": 5, "returned": 5, "valid": 5, "invalid": 0}


def full(good: int, completed: int = 0, not_completed: int = 0, blank: int = 0) -> dict[str, int | None]:
    return {"good": good, "completed": completed, "not_completed": not_completed, "blank": blank}


def test_nothing_entered_is_all_missing() -> None:
    assert missing(LEVEL_SHEET, Numbers()) == ["issued", "returned", "valid", "invalid", "line:1", "line:2"]


def test_zero_is_a_number_and_null_is_not() -> None:
    numbers = Numbers(**TOTALS, lines={"1": full(5), "2": full(5) | {"blank": None}})
    assert missing(LEVEL_SHEET, numbers) == ["line:2"]


def test_a_line_that_does_not_add_up_is_named_with_its_numbers() -> None:
    numbers = Numbers(**TOTALS, lines={"1": full(5), "2": full(3, 3)})
    assert faults(LEVEL_SHEET, numbers) == [Fault("line_differs_from_valid", "line:2", {"total": 6, "valid": 5})]


def test_totals_are_judged_before_lines() -> None:
    numbers = Numbers(issued=6, returned=7, valid=5, invalid=1, lines={"1": full(5), "2": full(4)})
    assert [(f.code, f.key) for f in faults(LEVEL_SHEET, numbers)] == [
        ("invalid_reasons_differ_from_invalid", "invalid_reasons"),
        ("issued_exceeds_convened", ""),
        ("returned_exceeds_issued", ""),
        ("valid_plus_invalid_differs_from_returned", ""),
        ("line_differs_from_valid", "line:2"),
    ]


def test_every_invalid_ballot_has_a_reason() -> None:
    base: dict[str, Any] = {"issued": 5, "returned": 5, "valid": 4, "invalid": 1}
    lines = {"1": full(4), "2": full(4)}
    assert faults(LEVEL_SHEET, Numbers(**base, lines=lines, invalid_reasons={"other": 1})) == []
    assert [f.code for f in faults(LEVEL_SHEET, Numbers(**base, lines=lines))] == [
        "invalid_reasons_differ_from_invalid"
    ]


def test_a_name_without_a_mark_is_zero_only_by_the_tellers_own_statement() -> None:
    numbers = Numbers(**TOTALS, marks={"1": 4})
    assert missing(CHOICE_SHEET, numbers) == ["line:2", "line:3"]
    assert missing(CHOICE_SHEET, Numbers(**TOTALS, marks={"1": 4}, rest_is_zero=True)) == []


def test_a_reopened_name_needs_its_own_number_again() -> None:
    numbers = Numbers(**TOTALS, marks={"1": 4}, rest_is_zero=True, reopened=frozenset({"line:2"}))
    assert missing(CHOICE_SHEET, numbers) == ["line:2"]


def test_marks_beyond_the_cap_or_the_ballots_are_faults() -> None:
    numbers = Numbers(**TOTALS, marks={"1": 6, "2": 0, "3": 0})
    assert [(f.code, f.key) for f in faults(CHOICE_SHEET, numbers)] == [
        ("votes_exceed_valid", "line:1"),
        ("marks_exceed_cap", ""),
    ]


def test_block_marks_make_the_lines_that_nobody_treated_differently() -> None:
    numbers = Numbers(10, 10, 9, 1, lines={"3": full(4, 5)}, blocks={"7": 6, "8": 9})
    assert expanded(BLOCK_SHEET, numbers) == {
        "1": full(6, blank=3),
        "2": full(0, 6, blank=3),
        "3": full(4, 5),
        "4": full(9),
    }


def test_a_name_without_a_proposal_is_never_derived() -> None:
    assert missing(BLOCK_SHEET, Numbers(10, 10, 9, 1, blocks={"7": 6, "8": 9})) == ["line:3"]


def test_a_cell_needs_no_mark_where_all_its_names_have_own_lines() -> None:
    numbers = Numbers(10, 10, 9, 1, lines={"3": full(4, 5), "4": full(9)})
    assert needed_blocks(BLOCK_SHEET, numbers) == ["7"]
    assert missing(BLOCK_SHEET, numbers) == ["block:7"]


def test_more_marks_than_ballots_is_a_fault_of_the_block_and_invents_no_line() -> None:
    numbers = Numbers(10, 10, 9, 1, {"other": 1}, lines={"3": full(4, 5)}, blocks={"7": 11, "8": 9})
    assert faults(BLOCK_SHEET, numbers) == [Fault("block_exceeds_valid", "block:7", {"marks": 11, "valid": 9})]


def test_differences_are_line_by_line_totals_first() -> None:
    a = Numbers(**TOTALS, lines={"1": full(5), "2": full(4, 1)})
    b = Numbers(**(TOTALS | {"issued": 4}), lines={"1": full(5), "2": full(3, 2)})
    assert differences(LEVEL_SHEET, a, b) == [
        Difference("issued", "", 5, 4),
        Difference("line:2", "good", 4, 3),
        Difference("line:2", "completed", 1, 2),
    ]


def test_equal_counts_do_not_differ() -> None:
    a = Numbers(**TOTALS, lines={"1": full(5), "2": full(4, 1)})
    assert differences(LEVEL_SHEET, a, a) == []


def test_an_own_line_equal_to_what_the_block_amounts_to_is_no_difference() -> None:
    a = Numbers(10, 10, 9, 1, lines={"3": full(9), "4": full(9)}, blocks={"7": 6})
    b = Numbers(10, 10, 9, 1, lines={"3": full(9)}, blocks={"7": 6, "8": 9})
    assert differences(BLOCK_SHEET, a, b) == []


def test_emptying_keys_empties_just_those() -> None:
    numbers = Numbers(10, 10, 9, 1, lines={"3": full(9)}, blocks={"7": 6, "8": 9})
    again = numbers.without(frozenset({"line:1", "block:8", "valid"}), BLOCK_SHEET)
    assert (again.valid, again.invalid, again.blocks) == (None, 1, {"7": 6, "8": None})
    assert again.lines == {"3": full(9), "1": dict.fromkeys(full(0))}


lines_of_nine = st.lists(st.integers(0, 3), min_size=4, max_size=4).map(
    lambda cuts: dict(zip(("good", "completed", "not_completed"), cuts[:3], strict=True)) | {"blank": 9 - sum(cuts[:3])}
)


@st.composite
def block_counts(draw: st.DrawFn) -> tuple[Sheet, Numbers]:
    """A committee's first round with any own lines, whose entered numbers balance."""
    groups = draw(st.integers(1, 4))
    lines = []
    for number in range(draw(st.integers(1, 25))):
        derived = draw(st.sampled_from(["", *LEVELS]))
        lines.append(Line(str(number), LEVELS, group=str(number % groups), derived=derived))
    own = {line.key: draw(lines_of_nine) for line in lines if not line.derived or draw(st.booleans())}
    blocks = {str(group): draw(st.integers(0, 9)) for group in range(groups)}
    return Sheet(12, tuple(lines)), Numbers(11, 10, 9, 1, {"other": 1}, lines=own, blocks=blocks)


@given(block_counts())
def test_expansion_balances_whenever_what_was_entered_balances(count: tuple[Sheet, Numbers]) -> None:
    sheet, numbers = count
    assert missing(sheet, numbers) == []
    assert faults(sheet, numbers) == []
    for key, line in expanded(sheet, numbers).items():
        assert sum(line.values()) == 9
        assert min(line.values()) >= 0
        if key in numbers.lines:
            assert line == numbers.lines[key]


@given(block_counts())
def test_no_line_gets_a_number_for_a_level_that_nobody_marked_or_proposed(count: tuple[Sheet, Numbers]) -> None:
    sheet, numbers = count
    lines = expanded(sheet, numbers)
    for line in sheet.lines:
        if line.key not in numbers.lines:
            marks = numbers.blocks[line.group]
            wanted = {level: marks if level == line.derived else 0 for level in LEVELS}
            assert {level: lines[line.key][level] for level in LEVELS} == wanted


@given(block_counts(), st.data())
def test_one_number_off_is_always_found(count: tuple[Sheet, Numbers], data: st.DataObject) -> None:
    sheet, numbers = count
    if not numbers.lines:
        return
    key = data.draw(st.sampled_from(sorted(numbers.lines)))
    part = data.draw(st.sampled_from([*LEVELS, "blank"]))
    line = dict(numbers.lines[key])
    line[part] = (line[part] or 0) + 1
    off = Numbers(11, 10, 9, 1, {"other": 1}, lines={**numbers.lines, key: line}, blocks=numbers.blocks)
    assert faults(sheet, off) == [Fault("line_differs_from_valid", f"line:{key}", {"total": 10, "valid": 9})]
