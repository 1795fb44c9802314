"""What rating again needs, of a subject or of a member: a superior, a document, a reason, a level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.organisations.models import Unit
from xeploai.people.rules import require
from xeploai.ratings.enums import RerateKind
from xeploai.ratings.validators import document, level_or_blank, needed

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.people.models import User


def basis(
    actor: User,
    unit: Unit,
    authority: Unit,
    *,
    kind: str,
    level: str,
    document_number: str,
    document_date: dt.date | None,
    reason: str,
) -> dict[str, Any]:
    """The values of a rerating. Who cancels stands above the one that decided; the province speaks for the centre.

    Refuses: unknown_rerating, not_superior, rerating_level_missing, unknown_level, competent_document_missing,
    competent_document_in_future, reason_missing (VI.4).
    """
    require(actor, "ratings.appraise", unit)
    if kind not in RerateKind.values:
        raise Refusal("unknown_rerating", clause="VI.4")
    above = set(Unit.objects.over(authority.pk).values_list("pk", flat=True))
    lowest = kind == RerateKind.CANCELLED and unit == authority and authority.parent_id is not None
    if unit.pk not in above or lowest:
        raise Refusal("not_superior", clause="VI.4", unit=unit.name)
    if not level_or_blank(level):
        raise Refusal("rerating_level_missing", clause="VI.4")
    number, date = document(document_number, document_date, today=timezone.localdate(), clause="VI.4")
    return {
        "kind": kind, "unit": unit, "level": level, "document_number": number, "document_date": date,
        "reason": needed(reason, clause="VI.4"), "decided_by": actor,
    }  # fmt: skip


def explanation(values: dict[str, Any], before: str) -> list[dict[str, Any]]:
    """The step that stands in place of votes: which document made of which level what."""
    given = {
        "kind": values["kind"],
        "document": values["document_number"],
        "date": values["document_date"].isoformat(),
        "before": before,
    }
    return [{"rule": "", "given": given, "outcome": {"level": values["level"]}, "clauses": ["VI.4"], "round": None}]
