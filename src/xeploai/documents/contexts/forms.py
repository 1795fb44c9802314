"""Papers handed to people: invitation, self-rating form, access slips."""

import datetime as dt
from dataclasses import dataclass

from xeploai.documents.contexts.common import Imprint, Meeting, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """``address`` goes into a QR code where given."""

    imprint: Imprint
    meeting: Meeting
    invited: str
    signatory: Signatory
    content: str = ""
    enclosed: tuple[str, ...] = ()
    contact: str = ""
    address: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """``heading`` makes a group heading where it changes; ``code`` as "1.2"."""

    text: str
    code: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfRatingForm:
    """``frame_note`` says where the frame comes from, e.g. that it is an illustration."""

    imprint: Imprint
    year: int
    kind: str
    criteria: tuple[Criterion, ...]
    name: str = ""
    post: str = ""
    born: dt.date | None = None
    frame_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessSlip:
    """One slip: nothing on it names a person unless ``name`` is given (for pages that belong to one person)."""

    address: str
    code: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessSlips:
    imprint: Imprint
    title: str
    slips: tuple[AccessSlip, ...]
    instruction: str = ""
    valid_until: dt.datetime | None = None
