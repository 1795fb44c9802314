import unicodedata
from typing import Any

import pytest

from tests.exchange.workbooks import BODIES, GOOD, PEOPLE, POSTS, TODAY, UNITS, a_roster, changed, workbook
from xeploai.exchange.roster.reading import read
from xeploai.exchange.roster.rows import Roster, UnitRow
from xeploai.exchange.roster.validating import validate
from xeploai.exchange.roster.writing import write


def judge(sheets: Any, known: Any = None, within: Any = None) -> Any:
    return validate(read(workbook(sheets)), known=known or Roster(), today=TODAY, within=within)


def found(sheets: Any, **more: Any) -> Any:
    return [(p.code, p.sheet, p.row, p.column) for p in judge(sheets, **more).problems]


def with_row(title: Any, row: Any) -> Any:
    return {**GOOD, title: [*GOOD[title], row]}


def test_a_good_workbook() -> None:
    judged = judge(GOOD)
    assert (judged.problems, judged.remarks) == ([], [])
    assert judged.roster.units[1] == UnitRow("H", "Đảng bộ huyện Mộ Đức", "district_party", "district", "T", True)


@pytest.mark.parametrize(
    "sheets,expected",
    [
        (changed(UNITS, 3, 0, ""), ("required", UNITS, 5, "A")),
        (changed(UNITS, 3, 1, " "), ("required", UNITS, 5, "B")),
        (changed(UNITS, 3, 2, "Chi hội"), ("unknown_choice", UNITS, 5, "C")),
        (changed(UNITS, 3, 3, "Cấp xã"), ("unknown_choice", UNITS, 5, "D")),
        (changed(UNITS, 4, 0, "C1"), ("duplicate_code", UNITS, 6, "A")),
        (changed(UNITS, 4, 4, ""), ("parent_missing", UNITS, 6, "E")),
        (changed(UNITS, 4, 4, "NOWHERE"), ("unknown_code", UNITS, 6, "E")),
        (changed(UNITS, 4, 4, "C2"), ("parent_is_self", UNITS, 6, "E")),
        (changed(UNITS, 4, 4, "C1"), ("parent_unfit", UNITS, 6, "E")),
        (changed(UNITS, 4, 5, "có lẽ"), ("unknown_flag", UNITS, 6, "F")),
        (changed(BODIES, 0, 3, "NOWHERE"), ("unknown_code", BODIES, 2, "D")),
        (changed(BODIES, 0, 4, "NOWHERE"), ("unknown_code", BODIES, 2, "E")),
        (changed(BODIES, 0, 3, "X"), ("body_unfit", BODIES, 2, "C")),
        (with_row(BODIES, ["CU1B", "Chi ủy khác", "Chi ủy", "C1"]), ("second_committee", BODIES, 3, "C")),
        (with_row(BODIES, ["CU1", "Chi ủy khác", "Chi ủy", "C2"]), ("duplicate_code", BODIES, 3, "A")),
        (changed(PEOPLE, 1, 2, "30/02/1990"), ("date_impossible", PEOPLE, 3, "C")),
        (changed(PEOPLE, 1, 2, "20/10/2062"), ("date_future", PEOPLE, 3, "C")),
        (changed(PEOPLE, 1, 5, "NOWHERE"), ("unknown_code", PEOPLE, 3, "F")),
        (changed(PEOPLE, 1, 5, "X"), ("not_a_cell", PEOPLE, 3, "F")),
        (changed(PEOPLE, 1, 5, ""), ("membership_without_cell", PEOPLE, 3, "G")),
        (changed(PEOPLE, 1, 6, ""), ("standing_missing", PEOPLE, 3, "G")),
        (changed(PEOPLE, 1, 7, "01/01/1980"), ("before_birth", PEOPLE, 3, "H")),
        (changed(PEOPLE, 1, 0, "P1"), ("duplicate_code", PEOPLE, 3, "A")),
        (with_row(PEOPLE, ["P1", "Nguyễn Thị An", "", "", "", "C2", "official"]), ("two_cells", PEOPLE, 4, "F")),
        (changed(PEOPLE, 1, 0, 12.5), ("code_number", PEOPLE, 3, "A")),
        (changed(PEOPLE, 1, 1, "A" * 121), ("too_long", PEOPLE, 3, "B")),
        (changed(PEOPLE, 1, 1, "Trần\x01Bình"), ("control_character", PEOPLE, 3, "B")),
        (changed(POSTS, 0, 0, "P9"), ("unknown_code", POSTS, 2, "A")),
        (changed(POSTS, 0, 1, "CU9"), ("unknown_code", POSTS, 2, "B")),
        (changed(POSTS, 0, 5, "01/01/2025"), ("ended_before_started", POSTS, 2, "F")),
        (with_row(POSTS, ["P1", "CU1", "Cấp phó"]), ("duplicate_seat", POSTS, 3, "B")),
    ],
)
def test_one_fault_one_problem_at_its_place(sheets: Any, expected: Any) -> None:
    problems = found(sheets)
    assert expected in problems
    # Nothing else on the same line: a fault is named once.
    assert [p for p in problems if p[1:3] == expected[1:3]] == [expected]


