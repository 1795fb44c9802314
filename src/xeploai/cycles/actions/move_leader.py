"""List a leader under another of their seats, by a written basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.basis import a_document, claim, in_the_cycle, not_decided
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.listing.rows import leader_row
from xeploai.cycles.listing.tree import Seat, Tree
from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.models import Post
from xeploai.people.rules import require

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.cycles.models import Subject
    from xeploai.organisations.models import Body
    from xeploai.people.models import User

TAKEN = ("unit_id", "body_id", "post", "role", "level", "rated_by_id", "group")


def move_leader(
    *,
    actor: User,
    subject: Subject,
    body: Body,
    document_number: str,
    document_date: dt.date | None,
    version: int,
) -> Subject:
    """The leader is rated in this seat from now on; who rates and the group follow from it.

    Refuses: cycle_closed, not_a_leader, subject_dropped, subject_decided, no_seat_there, seat_unchanged,
    document_needed, document_in_future; Conflict.
    """
    with transaction.atomic():
        require(actor, "cycles.manage", subject.unit)
        held_open(subject.cycle)
        if subject.kind != SubjectKind.LEADER:
            raise Refusal("not_a_leader", clause="V.7", name=subject.name)
        in_the_cycle(subject, "V.7")
        not_decided(subject, "V.7")
        number, day = a_document(document_number, document_date, "V.7")
        if subject.body_id == body.pk:
            raise Refusal("seat_unchanged", clause="V.7", name=subject.name)
        row = leader_row(Tree(), subject.cycle, _seat(subject, body))
        before = subject.body_id
        changes = {field: getattr(row, field) for field in TAKEN}
        subject = claim(subject, version, **changes, document_number=number, document_date=day)
        record(
            actor=actor,
            verb="move_leader",
            unit=subject.unit_id,
            subject=subject,
            before=before,
            after=body.pk,
            rated_by=subject.rated_by_id,
            document=number,
            document_date=day,
        )
    return subject


def _seat(subject: Subject, body: Body) -> Seat:
    post = Post.objects.current().filter(person=subject.person, body=body, body__dissolved_on=None).first()
    if post is None or body.unit.dissolved_on is not None:
        raise Refusal("no_seat_there", clause="V.7", name=subject.name, body=body.name)
    return Seat(post.person_id, subject.name, body.pk, post.role, post.title)
