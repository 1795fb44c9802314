"""Say whether a point on the draft is taken up, and why (II.2; feeds the conclusions of PL2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.claiming import claim
from xeploai.reviews.content import digest
from xeploai.reviews.enums import LONGEST_NOTE, Verdict
from xeploai.reviews.models import DraftOpinion
from xeploai.reviews.report_admission import open_subject, writes_for
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from xeploai.people.models import User


def judge_opinion(*, actor: User, opinion: DraftOpinion, verdict: str, why: str, version: int) -> DraftOpinion:
    """Store the verdict; blank takes it back. What is not, or only partly, taken up needs its reason.

    ``version`` is the one the page carried. Refuses: cycle_closed, subject_dropped (I), opinion_verdict_unknown,
    verdict_without_reason (II.2), text_too_long. Raises Conflict.
    """
    with transaction.atomic():
        held = DraftOpinion.objects.select_for_update(of=("self",), no_key=True).select_related(
            "request__report__subject__cycle", "request__report__subject__unit"
        )
        opinion = held.get(pk=opinion.pk)
        subject = opinion.request.report.subject
        writes_for(actor, subject)
        open_subject(subject)
        if verdict and verdict not in Verdict.values:
            raise Refusal("opinion_verdict_unknown", clause="II.2")
        why = valid_text(why, longest=LONGEST_NOTE)
        if verdict in {Verdict.PARTLY, Verdict.NOT_TAKEN} and not why:
            raise Refusal("verdict_without_reason", clause="II.2")
        theirs = {"verdict": opinion.verdict, "why": opinion.why}
        yours = {"verdict": verdict, "why": why}
        if theirs == yours:
            return opinion
        values = {
            **yours,
            "judged_by": actor if verdict else None,
            "judged_at": timezone.now() if verdict else None,
        }
        claim(opinion, version=version, values=values, theirs=theirs, yours=yours)
        record(
            actor=actor,
            verb="judge_opinion",
            unit=subject.unit_id,
            subject=opinion,
            about=subject.name,
            verdict=verdict,
            digest=digest(yours),
        )
    return opinion
