"""The list of decisions and the notice to a cell, from what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.documents.builders.common import imprint, meeting_of, secretary_signs
from xeploai.documents.contexts import Decision, DecisionList, Notice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Facts = dict[str, Any]
NOTES = {"no_majority": "ở chi bộ chưa mức nào quá bán"}


def decision_list_context(
    facts: Facts, rows: Sequence[Facts], cells: Mapping[int, str], *, reference: str
) -> DecisionList:
    """Everybody decided on, cell by cell. Refuses: meeting_date_missing."""
    return DecisionList(
        imprint=imprint(facts, reference=reference, draft=facts["adoption"]["at"] is None),
        meeting=meeting_of(facts),
        decisions=tuple(_decision(row, cells.get(row["id"], "")) for row in rows),
        signatory=secretary_signs(facts),
    )


def notice_context(facts: Facts, content: Facts, *, reference: str) -> Notice:
    """The notice to one cell, with the reason wherever the decision is not its proposal (A-24)."""
    return Notice(
        imprint=imprint(facts, reference=reference, draft=facts["adoption"]["at"] is None, symbol="TB"),
        meeting=meeting_of(facts),
        recipient=content["cell"],
        decisions=tuple(_decision(row, "") for row in content["decisions"]),
        signatory=secretary_signs(facts),
        recipients=(content["cell"], "Lưu hồ sơ"),
    )


def _decision(row: Facts, unit: str) -> Decision:
    return Decision(
        name=row["name"],
        decided=row["level"] or row["status"],
        proposed=row["proposed"],
        reason=row["reason"] if row["differs"] else NOTES.get(row["proposed_status"], ""),
        unit=unit,
    )
