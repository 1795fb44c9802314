"""A working party that attends a review: the decision that forms it, and its short report (IV.1.4)."""

import datetime as dt
from dataclasses import dataclass

from xeploai.documents.contexts.common import Imprint, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyMember:
    name: str
    post: str = ""
    head: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingPartyDecision:
    """``reviewed`` is the collective whose review the party attends."""

    imprint: Imprint
    year: int
    reviewed: str
    members: tuple[PartyMember, ...]
    signatory: Signatory
    task: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingPartyReport:
    """``decision`` as "số 21-QĐ/TU ngày 03/11/2026"; ``text`` keeps its line ends."""

    imprint: Imprint
    year: int
    reviewed: str
    decision: str
    recipient: str
    text: str
    signatory: Signatory
    held: dt.datetime | None = None
    members: tuple[PartyMember, ...] = ()
    recipients: tuple[str, ...] = ()
