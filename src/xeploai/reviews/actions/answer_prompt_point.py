"""Answer one point that a superior prompted (III.1, A-20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.reviews.answering import Answer, write_answer
from xeploai.reviews.models import PromptPoint
from xeploai.reviews.report_admission import open_subject, writes_for
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from xeploai.people.models import User


def answer_prompt_point(*, actor: User, point: PromptPoint, answer: str, version: int) -> PromptPoint:
    """Store the explanation; ``version`` is the one the page carried.

    Refuses: cycle_closed, subject_dropped (I), prompt_withdrawn, answer_handed_in (II.1), text_too_long.
    Raises Conflict with both answers.
    """
    with transaction.atomic():
        held = PromptPoint.objects.select_for_update(of=("self",), no_key=True).select_related(
            "prompt__subject__cycle", "prompt__subject__unit"
        )
        point = held.get(pk=point.pk)
        subject = point.prompt.subject
        writes_for(actor, subject)
        open_subject(subject)
        if point.prompt.withdrawn_at is not None:
            raise Refusal("prompt_withdrawn", clause="III.1", number=point.prompt.document_number)
        text = valid_text(answer)
        write_answer(
            point,
            Answer(verb="answer_prompt_point", subject=subject, values={"answer": text}, whole=bool(text)),
            actor=actor,
            version=version,
        )
    return point
