"""The cell as an organisation that the commune rates, for the matrix: a sent dossier, an asked comment."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.cycles.models import Subject
from xeploai.ratings.models import CommentRequest, Dossier, DossierDelivery

if TYPE_CHECKING:
    from tests.web.matrix.world import World


def add_competent(world: World) -> None:
    """Two organisations rated by the commune: one still prepares its dossier, the other has sent it."""
    commune, clerk = world.tree["commune"], world.users["clerk"]
    cell, second = (
        Subject.objects.update_or_create(
            cycle=world.cycle,
            kind="unit",
            unit=unit,
            defaults={"name": unit.name, "level": unit.level, "rated_by": commune},
        )[0]
        for unit in (world.cell, world.tree["second_cell"])
    )
    dossier = Dossier.objects.create(subject=second, state="sent", sent_number=1, sent_at=timezone.now())
    world.things["rated"], world.things["rated_second"] = cell, second
    world.things["dossier"] = dossier
    world.things["delivery"] = DossierDelivery.objects.create(
        dossier=dossier, number=1, addressee="organisation_committee", to_unit=commune, sent_by=clerk,
        content={"subject": {"name": second.name, "unit": second.name}, "pieces": [], "own": {}}, digest="d" * 64,
    )  # fmt: skip
    world.things["comment"] = CommentRequest.objects.create(
        subject=second, unit=world.tree["other_commune"], asked_by=world.users["above_clerk"],
        due_on=timezone.localdate() + dt.timedelta(days=5),
    )  # fmt: skip
