"""Hand in a self-rating: from now on a change is a new version with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.admission import open_only, rated_only, writer_of
from xeploai.reviews.claiming import claim
from xeploai.reviews.content import SelfRatingContent, digest
from xeploai.reviews.enums import PaperState
from xeploai.reviews.evening import refuse_after_opening
from xeploai.reviews.models import SelfRating
from xeploai.reviews.queries import codes_of
from xeploai.reviews.validators import complete

if TYPE_CHECKING:
    from xeploai.people.models import User


def submit_self_rating(*, actor: User, paper: SelfRating, version: int) -> SelfRating:
    """Mark the draft as handed in, by its author or by whoever typed it from paper; twice is once.

    Refuses: cycle_closed, not_rated_this_year (124, 5.2), voting_opened, self_rating_incomplete (PL3).
    Raises Conflict where the draft is newer than the page.
    """
    with transaction.atomic():
        paper = (
            SelfRating.objects.select_for_update(of=("self",), no_key=True)
            .select_related("cycle", "person")
            .get(pk=paper.pk)
        )
        member = writer_of(actor, paper.person, paper.source)
        if paper.state == PaperState.SUBMITTED and paper.version in {version, version + 1}:
            return paper
        if paper.state == PaperState.SUBMITTED:
            raise Refusal("already_submitted", clause="PL3", submitted_at=paper.submitted_at)
        open_only(paper.cycle)
        rated_only(member, refuse_after_opening(cycle_id=paper.cycle_id, cell=member.cell).on)
        content = SelfRatingContent.of(paper)
        complete(content, codes_of(paper.frame_id))
        now = timezone.now()
        values = {"state": PaperState.SUBMITTED, "submitted_at": now, "saved_at": now, "cell": member.cell}
        claim(paper, version=version, values=values, theirs=content.as_data(), yours=content.as_data())
        record(
            actor=actor,
            verb="submit_self_rating",
            unit=member.cell,
            subject=paper,
            person=paper.person.code,
            source=paper.source,
            frame=paper.frame_id,
            version=paper.version,
            digest=digest(content.as_data()),
        )
    return paper
