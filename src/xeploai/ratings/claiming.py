"""Optimistic saving at the competent level: whoever saw the newest version may write the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F

from xeploai.errors import Conflict
from xeploai.journal.models import Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.ratings.models import Appraisal, CommentRequest, Dossier

    Row = Dossier | Appraisal | CommentRequest


def claim(
    row: Row,
    *,
    version: int,
    values: Mapping[str, Any],
    theirs: Mapping[str, Any] | None = None,
    yours: Mapping[str, Any] | None = None,
) -> None:
    """Write ``values`` as the version after ``version``. Raises Conflict where that is no longer the newest."""
    written = type(row)._default_manager.filter(pk=row.pk, version=version).update(**values, version=F("version") + 1)
    if not written:
        entry = Entry.objects.about(row).order_by("-number").first()
        raise Conflict(theirs=dict(theirs or {}), yours=dict(yours or {}), by=entry.actor_name if entry else "")
    row.refresh_from_db()
