"""A count: numbers entered by the tellers, or None where nobody entered one."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from xeploai.documents.contexts.common import Imprint, Meeting, Person, Signatory

RoundKind = Literal["levels", "criteria", "choice", "run_off"]


@dataclass(frozen=True, slots=True, kw_only=True)
class InvalidCount:
    """``reason``: a code of ``words.INVALID_REASONS`` or a text."""

    reason: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLine:
    """``counts`` stand in the order of the round's levels; one number for a choosing round.

    ``outcome`` is a code of ``words.OUTCOMES``.
    """

    name: str
    counts: tuple[int | None, ...]
    blank: int | None = None
    outcome: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One ballot and its count. ``what`` heads the column of names; ``cap_reason`` tells where the cap comes from."""

    title: str
    kind: RoundKind
    what: str = "Họ và tên"
    lines: tuple[CountLine, ...]
    convened: int | None = None
    needed: int | None = None
    present: int | None = None
    issued: int | None = None
    returned: int | None = None
    valid: int | None = None
    invalid: int | None = None
    invalid_reasons: tuple[InvalidCount, ...] = ()
    levels: tuple[str, ...] = ()
    cap: int | None = None
    cap_reason: str = ""
    version: int = 1
    recount_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRecord:
    """The tellers' record of one round; the first teller is their head."""

    imprint: Imprint
    meeting: Meeting
    round: Round
    tellers: tuple[Person, ...]
    chair: Signatory
    counted_at: dt.datetime | None = None
    copies: int = 2
    about: str = "xếp loại chất lượng đảng viên"
