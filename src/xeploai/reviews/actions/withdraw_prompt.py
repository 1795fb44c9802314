"""Withdraw a prompt: its points need no answer any more, and nothing is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.journal.actions.record import record
from xeploai.people.rules import require
from xeploai.reviews.models import ReviewPrompt
from xeploai.reviews.validators import valid_reason

if TYPE_CHECKING:
    from xeploai.people.models import User


def withdraw_prompt(*, actor: User, prompt: ReviewPrompt, reason: str) -> ReviewPrompt:
    """Mark the letter as withdrawn; answers already written are kept. Twice is once.

    Refuses: cycle_closed, reason_missing.
    """
    with transaction.atomic():
        prompt = (
            ReviewPrompt.objects.select_for_update(of=("self",), no_key=True)
            .select_related("subject__cycle")
            .get(pk=prompt.pk)
        )
        require(actor, "prompts.record", prompt.subject)
        held_open(prompt.subject.cycle)
        if prompt.withdrawn_at is not None:
            return prompt
        prompt.withdrawn_because = valid_reason(reason)
        prompt.withdrawn_at = timezone.now()
        prompt.save(update_fields=["withdrawn_because", "withdrawn_at"])
        record(
            actor=actor,
            verb="withdraw_prompt",
            unit=prompt.subject.unit_id,
            subject=prompt,
            about=prompt.subject.name,
            issuer=prompt.issuer,
            document=prompt.document_number,
        )
    return prompt
