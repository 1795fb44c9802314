"""Signed rounds as facts for minutes and reports. Rounds live a layer above and are read through the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch

from xeploai.law.voting import is_majority
from xeploai.meetings.enums import CRITERIA, EXCELLENT, LEVELS, LEVELS_AGAIN, ROUND_SIGNED, RUNOFF

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting

EVENING = (CRITERIA, LEVELS, LEVELS_AGAIN, EXCELLENT, RUNOFF)


def tally_in_force(found: Any) -> Any:
    """The tally that counts, of a round whose tallies are loaded; None before signing."""
    return next((tally for tally in found.tallies.all() if tally.superseded_at is None), None)


def signed_rounds(meeting: Meeting) -> list[Any]:
    """Rounds with a tally in force, subjects with their people loaded: three queries whatever their size."""
    rounds: Any = meeting.rounds.filter(state=ROUND_SIGNED)
    # People come by a join: SQLite refuses the prefetch of a foreign key to more than 1,000 rows.
    subjects = rounds.model._meta.get_field("subjects").related_model._default_manager
    with_people = Prefetch("subjects", subjects.select_related("person", "group", "subject", "criterion"))
    found = rounds.prefetch_related("tallies", with_people)
    return sorted((r for r in found if tally_in_force(r)), key=lambda r: (r.number, EVENING.index(r.kind)))


def round_facts(found: Any) -> dict[str, Any]:
    """One signed round: what was asked, the totals, a line for each name with its outcome."""
    tally = tally_in_force(found)
    subjects = list(found.subjects.all())
    return {
        "number": found.number,
        "kind": found.kind,
        **({"ballot": found.ballot} if found.ballot else {}),
        "convened": found.convened,
        "needed": found.needed,
        "levels": list(found.levels),
        "cap": found.cap,
        "cap_facts": found.cap_facts,
        "issued": tally.issued,
        "returned": tally.returned,
        "valid": tally.valid,
        "invalid": tally.invalid,
        "invalid_reasons": tally.invalid_reasons,
        "tally_version": tally.version,
        "recount_reason": tally.reason,
        "signed_at": tally.signed_at.isoformat(),
        "lines": [_line(found, tally, subject) for subject in subjects],
    }


def _line(found: Any, tally: Any, subject: Any) -> dict[str, Any]:
    key = subject.key
    entered = tally.lines.get(key)
    chooses = found.kind in {EXCELLENT, RUNOFF}
    counts = {"votes": entered} if chooses and entered is not None else dict(entered or {})
    blank = None if chooses else counts.pop("blank", None)
    return {
        "id": subject.person_id or key,
        "name": str(subject),
        "group": subject.group.name if subject.group else "",
        "eligible": subject.eligible,
        "ineligible_because": subject.ineligible_because,
        "counts": counts,
        "blank": blank,
        "outcome": _outcome(found, tally.outcome, key, entered if chooses else None),
    }


def _outcome(found: Any, outcome: dict[str, Any], key: str, votes: Any) -> str:
    if found.kind in {CRITERIA, LEVELS, LEVELS_AGAIN}:
        line = outcome.get("lines", {}).get(key, {})
        return str(line.get("level") or line.get("outcome") or "")
    if key in outcome.get("chosen", ()):
        return "excellent"
    if key in ((outcome.get("runoff") or {}).get("subjects") or ()):
        return "tied"
    if not is_majority(votes or 0, found.convened):
        return "below_majority"
    return "empty_seat" if outcome.get("empty_seats") else "beyond_cap"
