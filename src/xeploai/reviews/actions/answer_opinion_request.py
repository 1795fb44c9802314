"""Give one's opinion on the draft, or say that there is none (II.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.journal.actions.record import record
from xeploai.reviews.asking import asked_only, held_request, still_open, valid_points, waiting, write_points
from xeploai.reviews.claiming import claim
from xeploai.reviews.content import digest
from xeploai.reviews.enums import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.people.models import User
    from xeploai.reviews.models import OpinionRequest


def answer_opinion_request(
    *, actor: User, request: OpinionRequest, points: Sequence[str], nothing: bool, version: int
) -> OpinionRequest:
    """Each point becomes a row to be judged; ``nothing`` ("không có ý kiến") is an answer too. Given once.

    Refuses: cycle_closed, subject_dropped (I), opinions_closed, opinion_not_asked, opinion_given, opinion_empty,
    nothing_but_opinions, too_many_opinions (II.2), text_too_long. Raises Conflict.
    """
    with transaction.atomic():
        request = held_request(request)
        asked_only(actor, request)
        still_open(request.report)
        waiting(request)
        texts = valid_points(points, nothing=nothing)
        claim(
            request,
            version=version,
            values={
                "answered_at": timezone.now(),
                "nothing": nothing,
                "source": Source.ONLINE,
                "entered_by": actor,
                "draft": "",
            },
            theirs={"draft": request.draft},
            yours={"draft": "\n".join(texts)},
        )
        write_points(request, texts)
        record(
            actor=actor,
            verb="answer_opinion_request",
            unit=request.report.subject.unit_id,
            subject=request,
            about=request.report.subject.name,
            points=len(texts),
            digest=digest({"points": texts}),
        )
    return request
