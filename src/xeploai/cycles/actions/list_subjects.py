"""List everything that is rated in a cycle from the organisations of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.listing.rows import Basis, rows
from xeploai.cycles.listing.tree import Tree
from xeploai.cycles.locking import held_open
from xeploai.cycles.models import Cycle, Subject
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User

AT_ONCE = 2000


class Listed(NamedTuple):
    """How many subjects of each kind were added."""

    units: int
    bodies: int
    leaders: int


def list_subjects(*, actor: User, cycle: Cycle) -> Listed:
    """Add what is not listed yet; what is listed stays as it is, moved, changed or dropped. Idempotent.

    Part of opening a cycle, and done again when the organisations changed. The queries do not grow with the
    province, but for the rows written. Refuses: cycle_closed.
    """
    with transaction.atomic():
        require(actor, "cycles.manage", None)
        held_open(cycle)
        cycle = Cycle.objects.select_for_update(no_key=True).get(pk=cycle.pk)
        carried, given_up = _before(cycle)
        known = _known(cycle) | {(SubjectKind.BODY, body, None) for body in given_up}
        added = [subject for subject in rows(Tree(), cycle, carried) if not _listed(subject, known)]
        for subject in added:
            subject.listed_by = actor
        Subject.objects.bulk_create(added, batch_size=AT_ONCE)
        kinds = [subject.kind for subject in added]
        listed = Listed(*(kinds.count(kind) for kind in (SubjectKind.UNIT, SubjectKind.BODY, SubjectKind.LEADER)))
        if added:
            record(
                actor=actor,
                verb="list_subjects",
                unit=min((unit for role, unit in actor.held if role == "provincial_staff"), default=None),
                subject=cycle,
                year=cycle.year,
                units=listed.units,
                bodies=listed.bodies,
                leaders=listed.leaders,
            )
    return listed


def _known(cycle: Cycle) -> set[tuple[str, int | None, int | None]]:
    """What is listed: a unit, a body, a leader; and beside a dropped leader the seat that was given up."""
    known: set[tuple[str, int | None, int | None]] = set()
    fields = ("kind", "unit_id", "body_id", "person_id", "dropped_on")
    for kind, unit, body, person, dropped_on in Subject.objects.filter(cycle=cycle).values_list(*fields).iterator():
        if kind == SubjectKind.LEADER:
            known.add((kind, person, body if dropped_on else None))
        else:
            known.add((kind, unit if kind == SubjectKind.UNIT else body, None))
    return known


def _listed(subject: Subject, known: set[tuple[str, int | None, int | None]]) -> bool:
    if subject.kind == SubjectKind.LEADER:
        person = subject.person_id
        return (subject.kind, person, None) in known or (subject.kind, person, subject.body_id) in known
    return (subject.kind, subject.unit_id if subject.kind == SubjectKind.UNIT else subject.body_id, None) in known


def _before(cycle: Cycle) -> tuple[dict[int, Basis], set[int]]:
    """The lower collectives that heads added in the cycle before with their basis, and those given up since."""
    before = Cycle.objects.filter(year__lt=cycle.year).order_by("-year").first()
    added = Subject.objects.filter(cycle=before, kind=SubjectKind.BODY).exclude(added_because="")
    fields = ("body_id", "dropped_on", "added_because", "document_number", "document_date", "rated_by_id")
    kept: dict[int, Basis] = {}
    given_up: set[int] = set()
    for body, dropped_on, *basis in added.exclude(body=None).values_list(*fields):
        if dropped_on is None:
            kept[body] = Basis(*basis)
        else:
            given_up.add(body)
    return kept, given_up
