"""The cell as an organisation that the commune rates, for the matrix: a sent dossier, an asked comment."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.cycles.models import Subject
from xeploai.meetings.models import Dispatch, Meeting
from xeploai.ratings.models import (
    CentralReport,
    CommentRequest,
    Dossier,
    DossierDelivery,
    Rating,
    SubjectRating,
    Submission,
)

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
    _decided(world, second)


def _decided(world: World, second: Subject) -> None:
    """A conference of the commune that decided on the second cell, its papers, and a member's decision."""
    commune, clerk, today = world.tree["commune"], world.users["above_clerk"], timezone.localdate()
    meeting = Meeting.objects.create(
        cycle=world.cycle, unit=commune, kind="conference", nature="decision", adopted_at=timezone.now()
    )
    SubjectRating.objects.create(
        cycle=world.cycle, subject=second, meeting=meeting, authority=commune, nature="decision", status="rated",
        level="good",
    )  # fmt: skip
    world.things["conference"] = meeting
    world.things["told"] = Dispatch.objects.create(
        kind="notice", meeting=meeting, to_unit=second.unit, number=1, digest="d" * 64, sent_by=clerk,
        content={"meeting": {"unit": commune.name, "year": 2026}, "unit": second.name, "subjects": []},
    )  # fmt: skip
    shared = {"cycle": world.cycle, "unit": commune, "document_number": "1", "document_date": today, "made_by": clerk}
    content = {"year": 2026, "unit": commune.name, "rows": [], "open": 0, "parts": []}
    world.things["submission"] = Submission.objects.create(content=content, digest="d" * 64, **shared)
    world.things["central"] = CentralReport.objects.create(content=content, digest="d" * 64, **shared)
    world.things["member_rating"] = Rating.objects.create(
        cycle=world.cycle, person=world.strangers[5], cell=world.tree["second_cell"], meeting=world.committee_meeting,
        nature="decision", status="rated", level="good",
    )  # fmt: skip
