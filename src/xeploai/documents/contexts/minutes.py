"""The minutes of the meeting and their extract."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from xeploai.documents.contexts.common import Imprint, Meeting, Person, Signatory
from xeploai.documents.contexts.counts import Round

ExtractPart = Literal[
    "attendance",
    "opinions",
    "reserved",
    "interpretations",
    "conclusions",
    "findings",
    "rounds",
    "results",
    "parts",
    "adoption",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Who is not in the electorate; ``reason``: a code of ``words.EXCLUSIONS`` or a text."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    speaker: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """A point the rules leave open and what the meeting took: "Cơ sở tính 20 %" - "số đạt ở lượt 1", clause "PL3"."""

    question: str
    adopted: str
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowOfHands:
    agree: int | None = None
    disagree: int | None = None
    other: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """``result``: a code of ``words.OUTCOMES``; ``reason``: one sentence with numbers."""

    name: str
    result: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The review of the collective or of one member; ``state`` in words where it was not reviewed."""

    name: str
    collective: bool
    absent: str = ""
    note: str = ""
    explanation: str = ""
    conclusion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concluded:
    """What the chair concluded on one matter; ``verdict`` in words, empty where none was given."""

    text: str
    verdict: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One criterion: ``grade`` is a code of ``words.GRADES`` or empty, ``voted`` where it went to the ballot."""

    code: str
    text: str
    grade: str = ""
    voted: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A collective that reviews together with others: its own N, ballots and result (A-14)."""

    name: str
    convened: int | None
    present: int | None
    needed: int | None
    turns: tuple[Turn, ...] = ()
    conclusions: tuple[Concluded, ...] = ()
    findings: tuple[Finding, ...] = ()
    rounds: tuple[Round, ...] = ()
    results: tuple[ResultLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    imprint: Imprint
    meeting: Meeting
    chair: Person
    secretary: Person
    convened: int | None = None
    present: int | None = None
    needed: int | None = None
    absences: tuple[Absence, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    guests: tuple[Person, ...] = ()
    tellers: tuple[Person, ...] = ()
    agenda: tuple[str, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    reserved: tuple[Opinion, ...] = ()
    interpretations: tuple[Interpretation, ...] = ()
    rounds: tuple[Round, ...] = ()
    results: tuple[ResultLine, ...] = ()
    turns: tuple[Turn, ...] = ()
    conclusions: tuple[Concluded, ...] = ()
    findings: tuple[Finding, ...] = ()
    override: str = ""
    parts: tuple[Part, ...] = ()
    about_subjects: bool = False
    conclusion: str = ""
    amendments: tuple[str, ...] = ()
    adoption: ShowOfHands = ShowOfHands()
    closes: dt.datetime | None = None
    chair_authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Parts of adopted minutes for the superior; ``certified_by`` signs that they agree with the original."""

    imprint: Imprint
    minutes: Minutes
    recipient: str
    certified_by: Signatory
    parts: tuple[ExtractPart, ...] = (
        "attendance",
        "reserved",
        "interpretations",
        "conclusions",
        "findings",
        "rounds",
        "results",
        "parts",
        "adoption",
    )
