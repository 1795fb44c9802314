"""A province in use: papers, evenings and journal of every cell that the demo leaves untouched."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.models import Cycle
from xeploai.exchange.demo.papers import members_of, write_proposals, write_residence_comments, write_self_ratings
from xeploai.journal.canonical import digest
from xeploai.journal.models import Entry
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.models import Meeting
from xeploai.organisations.enums import CELL_KINDS
from xeploai.organisations.models import Unit
from xeploai.people.models import Membership
from xeploai.platform.bench.copying import Pattern
from xeploai.reviews.models import Proposal

if TYPE_CHECKING:
    from datetime import date

    from xeploai.organisations.querysets import UnitQuerySet
    from xeploai.people.models import User

AT_ONCE = 100


def fill(*, cycle: Cycle, clerk: User, but: Unit, most: int | None = None) -> int:
    """Papers and a copied evening for every cell without a meeting, except ``but``; how many (at ``most``)."""
    pattern = (
        Meeting.objects.filter(cycle=cycle, kind=MeetingKind.CELL).exclude(sent_at=None).order_by("convened", "pk")[0]
    )
    evening, acts = Pattern(pattern), _acts_at(pattern)
    cells = list(_untouched(cycle).exclude(pk=but.pk)[:most])
    on = pattern.starts_at.date() if pattern.starts_at else cycle.opened_at.date()
    for at in range(0, len(cells), AT_ONCE):
        some = cells[at : at + AT_ONCE]
        with transaction.atomic():
            _papers(some, cycle, clerk, on, seed=at)
            members: dict[int, list[Membership]] = {}
            for row in Membership.objects.current().filter(cell__in=some).order_by("cell_id", "pk"):
                members.setdefault(row.cell_id, []).append(row)
            meetings = evening.repeat(members)
            _journal([(meeting.unit_id, act) for meeting in meetings for act in acts])
    return len(cells)


def _untouched(cycle: Cycle) -> UnitQuerySet:
    held = Meeting.objects.filter(cycle=cycle, kind=MeetingKind.CELL).values("unit_id")
    return Unit.objects.filter(kind__in=CELL_KINDS, memberships__left_on=None).exclude(pk__in=held).distinct()


def _papers(cells: list[Unit], cycle: Cycle, clerk: User, on: date, *, seed: int) -> None:
    done = set(Proposal.objects.filter(cycle=cycle, cell__in=cells).values_list("cell_id", flat=True))
    members = members_of([cell for cell in cells if cell.pk not in done], on)
    write_self_ratings(cycle, members, clerk=clerk, seed=seed)
    write_residence_comments(cycle, members, seed=seed + 1, missing=min(20, len(members)))
    write_proposals(cycle, members, seed=seed + 2)


def _acts_at(meeting: Meeting) -> list[Entry]:
    return list(Entry.objects.filter(unit_id=meeting.unit_id).order_by("number"))


def _journal(acts: list[tuple[int, Entry]]) -> None:
    """Append copies of acts, each sealed as any entry is."""
    last = Entry.objects.order_by("-number").values_list("number", "digest").first()
    number, previous = last or (0, "")
    rows = []
    for unit_id, act in acts:
        number += 1
        row = Entry(
            number=number,
            at=act.at.astimezone(UTC),
            actor_id=act.actor_id,
            actor_name=act.actor_name,
            verb=act.verb,
            unit_id=unit_id,
            subject_type="",
            subject_id="",
            facts=act.facts,
            previous=previous,
        )
        row.digest = previous = _seal(row)
        rows.append(row)
    Entry.objects.bulk_create(rows, batch_size=1000)


def _seal(row: Entry) -> str:
    return digest(
        number=row.number,
        at=row.at,
        actor_id=row.actor_id,
        actor_name=row.actor_name,
        verb=row.verb,
        unit_id=row.unit_id,
        subject_type=row.subject_type,
        subject_id=row.subject_id,
        facts=row.facts,
        previous=row.previous,
    )
