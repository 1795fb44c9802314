"""Dates and times in office style."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from xeploai.vietnamese import dates


def test_clock() -> None:
    assert dates.clock(dt.time(19, 0)) == "19 giờ 00"
    assert dates.clock(dt.time(7, 5)) == "7 giờ 05"


def test_short_and_moment() -> None:
    assert dates.short(dt.date(2026, 2, 5)) == "05/02/2026"
    assert dates.moment(dt.datetime(2026, 11, 29, 19, 42, tzinfo=dt.UTC)) == "19 giờ 42, 29/11/2026"


@pytest.mark.parametrize(
    "date, expected",
    [
        (dt.date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (dt.date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (dt.date(2026, 11, 29), "ngày 29 tháng 11 năm 2026"),
    ],
)
def test_long(date: dt.date, expected: str) -> None:
    assert dates.long(date) == expected
    assert dates.long_or_blank(date, 1999) == expected


def test_an_unknown_date_stays_blank() -> None:
    assert dates.long_or_blank(None, 2026) == "ngày …… tháng …… năm 2026"
    assert dates.long_or_blank(None) == "ngày …… tháng …… năm ……"


def test_weekday() -> None:
    assert dates.weekday(dt.date(2026, 11, 29)) == "Chủ nhật"
    assert dates.weekday(dt.date(2026, 11, 30)) == "thứ Hai"


@given(st.dates(min_value=dt.date(1900, 1, 1)))
def test_short_dates_read_back(date: dt.date) -> None:
    assert dates.parse_short(dates.short(date)) == date


@pytest.mark.parametrize("text", ["", "2026-11-29", "31/02/2026", "29/11", "29/11/26", "ngày 5"])
def test_nonsense_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="day"):
        dates.parse_short(text)
