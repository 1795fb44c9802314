"""Numbers, percentages and number words."""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from xeploai.vietnamese import numbers


@pytest.mark.parametrize(
    "value, expected", [(0, "0"), (999, "999"), (1234, "1.234"), (65000, "65.000"), (1234567, "1.234.567")]
)
def test_integer(value: int, expected: str) -> None:
    assert numbers.integer(value) == expected


def test_decimal() -> None:
    assert numbers.decimal(12345, 1) == "1.234,5"
    assert numbers.decimal(5, 2) == "0,05"
    assert numbers.decimal(-15, 1) == "-1,5"
    assert numbers.decimal(1500, 0) == "1.500"


@pytest.mark.parametrize(
    "part, whole, expected",
    [
        (23, 45, "51,1 %"),
        (0, 45, "0,0 %"),
        (45, 45, "100,0 %"),
        (1, 3, "33,3 %"),
        (2, 3, "66,7 %"),
        (1, 2000, "0,1 %"),
        (1, 2001, "0,0 %"),
    ],
)
def test_percent(part: int, whole: int, expected: str) -> None:
    assert numbers.percent(part, whole).replace("\u00a0", " ") == expected


def test_share() -> None:
    assert numbers.share(23, 45).replace("\u00a0", " ") == "23/45 (51,1 %)"


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_percent_is_the_nearest_and_half_goes_up(part: int, whole: int, places: int) -> None:
    shown = Fraction(numbers.percent(part, whole, places).rstrip("\u00a0%").replace(".", "").replace(",", "."))
    exact = Fraction(part * 100, whole)
    half = Fraction(1, 2 * 10**places)
    assert -half < shown - exact <= half


@pytest.mark.parametrize("part, whole", [(1, 0), (-1, 5), (1, -2)])
def test_percent_refuses_what_has_no_meaning(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="percentage"):
        numbers.percent(part, whole)


@pytest.mark.parametrize(
    "value, expected",
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (45, "bốn mươi lăm"),
        (100, "một trăm"),
        (105, "một trăm lẻ năm"),
        (115, "một trăm mười lăm"),
        (600, "sáu trăm"),
        (1001, "một nghìn không trăm lẻ một"),
        (2023, "hai nghìn không trăm hai mươi ba"),
        (65000, "sáu mươi lăm nghìn"),
        (1000005, "một triệu không trăm lẻ năm"),
        (10**9, "một tỷ"),
    ],
)
def test_words(value: int, expected: str) -> None:
    assert numbers.words(value) == expected


@given(st.integers(0, 10**12 - 1), st.integers(0, 10**12 - 1))
def test_two_numbers_never_share_their_words(left: int, right: int) -> None:
    assert (numbers.words(left) == numbers.words(right)) == (left == right)


@pytest.mark.parametrize("value", [-1, 10**12])
def test_words_refuse_what_they_cannot_say(value: int) -> None:
    with pytest.raises(ValueError, match="words"):
        numbers.words(value)


def test_padded() -> None:
    assert [numbers.padded(value) for value in (3, 12, 127)] == ["03", "12", "127"]
