"""What the competent body decided: the list, and the notice to each cell."""

from dataclasses import dataclass

from xeploai.documents.contexts.common import Imprint, Meeting, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """``reason`` is mandatory in the rules where ``decided`` differs from ``proposed``; ``unit`` groups the list."""

    name: str
    decided: str
    proposed: str = ""
    reason: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    imprint: Imprint
    meeting: Meeting
    recipient: str
    decisions: tuple[Decision, ...]
    signatory: Signatory
    basis: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionList:
    imprint: Imprint
    meeting: Meeting
    decisions: tuple[Decision, ...]
    signatory: Signatory
    attached_to: str = ""
