"""What every paper carries. An empty text or None is a blank to be filled in by hand, never a guess."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Nature = Literal["proposal", "decision"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Who issues the paper, when, under which number and print reference.

    ``rules_on`` chooses the form in force (usually the day of the meeting); ``date`` is what is printed.
    """

    issuer: str
    superior: str
    place: str
    rules_on: dt.date
    print_reference: str
    date: dt.date | None = None
    number: str = ""
    symbol: str = ""
    family: str = "party"
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """``name`` as in "Hội nghị kiểm điểm ..."; ``body`` as spoken in a sentence: "Chi bộ", "Đảng ủy"."""

    name: str
    body: str
    year: int
    venue: str
    starts: dt.datetime
    nature: Nature = "proposal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    name: str
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """``authority`` as "T/M CHI BỘ", ``post`` as "BÍ THƯ"; without a name the place stays free."""

    post: str
    authority: str = ""
    name: str = ""
