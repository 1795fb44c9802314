"""Keep the draft of a self-rating; called after each change on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.queries import current_frame
from xeploai.errors import Conflict, Refusal
from xeploai.reviews.admission import open_only, rated_only, writer_of
from xeploai.reviews.claiming import claim
from xeploai.reviews.content import SelfRatingContent
from xeploai.reviews.enums import PaperState, Source
from xeploai.reviews.evening import refuse_after_opening
from xeploai.reviews.models import SelfRating, SelfRatingVersion
from xeploai.reviews.queries import codes_of, frame_subject_of
from xeploai.reviews.validators import valid_content

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.people.models import Membership, Person, User

SOURCE_CHANGED = "source_changed"


def save_self_rating(
    *, actor: User, person: Person, cycle: Cycle, content: SelfRatingContent, version: int, source: str = Source.ONLINE
) -> SelfRating:
    """Store the draft as it stands, complete or not; saving the same again changes nothing.

    ``version`` is the one the page carried, 0 for a new paper. A draft is not recorded in the journal.
    Refuses: cycle_closed, not_in_a_cell, not_rated_this_year (124, 5.2), voting_opened, already_submitted,
    no_frame, unknown_criterion, unknown_grade, unknown_level (PL3), text_too_long. Raises Conflict.
    """
    with transaction.atomic():
        member = writer_of(actor, person, source)
        open_only(cycle)
        rated_only(member, refuse_after_opening(cycle_id=cycle.pk, cell=member.cell).on)
        paper = SelfRating.objects.select_for_update(no_key=True).filter(cycle=cycle, person=person).first()
        if paper is None:
            return _begin(actor, member, cycle, content, source)
        content = valid_content(content, codes_of(paper.frame_id))
        return _go_on(paper, content, actor=actor, member=member, version=version, source=source)


def _begin(actor: User, member: Membership, cycle: Cycle, content: SelfRatingContent, source: str) -> SelfRating:
    frame = current_frame(cycle, frame_subject_of(member.person))
    content = valid_content(content, codes_of(frame.pk))
    paper, created = SelfRating.objects.get_or_create(
        cycle=cycle,
        person=member.person,
        defaults={"cell": member.cell, "frame": frame, "source": source, "entered_by": actor, **content.as_data()},
    )
    if not created:
        raise Conflict(theirs=SelfRatingContent.of(paper).as_data(), yours=content.as_data(), by=str(paper.entered_by))
    return paper


def _go_on(
    paper: SelfRating, content: SelfRatingContent, *, actor: User, member: Membership, version: int, source: str
) -> SelfRating:
    standing = SelfRatingContent.of(paper)
    if standing == content and paper.source == source:
        return paper
    if paper.state == PaperState.SUBMITTED:
        raise Refusal("already_submitted", clause="PL3", submitted_at=paper.submitted_at)
    if paper.version != version:
        raise Conflict(theirs=standing.as_data(), yours=content.as_data(), by=str(paper.entered_by))
    if paper.source != source and not standing.is_empty:
        _set_aside(actor, paper, standing)
    values = {**content.as_data(), "cell": member.cell, "source": source, "entered_by": actor}
    claim(
        paper,
        version=version,
        values={**values, "saved_at": timezone.now()},
        theirs=standing.as_data(),
        yours=content.as_data(),
    )
    return paper


def _set_aside(actor: User, paper: SelfRating, standing: SelfRatingContent) -> None:
    """A member's own draft is never lost because somebody types from paper, nor the other way round."""
    SelfRatingVersion.objects.create(
        self_rating=paper,
        number=paper.version,
        content={**standing.as_data(), "source": paper.source},
        reason=SOURCE_CHANGED,
        replaced_by=actor,
    )
