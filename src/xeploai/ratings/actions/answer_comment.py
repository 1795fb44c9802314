"""A commenting collective says what it thinks of a subject, or that it has nothing to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.people.rules import may, require
from xeploai.ratings.claiming import claim
from xeploai.ratings.queries.authorities import authority_of
from xeploai.ratings.validators import level_or_blank, text

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.ratings.models import CommentRequest


def answer_comment(
    *, actor: User, request: CommentRequest, version: int, answer: str = "", level: str = "", nothing: bool = False
) -> CommentRequest:
    """Keep the answer; "no opinion" is one too. The authority may enter an answer that came on paper.

    It may be changed until the appraisal of the subject is finished. Refuses: cycle_closed, answer_empty,
    answer_and_nothing, unknown_level, text_too_long, appraisal_finished (VI.3). Raises Conflict.
    """
    with transaction.atomic():
        authority = authority_of(request.subject)
        if not may(actor, "ratings.appraise", authority):
            require(actor, "comments.answer", request.unit)
        held_open(request.subject.cycle)
        if request.subject.appraisals.filter(authority=authority).exclude(done_at=None).exists():
            raise Refusal("appraisal_finished", clause="VI.3", name=request.subject.name)
        said: dict[str, Any] = {"text": text(answer), "level": level_or_blank(level), "nothing": nothing}
        if nothing and (said["text"] or said["level"]):
            raise Refusal("answer_and_nothing", clause="VI.3")
        if not nothing and not said["text"] and not said["level"]:
            raise Refusal("answer_empty", clause="VI.3")
        theirs = {"text": request.text, "level": request.level, "nothing": request.nothing}
        values = {**said, "answered_at": timezone.now(), "answered_by": actor}
        claim(request, version=version, values=values, theirs=theirs, yours=said)
        record(
            actor=actor, verb="answer_comment", unit=request.unit_id, subject=request,
            about=request.subject_id, level=said["level"], nothing=nothing, text_digest=sealed_text(said["text"]),
        )  # fmt: skip
    return request
