"""Clause III: how long a review lasts at least."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from xeploai.law.codes import PROVINCIAL_STANDING, AdminLevel, BodyKind, known
from xeploai.law.outcome import Outcome, Reason, reason

_OF_THE_PROVINCE = (
    BodyKind.PARTY_CAUCUS,
    BodyKind.PARTY_DELEGATION,
    BodyKind.COUNCIL_STANDING,
    BodyKind.PEOPLE_COMMITTEE,
    BodyKind.AGENCY_LEADERSHIP,
    BodyKind.ORGANISATION_STANDING_COMMITTEE,
)


@dataclass(frozen=True, kw_only=True)
class DurationOutcome(Outcome):
    """`minimum_days` is None where the organisation sets it itself (III.2)."""

    minimum_days: int | None
    strictly_more: bool
    warnings: tuple[str, ...]


# Clause III. The collectives listed in III.1 review for at least one day, and for more than one day where the
# Standing Members of the provincial committee prompted points to review. Everybody else sets the length (III.2). The
# text speaks of that prompter only: another one gives a warning, not a rule.
def duration(*, kind: str, level: str, prompted_by: Collection[str], days: int = 1) -> DurationOutcome:
    """`days` is the rule set's minimum. Raises UnknownCodeError."""
    fixed = _is_fixed(known(BodyKind, kind), known(AdminLevel, level))
    prompted = PROVINCIAL_STANDING in prompted_by
    strictly_more = fixed and prompted
    warnings: list[str] = []
    if any(who != PROVINCIAL_STANDING for who in prompted_by):
        warnings.append("prompt_from_other_body")
    if prompted and not fixed:
        warnings.append("minimum_not_fixed_but_prompted")
    first = _first_reason(days, fixed=fixed, strictly_more=strictly_more)
    return DurationOutcome(
        minimum_days=days if fixed else None,
        strictly_more=strictly_more,
        warnings=tuple(warnings),
        reasons=(first, *(reason(warning) for warning in warnings)),
        clauses=("III.1",) if fixed else ("III.2",),
    )


def _is_fixed(kind: BodyKind, level: AdminLevel) -> bool:
    if level is AdminLevel.PROVINCE:
        return kind in _OF_THE_PROVINCE
    return level is AdminLevel.DISTRICT and kind is BodyKind.STANDING_COMMITTEE


def _first_reason(days: int, *, fixed: bool, strictly_more: bool) -> Reason:
    if strictly_more:
        return reason("duration_more_than", days=days)
    return reason("duration_at_least", days=days) if fixed else reason("duration_own")