def test_a_circle_is_named_once_with_its_codes() -> None:
    sheets = with_row(UNITS, ["A", "Cơ quan A", "Cơ quan, đơn vị", "Cấp tỉnh", "B"])
    sheets[UNITS].append(["B", "Cơ quan B", "Cơ quan, đơn vị", "Cấp tỉnh", "D"])
    sheets[UNITS].append(["D", "Cơ quan D", "Cơ quan, đơn vị", "Cấp tỉnh", "A"])
    (problem,) = judge(sheets).problems
    assert (problem.code, problem.params["codes"]) == ("parent_circle", ["A", "B", "D"])


def test_an_empty_roster() -> None:
    assert found({title: [] for title in GOOD}) == [("empty_roster", "", 0, "")]


def test_a_code_that_differs_only_in_writing_is_suggested() -> None:
    (problem,) = judge(changed(PEOPLE, 1, 5, "c-01")).problems
    assert problem.params["meant"] == ""
    (problem,) = judge(changed(PEOPLE, 1, 5, "c1")).problems
    assert problem.params["meant"] == "C1"


def test_a_code_that_lost_its_zeros_is_suggested() -> None:
    known = Roster(units=[*judge(GOOD).roster.units, UnitRow("007", "Chi bộ thôn 7", "cell", "grassroots", "X")])
    (problem,) = judge(changed(PEOPLE, 1, 5, 7), known).problems
    assert (problem.code, problem.params["meant"]) == ("unknown_code", "007")


def test_what_is_stored_may_be_referred_to() -> None:
    known = judge(GOOD).roster
    sheets: Any = {title: [] for title in GOOD} | {PEOPLE: [["P3", "Lê Thị Cúc", "", "", "", "C2", "official"]]}
    assert found(sheets, known=known) == []


def test_an_optional_column_that_is_absent_changes_nothing() -> None:
    known = judge(GOOD).roster
    headers = {UNITS: ["Mã tổ chức", "Tên tổ chức", "Loại tổ chức", "Cấp", "Mã tổ chức cấp trên"]}
    data = workbook(
        {title: [] for title in GOOD} | {UNITS: [row[:5] for row in GOOD[UNITS]]}, {**_headers(), **headers}
    )
    judged = validate(read(data), known=known, today=TODAY)
    assert judged.problems == []
    assert judged.roster.units == known.units


def _headers() -> Any:
    from tests.exchange.workbooks import HEADERS

    return HEADERS


def test_decomposed_letters_are_the_same_name() -> None:
    sheets = changed(PEOPLE, 0, 1, unicodedata.normalize("NFD", "Nguyễn Thị An "))
    assert judge(sheets).roster.people[0].full_name == "Nguyễn Thị An"


def test_remarks_do_not_forbid() -> None:
    sheets = with_row(PEOPLE, ["P3", "Nguyễn Thị An", "05/02/1985", "", "", "C2", "official"])
    sheets[POSTS] = [*GOOD[POSTS], ["P2", "CU1", "Người đứng đầu"]]
    judged = judge(sheets)
    assert judged.problems == []
    assert [r.code for r in judged.remarks] == ["perhaps_same_person", "two_heads"]


def test_nobody_changes_what_is_not_theirs() -> None:
    known = judge(with_row(UNITS, ["X2", "Đảng bộ xã Đức Phú", "Đảng bộ cơ sở", "Cấp cơ sở", "H"])).roster
    assert found(GOOD, known=known, within="X") == []
    sheets = changed(UNITS, 1, 1, "Tên khác")
    sheets[UNITS].append(["C3", "Chi bộ thôn 3", "Chi bộ", "Cấp cơ sở", "X2"])
    sheets[PEOPLE].append(["P3", "Lê Thị Cúc", "", "", "", "C3", "official"])
    assert [(p[0], p[2]) for p in found(sheets, known=known, within="X")] == [
        ("outside_scope", 3),
        ("outside_scope", 7),
        ("outside_scope", 4),
    ]


def test_the_top_of_the_tree_is_not_in_reach_from_below() -> None:
    known = judge(GOOD).roster
    assert found(changed(UNITS, 0, 1, "Tên khác"), known=known, within="X") == [("outside_scope", UNITS, 2, "A")]


def test_taking_a_member_of_another_commune_is_not_in_reach() -> None:
    rows = with_row(UNITS, ["X2", "Đảng bộ xã Đức Phú", "Đảng bộ cơ sở", "Cấp cơ sở", "H"])
    rows[UNITS].append(["C3", "Chi bộ thôn 3", "Chi bộ", "Cấp cơ sở", "X2"])
    rows[PEOPLE] = [*GOOD[PEOPLE], ["P3", "Lê Thị Cúc", "", "", "", "C3", "official"]]
    known = judge(rows).roster
    taken = with_row(PEOPLE, ["P3", "Lê Thị Cúc", "", "", "", "C1", "official"])
    assert found(taken, known=known, within="X") == [("outside_scope", PEOPLE, 4, "F")]
    assert found(taken, known=known, within="H") == []


def test_written_and_read_back_it_is_the_same() -> None:
    roster = a_roster()
    judged = validate(read(write(roster)), known=Roster(), today=TODAY)
    assert judged.problems == []
    assert [getattr(judged.roster, key) == getattr(roster, key) for key in ("units", "bodies", "people", "posts")] == [
        True
    ] * 4
