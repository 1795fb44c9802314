"""Keep what somebody asked has written so far; nobody else sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.reviews.asking import asked_only, held_request, still_open, waiting
from xeploai.reviews.claiming import claim
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.reviews.models import OpinionRequest


def save_opinion_draft(*, actor: User, request: OpinionRequest, text: str, version: int) -> OpinionRequest:
    """Store the text as it stands; ``version`` is the one the page carried. Not recorded in the journal.

    Refuses: cycle_closed, subject_dropped (I), opinions_closed, opinion_not_asked, opinion_given (II.2),
    text_too_long. Raises Conflict.
    """
    with transaction.atomic():
        request = held_request(request)
        asked_only(actor, request)
        still_open(request.report)
        waiting(request)
        draft = valid_text(text)
        if draft != request.draft:
            claim(
                request,
                version=version,
                values={"draft": draft},
                theirs={"draft": request.draft},
                yours={"draft": draft},
            )
    return request
