"""Asking for opinions: the gate, and what an answer says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.errors import Refusal
from xeploai.people.rules import require
from xeploai.reviews.enums import LONGEST_NOTE
from xeploai.reviews.models import DraftOpinion, OpinionRequest
from xeploai.reviews.report_admission import open_subject
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.people.models import User
    from xeploai.reviews.models import Report

MOST_POINTS = 60


def held_request(request: OpinionRequest) -> OpinionRequest:
    """The request with its report and subject, held until the verb is done."""
    found = OpinionRequest.objects.select_for_update(of=("self",), no_key=True).select_related(
        "report__subject__cycle", "report__subject__unit", "person", "unit"
    )
    held: OpinionRequest = found.get(pk=request.pk)
    return held


def asked_only(actor: User, request: OpinionRequest) -> None:
    """The person asked, or whoever prepares papers at the unit asked. Raises NotPermitted."""
    if request.unit is not None:
        require(actor, "papers.prepare", request.unit)
    else:
        require(actor, "opinions.answer", request)


def still_open(report: Report) -> None:
    """Refuses: cycle_closed, subject_dropped, opinions_closed (II.2)."""
    open_subject(report.subject)
    if report.opinions_closed_at is not None:
        raise Refusal("opinions_closed", clause="II.2", at=report.opinions_closed_at)


def waiting(request: OpinionRequest) -> None:
    """Refuses: opinion_not_asked, opinion_given (II.2)."""
    if request.removed_at is not None or request.sent_at is None:
        raise Refusal("opinion_not_asked", clause="II.2")
    if request.answered_at is not None:
        raise Refusal("opinion_given", clause="II.2", at=request.answered_at)


def valid_points(texts: Iterable[str], *, nothing: bool) -> list[str]:
    """Refuses: opinion_empty, nothing_but_opinions, too_many_opinions (II.2), text_too_long."""
    points = [text for text in (valid_text(one, longest=LONGEST_NOTE) for one in texts) if text]
    if nothing and points:
        raise Refusal("nothing_but_opinions", clause="II.2")
    if not nothing and not points:
        raise Refusal("opinion_empty", clause="II.2")
    if len(points) > MOST_POINTS:
        raise Refusal("too_many_opinions", clause="II.2", points=len(points), most=MOST_POINTS)
    return points


def write_points(request: OpinionRequest, points: Iterable[str]) -> None:
    """Each point is judged by itself."""
    DraftOpinion.objects.bulk_create(
        DraftOpinion(request=request, position=place, text=text) for place, text in enumerate(points, start=1)
    )
