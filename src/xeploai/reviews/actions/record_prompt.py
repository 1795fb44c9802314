"""Write a superior's prompt into the register: who, by which paper, which points (III.1, IV.1, A-20)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require
from xeploai.reviews.content import digest
from xeploai.reviews.enums import LONGEST_NOTE, Prompter
from xeploai.reviews.models import PromptPoint, ReviewPrompt
from xeploai.reviews.report_admission import open_subject
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from xeploai.cycles.models import Subject
    from xeploai.people.models import User

MOST_POINTS = 50


@dataclass(frozen=True, kw_only=True)
class Letter:
    """The paper that prompts. ``issuer_name`` says who where the issuer is none of those in the guideline."""

    issuer: str
    document_number: str
    document_date: date | None
    issuer_name: str = ""


def record_prompt(*, actor: User, subject: Subject, letter: Letter, points: Sequence[str]) -> ReviewPrompt:
    """One letter to one subject; its points become required answers in the report and items of the agenda.

    Refuses: cycle_closed, subject_dropped (I), unknown_prompter, prompter_unnamed, prompt_without_document,
    document_from_future, prompt_without_points, too_many_points, prompt_exists (III.1), text_too_long.
    """
    with transaction.atomic():
        require(actor, "prompts.record", subject)
        open_subject(subject)
        letter, day = _valid(letter)
        texts = [text for text in (valid_text(point, longest=LONGEST_NOTE) for point in points) if text]
        if not texts:
            raise Refusal("prompt_without_points", clause="III.1")
        if len(texts) > MOST_POINTS:
            raise Refusal("too_many_points", clause="III.1", points=len(texts), most=MOST_POINTS)
        same = ReviewPrompt.objects.filter(subject=subject, issuer=letter.issuer)
        if same.filter(document_number=letter.document_number).exists():
            raise Refusal("prompt_exists", clause="III.1", number=letter.document_number, name=subject.name)
        prompt = ReviewPrompt.objects.create(
            cycle=subject.cycle,
            subject=subject,
            issuer=letter.issuer,
            issuer_name=letter.issuer_name,
            document_number=letter.document_number,
            document_date=day,
            recorded_by=actor,
        )
        PromptPoint.objects.bulk_create(
            PromptPoint(prompt=prompt, position=place, text=text) for place, text in enumerate(texts, start=1)
        )
        record(
            actor=actor,
            verb="record_prompt",
            unit=subject.unit_id,
            subject=prompt,
            about=subject.name,
            issuer=letter.issuer,
            document=letter.document_number,
            day=day,
            points=len(texts),
            digest=digest({"points": texts}),
        )
    return prompt


def _valid(letter: Letter) -> tuple[Letter, date]:
    if letter.issuer not in Prompter.values:
        raise Refusal("unknown_prompter", clause="III.1")
    name = valid_text(letter.issuer_name, longest=200)
    if letter.issuer == Prompter.OTHER and not name:
        raise Refusal("prompter_unnamed", clause="III.1")
    number = valid_text(letter.document_number, longest=80)
    if not number or letter.document_date is None:
        raise Refusal("prompt_without_document", clause="III.1")
    today = timezone.localdate()
    if letter.document_date > today:
        raise Refusal("document_from_future", clause="III.1", day=letter.document_date, today=today)
    cleaned = Letter(issuer=letter.issuer, document_number=number, document_date=letter.document_date, issuer_name=name)
    return cleaned, letter.document_date
