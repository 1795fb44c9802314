"""Writing an answer that a report must give: to a shortcoming, to a prompted point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.cycles.enums import SubjectKind
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.claiming import claim
from xeploai.reviews.content import digest
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import Report, SelfRating

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.cycles.models import Subject
    from xeploai.people.models import User
    from xeploai.reviews.models import PromptPoint, Shortcoming


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is written, by which verb; ``whole`` where it answers what was asked."""

    verb: str
    subject: Subject
    values: Mapping[str, str]
    whole: bool


def write_answer(row: Shortcoming | PromptPoint, answer: Answer, *, actor: User, version: int) -> None:
    """Claim the row and write. The journal is told when an answer is first whole, and by its digest only.

    Refuses: answer_handed_in (II.1). Raises Conflict.
    """
    theirs = {name: getattr(row, name) for name in answer.values}
    yours = dict(answer.values)
    if theirs == yours:
        return
    first = row.answered_at is None
    if not first and handed_in(answer.subject):
        raise Refusal("answer_handed_in", clause="II.1")
    now = timezone.now()
    values = {
        **yours,
        "answered_by": actor if answer.whole else None,
        "answered_at": (row.answered_at or now) if answer.whole else None,
    }
    claim(row, version=version, values=values, theirs=theirs, yours=yours)
    if answer.whole and first:
        record(
            actor=actor,
            verb=answer.verb,
            unit=answer.subject.unit_id,
            subject=row,
            about=answer.subject.name,
            position=row.position,
            digest=digest(yours),
        )


def handed_in(subject: Subject) -> bool:
    """Whether the paper that carries the answers was handed in."""
    if Report.objects.filter(subject=subject, state=PaperState.SUBMITTED).exists():
        return True
    if subject.kind != SubjectKind.LEADER or subject.person_id is None:
        return False
    papers = SelfRating.objects.filter(cycle_id=subject.cycle_id, person_id=subject.person_id)
    return papers.filter(state=PaperState.SUBMITTED).exists()
