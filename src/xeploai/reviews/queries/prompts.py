"""Who asked a subject to review which points (III.1, IV.1, A-20), for the rules of duration and attendance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.reviews.models import ReviewPrompt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.cycles.models import Subject


def prompters_of(subject: Subject) -> list[str]:
    """Codes of those whose prompts to this subject are in force, sorted, each once (codes of the law cases)."""
    return prompters_by_subject([subject.pk]).get(subject.pk, [])


def prompters_by_subject(subjects: Iterable[int]) -> dict[int, list[str]]:
    """The same for many subjects in one query; a subject that nobody prompted is not in it."""
    prompts = ReviewPrompt.objects.filter(subject_id__in=list(subjects), withdrawn_at=None)
    found: dict[int, set[str]] = {}
    for subject, issuer in prompts.order_by().values_list("subject_id", "issuer"):
        found.setdefault(subject, set()).add(issuer)
    return {subject: sorted(issuers) for subject, issuers in found.items()}
