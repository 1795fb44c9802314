"""Clause II.2: whose opinion is asked on the draft report."""

from __future__ import annotations

from dataclasses import dataclass

from xeploai.law.codes import AdminLevel, BodyKind, known
from xeploai.law.outcome import Outcome, reason


@dataclass(frozen=True, kw_only=True)
class OpinionPanelOutcome(Outcome):
    """`panel`: `executive_committee_members`, `front_committee_members` or `extended_leadership`."""

    panel: str


# Clause II.2. The draft of a party standing committee, or of that of a socio-political organisation, goes to the
# members of its executive committee; that of a Front standing board to the Front committee of the same level; any
# other to the extended leadership. The head who prepares the draft may ask others as well.
def opinion_panel(*, kind: str, level: str) -> OpinionPanelOutcome:
    """Raises UnknownCodeError."""
    body, at_level = known(BodyKind, kind), known(AdminLevel, level)
    if body in (BodyKind.STANDING_COMMITTEE, BodyKind.ORGANISATION_STANDING_COMMITTEE):
        panel = "executive_committee_members"
    elif body is BodyKind.FRONT_STANDING_BOARD:
        panel = "front_committee_members"
    else:
        panel = "extended_leadership"
    steps = (reason(f"panel_{panel}", body=body.value, level=at_level.value), reason("panel_others"))
    return OpinionPanelOutcome(panel=panel, reasons=steps, clauses=("II.2",))
