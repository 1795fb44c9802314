"""Invented people: names as they are spread in the province, birth dates, work."""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from xeploai.exchange.demo.facts import load

if TYPE_CHECKING:
    from random import Random


@cache
def _weighted(table: str) -> tuple[list[str], list[int]]:
    words = load("names")[table]
    return list(words), list(accumulate(words.values()))


def pick(random: Random, table: str) -> str:
    """One word of a weighted table of names.yaml."""
    words, weights = _weighted(table)
    return random.choices(words, cum_weights=weights)[0]


def full_name(random: Random, *, woman: bool, mountainous: bool = False) -> str:
    """Surname, middle names, given name."""
    sex = "female" if woman else "male"
    surname = pick(random, "mountain_surnames" if mountainous else "surnames")
    middle, given = pick(random, f"{sex}_middles"), pick(random, f"{sex}_given")
    if middle.split()[-1] == given:
        given = pick(random, f"{sex}_given")
    return f"{surname} {middle} {given}"


def village_names(random: Random, number: int) -> list[str]:
    """Different names of villages."""
    first, second = load("names")["village_first"], load("names")["village_second"]
    names = [f"{a} {b}" for a in first for b in second if a != b]
    return random.sample(names, number)


def a_date(random: Random, first_year: int, last_year: int) -> dt.date:
    """A day in those years."""
    return dt.date(random.randint(first_year, last_year), random.randint(1, 12), random.randint(1, 28))
