import datetime as dt
import unicodedata
from typing import Any

import pytest

from tests.exchange.workbooks import TODAY
from xeploai.exchange.roster.cells import clean, parser
from xeploai.exchange.roster.columns import BODIES, PEOPLE, UNITS
from xeploai.exchange.roster.problems import CellRefused

code = parser(UNITS.column("code"), TODAY)
name = parser(UNITS.column("name"), TODAY)
date = parser(PEOPLE.column("birth_date"), TODAY)
kind = parser(BODIES.column("kind"), TODAY)
flag = parser(UNITS.column("is_mountainous"), TODAY)


@pytest.mark.parametrize(
    "value,meant",
    [
        ("", None),
        (dt.date(1985, 2, 5), dt.date(1985, 2, 5)),
        (dt.datetime(1985, 2, 5), dt.date(1985, 2, 5)),  # noqa: DTZ001 - what the reader gives
        ("05/02/1985", dt.date(1985, 2, 5)),
        (" 5/2/1985 ", dt.date(1985, 2, 5)),
        ("5-2-1985", dt.date(1985, 2, 5)),
        ("05.02.1985", dt.date(1985, 2, 5)),
        ("1985-02-05", dt.date(1985, 2, 5)),
        ("1985-02-05 00:00:00", dt.date(1985, 2, 5)),
        (31083, dt.date(1985, 2, 5)),
        (31083.0, dt.date(1985, 2, 5)),
        ("29/02/2024", dt.date(2024, 2, 29)),
        (TODAY, TODAY),
    ],
)
def test_dates(value: Any, meant: Any) -> None:
    assert date(value) == meant


@pytest.mark.parametrize(
    "value,why",
    [
        ("31/02/1985", "date_impossible"),
        ("29/02/2023", "date_impossible"),
        ("02/29/2024", "date_impossible"),
        ("1985", "date_year_only"),
        (1985, "date_year_only"),
        (1985.0, "date_year_only"),
        ("hôm qua", "date_unreadable"),
        ("5/2/85", "date_unreadable"),
        (31083.5, "date_unreadable"),
        (True, "date_unreadable"),
        (dt.time(7, 0), "date_unreadable"),
        (1e9, "date_unreadable"),
        ("24/11/2026", "date_future"),
        ("31/12/1899", "date_too_old"),
    ],
)
def test_dates_refused(value: Any, why: Any) -> None:
    with pytest.raises(CellRefused) as refused:
        date(value)
    assert refused.value.code == why


@pytest.mark.parametrize("value,meant", [("DV-01", "DV-01"), (1001.0, "1001"), (7, "7"), (" A1 ", "A1"), ("", "")])
def test_codes(value: Any, meant: Any) -> None:
    assert code(value) == meant


@pytest.mark.parametrize(
    "value,why",
    [
        (10.5, "code_number"),
        (1e15, "code_number"),
        (-3, "code_number"),
        ("A B", "code_characters"),
        ("A;B", "code_characters"),
        (dt.date(2026, 1, 2), "code_not_text"),
        (True, "code_not_text"),
        ("X" * 41, "too_long"),
        ("A\x07", "control_character"),
    ],
)
def test_codes_refused(value: Any, why: Any) -> None:
    with pytest.raises(CellRefused) as refused:
        code(value)
    assert refused.value.code == why


def test_text_is_composed_and_trimmed() -> None:
    decomposed = unicodedata.normalize("NFD", "  Đảng bộ\u00a0xã \n Nghĩa Hòa\u200b ")
    assert clean(decomposed) == "Đảng bộ xã Nghĩa Hòa"
    assert name(2023) == "2023"


def test_text_is_measured_after_cleaning() -> None:
    assert len(name(" " * 50 + "a" * 300)) == 300
    with pytest.raises(CellRefused):
        name("a" * 301)


@pytest.mark.parametrize("value", ["Chi ủy", "chi uy", " CHI  ỦY ", "cell_committee"])
def test_a_word_of_the_list_in_any_writing(value: Any) -> None:
    assert kind(value) == "cell_committee"


def test_an_unknown_word_names_the_list() -> None:
    with pytest.raises(CellRefused) as refused:
        kind("Chi hội")
    assert refused.value.code == "unknown_choice"
    assert "Chi ủy" in refused.value.params["choices"]


@pytest.mark.parametrize(
    "value,meant", [("Có", True), ("x", True), (1, True), (True, True), ("", False), ("không", False)]
)
def test_marks(value: Any, meant: Any) -> None:
    assert flag(value) is meant


def test_a_doubtful_mark_is_refused() -> None:
    with pytest.raises(CellRefused):
        flag("chắc có")
