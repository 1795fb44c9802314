"""What a subject says of its own year, and what others said of the draft."""

from dataclasses import dataclass

from xeploai.documents.contexts.common import Imprint, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Something pointed out before, or prompted, with where from, and what is answered. Blank: no answer yet."""

    text: str
    origin: str = ""
    state: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One heading: its text, or that there was nothing, and the answers that belong to it."""

    title: str
    text: str = ""
    nothing: bool = False
    answers: tuple[Answered, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetLine:
    """One target as written; ``percent`` in tenths, None where it is neither entered nor reckoned."""

    text: str
    source: str = ""
    planned: str = ""
    actual: str = ""
    percent: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfReview:
    """A collective's report (PL2), an organisation's self-assessment (PL1) or a leader's self-review.

    ``kind`` and ``about`` are the title; ``proposed`` the level put to the conference, blank where nobody wrote it.
    """

    imprint: Imprint
    kind: str
    about: str
    headings: tuple[Told, ...]
    signatory: Signatory
    targets: tuple[TargetLine, ...] = ()
    proposed: str = ""
    proposes: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One point on the draft; ``verdict`` and ``why`` are blank where nobody judged it."""

    who: str
    text: str
    verdict: str = ""
    why: str = ""
    from_paper: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionTable:
    """Opinions on the draft of ``about`` (II.2): how many were asked and answered, each point and what became of it."""

    imprint: Imprint
    about: str
    asked: int
    answered: int
    without: int
    remarks: tuple[Remark, ...]
    signatory: Signatory
