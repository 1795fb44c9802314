"""What the commune rates of the evening's cell, a delegation of it, and a question, for the matrix."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from xeploai.cycles.models import Delegation, Query, Subject

if TYPE_CHECKING:
    from tests.web.matrix.world import World


def add_subjects(world: World) -> None:
    """The cell as a unit, rated by the commune; the committee of its review, rated there too; another delegated."""
    cell, commune, staff = world.cell, world.tree["commune"], world.users["staff"]
    Subject.objects.filter(pk=world.things["review"].subject_id).update(rated_by=commune, clause="I.3")
    Subject.objects.update_or_create(
        cycle=world.cycle,
        kind="unit",
        unit=cell,
        defaults={"name": cell.name, "level": cell.level, "rated_by": commune, "clause": "PL1"},
    )
    elsewhere = world.tree["grassroots_cell"]
    Delegation.objects.create(
        subject=Subject.objects.create(
            cycle=world.cycle, kind="unit", unit=elsewhere, name=elsewhere.name, level=elsewhere.level, rated_by=commune
        ),
        to_unit=world.tree["district"],
        document_number="3-QĐ/ĐU",
        document_date=dt.date(2026, 3, 2),
        given_by=staff,
    )
    world.things["subject"] = Subject.objects.get(pk=world.things["review"].subject_id)
    world.things["query"] = Query.objects.create(cycle=world.cycle, clause="PL3", text="Hỏi", asked_by=staff)
