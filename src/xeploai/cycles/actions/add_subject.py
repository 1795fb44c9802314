"""A head adds a lower collective that reviews itself (clause I.1, note)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from django.db import transaction

from xeploai.cycles.basis import a_document, some_words
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.listing.rows import Basis, body_row, leader_row
from xeploai.cycles.listing.tree import BodyRow, Seat, Tree
from xeploai.cycles.locking import held_open
from xeploai.cycles.models import Cycle, Subject
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.organisations.enums import CELL_KINDS, BodyKind, UnitKind
from xeploai.organisations.models import Body, Unit
from xeploai.people.enums import PostRole
from xeploai.people.models import Post
from xeploai.people.rules import require
from xeploai.vietnamese.names import fold, normalise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from xeploai.people.models import Person, User

CLAUSE = "I.1"
LONGEST_NAME = 300
NO_HEAD_THERE: Final = (*CELL_KINDS, UnitKind.PARTY_GROUP)


def add_subject(
    *,
    actor: User,
    cycle: Cycle,
    unit: Unit,
    name: str,
    because: str,
    document_number: str,
    document_date: dt.date | None,
    seats: Mapping[Person, str],
) -> Subject:
    """A new collective of this unit, seated with these people {person: role}; the unit itself rates it.

    Provincial staff see it and approve nothing. Its leaders are listed with it unless they are listed elsewhere.
    Refuses: cycle_closed, unit_dissolved, no_lower_collectives, name_missing, basis_missing, document_needed,
    document_in_future, collective_listed, collective_without_head.
    """
    with transaction.atomic():
        require(actor, "subjects.add", unit)
        held_open(cycle)
        unit = Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
        called = normalise(name)[:LONGEST_NAME]
        reason = _checked(cycle, unit, called, because, seats)
        number, day = a_document(document_number, document_date, CLAUSE)
        body = _seated(unit, called, seats)
        subject = _listed(actor, cycle, body, Basis(reason, number, day, unit.pk))
        record(
            actor=actor,
            verb="add_subject",
            unit=unit,
            subject=subject,
            body=body.code,
            seats=len(seats),
            basis_digest=hashlib.sha256(reason.encode()).hexdigest(),
            document=number,
            document_date=day,
        )
    return subject


def _checked(cycle: Cycle, unit: Unit, called: str, because: str, seats: Mapping[Person, str]) -> str:
    if unit.dissolved_on is not None:
        raise Refusal("unit_dissolved", clause=CLAUSE, unit=unit.name, day=unit.dissolved_on)
    if unit.kind in NO_HEAD_THERE:
        raise Refusal("no_lower_collectives", clause="I.3", unit=unit.name)
    if not called:
        raise Refusal("name_missing", clause=CLAUSE)
    reason = some_words(because, "basis_missing", CLAUSE)
    alike = Subject.objects.active().filter(cycle=cycle, unit=unit, kind=SubjectKind.BODY, folded=fold(called))
    if alike.exists():
        raise Refusal("collective_listed", clause=CLAUSE, name=called)
    if list(seats.values()).count(PostRole.HEAD) != 1:
        raise Refusal("collective_without_head", clause=CLAUSE, name=called)
    return reason


def _seated(unit: Unit, called: str, seats: Mapping[Person, str]) -> Body:
    number = Body.objects.filter(unit=unit).count() + 1
    while Body.objects.filter(code=f"{unit.code}-TT{number}").exists():
        number += 1
    body = Body.objects.create(
        code=f"{unit.code}-TT{number}", name=called, kind=BodyKind.AGENCY_LEADERSHIP, unit=unit, managed_by=unit
    )
    Post.objects.bulk_create(Post(person=person, body=body, role=PostRole(role)) for person, role in seats.items())
    return body


def _listed(actor: User, cycle: Cycle, body: Body, basis: Basis) -> Subject:
    tree = Tree()
    row = BodyRow(body.pk, body.code, body.name, body.kind, body.unit_id, body.managed_by_id)
    subject = body_row(tree, cycle, row, CLAUSE, basis)
    subject.listed_by = actor
    subject.save()
    known = set(
        Subject.objects.active().filter(cycle=cycle, kind=SubjectKind.LEADER).values_list("person_id", flat=True)
    )
    posts = body.posts.select_related("person").order_by("pk")
    leaders = [
        leader_row(tree, cycle, Seat(post.person_id, post.person.full_name, body.pk, post.role, post.title))
        for post in posts
        if post.person_id not in known
    ]
    for leader in leaders:
        leader.listed_by = actor
    Subject.objects.bulk_create(leaders)
    return subject
