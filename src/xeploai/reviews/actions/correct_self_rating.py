"""Correct a self-rating that was handed in: the old text is kept, the reason is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.admission import open_only, writer_of
from xeploai.reviews.claiming import claim
from xeploai.reviews.content import SelfRatingContent, digest
from xeploai.reviews.enums import PaperState, Source
from xeploai.reviews.evening import evening_of
from xeploai.reviews.models import SelfRating, SelfRatingVersion
from xeploai.reviews.queries import codes_of
from xeploai.reviews.validators import complete, valid_content, valid_reason

if TYPE_CHECKING:
    from xeploai.people.models import User


def correct_self_rating(
    *,
    actor: User,
    paper: SelfRating,
    content: SelfRatingContent,
    version: int,
    reason: str,
    source: str = Source.ONLINE,
) -> SelfRating:
    """Replace what was handed in and keep it as a SelfRatingVersion; allowed after the vote was opened, and marked so.

    Refuses: cycle_closed, not_submitted, reason_missing, self_rating_incomplete, nothing_changed,
    unknown_criterion, unknown_grade, unknown_level (PL3), text_too_long. Raises Conflict.
    """
    with transaction.atomic():
        paper = (
            SelfRating.objects.select_for_update(of=("self",), no_key=True)
            .select_related("cycle", "person")
            .get(pk=paper.pk)
        )
        member = writer_of(actor, paper.person, source)
        open_only(paper.cycle)
        if paper.state != PaperState.SUBMITTED:
            raise Refusal("not_submitted", clause="PL3")
        reason = valid_reason(reason)
        codes = codes_of(paper.frame_id)
        content = valid_content(content, codes)
        complete(content, codes)
        standing = SelfRatingContent.of(paper)
        if paper.version != version:
            raise Conflict(theirs=standing.as_data(), yours=content.as_data(), by=str(paper.entered_by))
        if standing == content:
            raise Refusal("nothing_changed", clause="PL3")
        SelfRatingVersion.objects.create(
            self_rating=paper,
            number=version,
            content={**standing.as_data(), "source": paper.source},
            reason=reason,
            replaced_by=actor,
        )
        now = timezone.now()
        values = {**content.as_data(), "source": source, "entered_by": actor, "saved_at": now, "submitted_at": now}
        claim(paper, version=version, values=values, theirs=standing.as_data(), yours=content.as_data())
        record(
            actor=actor,
            verb="correct_self_rating",
            unit=member.cell,
            subject=paper,
            person=paper.person.code,
            source=source,
            version=paper.version,
            replaces=version,
            after_vote_opened=evening_of(cycle_id=paper.cycle_id, cell=member.cell).voting_opened,
            digest=digest(content.as_data()),
        )
    return paper
