"""Folding and ordering of names; the expected order of words was made with ICU 78 (locale vi)."""

import itertools
import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from xeploai.vietnamese.names import fold, given_name, normalise, sort_key

ICU_ORDER = Path(__file__).with_name("icu_order.txt").read_text(encoding="utf-8").split()
ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
words = st.sampled_from(ICU_ORDER)
names = st.lists(words, min_size=2, max_size=5).map(" ".join)


def test_words_sort_as_icu_sorts_them() -> None:
    shuffled = ICU_ORDER.copy()
    random.Random(1).shuffle(shuffled)  # noqa: S311
    assert sorted(shuffled, key=sort_key) == ICU_ORDER
    assert len(ICU_ORDER) > 800


@given(words, words)
def test_any_two_given_names_keep_icu_order_whatever_stands_before(left: str, right: str) -> None:
    expected = ICU_ORDER.index(left) < ICU_ORDER.index(right)
    assert (sort_key(f"Đinh Thị {left}") < sort_key(f"An {right}")) == expected or left == right


@given(names)
def test_key_is_the_same_for_every_spelling_and_safe_for_every_collation(name: str) -> None:
    key = sort_key(name)
    assert key == sort_key(unicodedata.normalize("NFD", name).upper()) == sort_key(f"  {name.replace(' ', '   ')} ")
    assert set(key) <= set("0123456789abcdefghijklmnopqrstuvwxyz")
    assert len(key) <= 3 * len(name) + 10


@given(names, names)
def test_key_follows_given_name_then_surname_then_middle(left: str, right: str) -> None:
    def rank(name: str) -> tuple[int, int]:
        parts = name.split()
        return ICU_ORDER.index(parts[-1]), ICU_ORDER.index(parts[0])

    if rank(left) != rank(right):
        assert (sort_key(left) < sort_key(right)) == (rank(left) < rank(right))


def test_people_are_listed_by_given_name_then_surname_then_middle() -> None:
    expected = [
        "Nguyễn Thị Ái",
        "Đinh Văn An",
        "Lê An",
        "Lê Thị An",
        "Lê Thị Ánh An",
        "Lê Văn An",
        "Phạm Ấn",
        "Hồ Văn Dũng",
        "Trần Đức",
        "Nguyễn Văn Tâm",
        "Nguyễn Văn Tẩm",
        "Nguyễn Văn Tầng",
    ]
    assert sorted(set(expected), key=sort_key) == expected


def test_single_and_empty_names() -> None:
    assert sort_key("") < sort_key("An") < sort_key("Lê An")


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Đặng Thị Huyền Trân", "dang thi huyen tran"),
        ("ĐẢNG ỦY  xã Ba Tơ", "dang uy xa ba to"),
        ("Ơ Ư Ă Â Ê Ô", "o u a a e o"),
        ("H'Hen Niê", "h'hen nie"),
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected
    assert fold(unicodedata.normalize("NFD", text)) == expected


@given(st.text())
def test_fold_and_normalise_change_nothing_the_second_time(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert normalise(normalise(text)) == normalise(text)


def test_fold_covers_every_vietnamese_letter() -> None:
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    every = "".join(letter + tone for letter, tone in itertools.product(ALPHABET, tones))
    assert fold(unicodedata.normalize("NFC", every)).isascii()


def test_given_name() -> None:
    assert given_name("Nguyễn Thị  Bích\u00a0Hạnh ") == "Hạnh"
    assert given_name("") == ""
