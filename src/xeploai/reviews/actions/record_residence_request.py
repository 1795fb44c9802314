"""Note that comments were asked for, for one or many members at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.models import Membership
from xeploai.people.rules import require
from xeploai.reviews.admission import open_only
from xeploai.reviews.models import ResidenceComment
from xeploai.reviews.validators import valid_dates

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def record_residence_request(
    *, actor: User, cycle: Cycle, cell: Unit, people: Collection[int], asked_on: date
) -> list[ResidenceComment]:
    """Set the day of asking for these members of the cell; who was asked is taken from their place of residence.

    Where a request stands already, its day is replaced and who was asked is kept.
    Refuses: cycle_closed, nobody_selected, not_in_this_cell, date_in_future, already_answered (PL3).
    """
    with transaction.atomic():
        require(actor, "papers.prepare", cell)
        open_only(cycle)
        members = _members(cell, people)
        valid_dates(asked_on=asked_on, received_on=None, today=timezone.localdate())
        known = _standing(cycle, members, asked_on)
        comments = _ask(cycle, cell, members, known, asked_on)
        record(
            actor=actor,
            verb="record_residence_request",
            unit=cell,
            people=[member.person.code for member in members],
            asked_on=asked_on,
        )
    return comments


def _members(cell: Unit, people: Collection[int]) -> list[Membership]:
    if not people:
        raise Refusal("nobody_selected", clause="PL3")
    members = list(Membership.objects.current().filter(cell=cell, person_id__in=people).by_given_name())
    if len(members) != len(set(people)):
        raise Refusal("not_in_this_cell", clause="PL3", missing=len(set(people)) - len(members))
    return members


def _standing(cycle: Cycle, members: list[Membership], asked_on: date) -> dict[int, ResidenceComment]:
    found = ResidenceComment.objects.select_for_update(no_key=True).filter(
        cycle=cycle, person_id__in=[member.person_id for member in members]
    )
    comments = {comment.person_id: comment for comment in found}
    answered = {
        comment.person_id for comment in comments.values() if comment.received_on and comment.received_on < asked_on
    }
    if answered:
        names = [member.person.full_name for member in members if member.person_id in answered]
        raise Refusal("already_answered", clause="PL3", people=names, asked_on=asked_on)
    return comments


def _ask(
    cycle: Cycle, cell: Unit, members: list[Membership], known: dict[int, ResidenceComment], asked_on: date
) -> list[ResidenceComment]:
    """Write all of them at once, in the order of the members."""
    new = {
        member.person_id: ResidenceComment(cycle=cycle, person=member.person, cell=cell)
        for member in members
        if member.person_id not in known
    }
    for member in members:
        row = new.get(member.person_id) or known[member.person_id]
        row.asked_on, row.asked_of = asked_on, row.asked_of or member.person.residence
    for row in known.values():
        row.version += 1
    ResidenceComment.objects.bulk_update(known.values(), ["asked_on", "asked_of", "version"])
    ResidenceComment.objects.bulk_create(new.values())
    written = known | new
    return [written[member.person_id] for member in members]
