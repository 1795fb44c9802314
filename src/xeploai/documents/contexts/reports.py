"""The report upward with its table of proposals."""

from dataclasses import dataclass

from xeploai.documents.contexts.common import Imprint, Meeting, Signatory
from xeploai.documents.contexts.minutes import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRow:
    """One person: levels are codes, votes are numbers or None, ``residence`` is the comment or why it is missing."""

    name: str
    post: str = ""
    self_rating: str = ""
    residence: str = ""
    proposed: str = ""
    round_one: tuple[int | None, ...] = (None, None, None)
    round_two: int | None = None
    result: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRated:
    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectReport:
    """What a collective or an organisation reports of its own vote. ``proposed`` is a level or empty."""

    imprint: Imprint
    meeting: Meeting
    recipient: str
    signatory: Signatory
    minutes: Minutes
    proposed: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """``totals`` counts results by code in the order to be printed, ``rated`` is their base."""

    imprint: Imprint
    meeting: Meeting
    recipient: str
    rows: tuple[ProposalRow, ...]
    signatory: Signatory
    members: int | None = None
    official: int | None = None
    probationary: int | None = None
    convened: int | None = None
    present: int | None = None
    rated: int | None = None
    totals: tuple[tuple[str, int], ...] = ()
    not_rated: tuple[NotRated, ...] = ()
    cap: int | None = None
    cap_reason: str = ""
    remarks: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    levels: tuple[str, ...] = ("good", "completed", "not_completed")
