"""Optimistic saving: whoever saw the newest version may write the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F

from xeploai.errors import Conflict
from xeploai.journal.models import Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.reviews.models import (
        DraftOpinion,
        OpinionRequest,
        PromptPoint,
        Proposal,
        Report,
        ResidenceComment,
        SelfRating,
        Shortcoming,
    )

    Paper = (
        SelfRating | ResidenceComment | Proposal | Report | Shortcoming | PromptPoint | OpinionRequest | DraftOpinion
    )


def claim(
    paper: Paper, *, version: int, values: Mapping[str, Any], theirs: Mapping[str, Any], yours: Mapping[str, Any]
) -> None:
    """Write ``values`` as the version after ``version``. Raises Conflict where that is no longer the newest."""
    table = type(paper)._default_manager
    written = table.filter(pk=paper.pk, version=version).update(**values, version=F("version") + 1)
    if not written:
        raise Conflict(theirs=dict(theirs), yours=dict(yours), by=last_writer(paper))
    paper.refresh_from_db()


def last_writer(paper: Paper) -> str:
    """The name beside the newest journal entry about the paper, '' where nothing was recorded yet."""
    entry = Entry.objects.about(paper).order_by("-number").first()
    return entry.actor_name if entry else ""
