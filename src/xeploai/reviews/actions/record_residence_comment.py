"""Write down what the committee at the place of residence answered, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require
from xeploai.reviews.admission import open_only
from xeploai.reviews.claiming import claim, last_writer
from xeploai.reviews.content import digest
from xeploai.reviews.models import ResidenceComment
from xeploai.reviews.queries import membership_of
from xeploai.reviews.validators import valid_dates, valid_text

if TYPE_CHECKING:
    from datetime import date

    from xeploai.cycles.models import Cycle
    from xeploai.people.models import Membership, Person, User


def record_residence_comment(
    *,
    actor: User,
    person: Person,
    cycle: Cycle,
    asked_of: str,
    asked_on: date | None,
    received_on: date | None,
    text: str,
    version: int,
) -> ResidenceComment:
    """Store the whole line of one member; saving the same again changes nothing.

    A comment that comes after the vote is still written down: it was missing then, and the journal says when it came.
    Refuses: cycle_closed, not_in_a_cell, date_in_future, received_before_asked, text_without_day (PL3), text_too_long.
    Raises Conflict.
    """
    with transaction.atomic():
        member = membership_of(person.pk)
        require(actor, "papers.prepare", member)
        open_only(cycle)
        valid_dates(asked_on=asked_on, received_on=received_on, today=timezone.localdate())
        values = {
            "asked_of": valid_text(asked_of, longest=200),
            "asked_on": asked_on,
            "received_on": received_on,
            "text": valid_text(text),
        }
        if values["text"] and received_on is None:
            raise Refusal("text_without_day", clause="PL3", person=member.person.full_name)
        comment: ResidenceComment | None = (
            ResidenceComment.objects.select_for_update(no_key=True).filter(cycle=cycle, person=person).first()
        )
        if comment is not None and plain(comment) == _plain(values):
            return comment
        comment = _write(member, cycle, comment, values, version)
        record(
            actor=actor,
            verb="record_residence_comment",
            unit=member.cell,
            subject=comment,
            person=member.person.code,
            version=comment.version,
            asked_on=asked_on,
            received_on=received_on,
            digest=digest(plain(comment)),
        )
    return comment


def plain(comment: ResidenceComment) -> dict[str, Any]:
    """The line as text, for conflicts and digests."""
    return _plain({name: getattr(comment, name) for name in ("asked_of", "asked_on", "received_on", "text")})


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in values.items()}


def _write(
    member: Membership, cycle: Cycle, comment: ResidenceComment | None, values: dict[str, Any], version: int
) -> ResidenceComment:
    if comment is None:
        comment, created = ResidenceComment.objects.get_or_create(
            cycle=cycle, person=member.person, defaults={"cell": member.cell, **values}
        )
        if created:
            return comment
    if comment.version != version:
        raise Conflict(theirs=plain(comment), yours=_plain(values), by=last_writer(comment))
    claim(
        comment,
        version=version,
        values={**values, "cell": member.cell},
        theirs=plain(comment),
        yours=_plain(values),
    )
    return comment
