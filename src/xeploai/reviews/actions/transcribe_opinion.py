"""Type an opinion that came on paper, marked as such (II.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.journal.actions.record import record
from xeploai.reviews.asking import held_request, still_open, valid_points, waiting, write_points
from xeploai.reviews.claiming import claim
from xeploai.reviews.content import digest
from xeploai.reviews.enums import Source
from xeploai.reviews.report_admission import writes_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.people.models import User
    from xeploai.reviews.models import OpinionRequest


def transcribe_opinion(
    *, actor: User, request: OpinionRequest, points: Sequence[str], nothing: bool, version: int
) -> OpinionRequest:
    """What stands on the paper, typed by whoever prepares the report; the one asked had not answered otherwise.

    Refuses: cycle_closed, subject_dropped (I), opinions_closed, opinion_not_asked, opinion_given, opinion_empty,
    nothing_but_opinions, too_many_opinions (II.2), text_too_long. Raises Conflict.
    """
    with transaction.atomic():
        request = held_request(request)
        subject = request.report.subject
        writes_for(actor, subject)
        still_open(request.report)
        waiting(request)
        texts = valid_points(points, nothing=nothing)
        claim(
            request,
            version=version,
            values={
                "answered_at": timezone.now(),
                "nothing": nothing,
                "source": Source.PAPER,
                "entered_by": actor,
            },
            theirs={},
            yours={"draft": "\n".join(texts)},
        )
        write_points(request, texts)
        record(
            actor=actor,
            verb="transcribe_opinion",
            unit=subject.unit_id,
            subject=request,
            about=subject.name,
            points=len(texts),
            digest=digest({"points": texts}),
        )
    return request
