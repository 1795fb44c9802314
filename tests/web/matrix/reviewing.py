"""The review of the cell's committee, for the matrix."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests import factories as make
from xeploai.cycles.models import Subject
from xeploai.meetings.actions.conclude import Matter, conclude
from xeploai.meetings.actions.prepare_turns import prepare_turns
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Body
from xeploai.people.models import Employment
from xeploai.reviews.models import PromptPoint, ReviewPrompt

if TYPE_CHECKING:
    from tests.web.matrix.world import World


def add_review(world: World) -> None:
    """A prepared review with one prompted point."""
    body, clerk = Body.objects.get(unit=world.cell), world.users["clerk"]
    subject = Subject.objects.create(
        cycle=world.cycle,
        kind="body",
        unit=world.cell,
        body=body,
        name=body.name,
        level=world.cell.level,
        reviewed=True,
    )
    meeting = Meeting.objects.create(
        cycle=world.cycle, unit=world.cell, kind="collective", nature="proposal", subject=subject, body=body
    )
    turns = prepare_turns(actor=clerk, meeting=meeting)
    prompt = ReviewPrompt.objects.create(
        cycle=world.cycle, subject=subject, issuer="other", document_number="1", document_date=date(2026, 11, 2),
        recorded_by=clerk,
    )  # fmt: skip
    world.things["review"], world.things["review_turn"] = meeting, turns[0]
    world.things["review_criterion"] = make.a_frame(world.cycle, "body").criteria.get(code="1")
    free = conclude(actor=clerk, meeting=meeting, matter=Matter(text="Nề nếp hội họp"), why="Chấn chỉnh.")
    world.things["review_conclusion"] = free
    unit = Subject.objects.create(
        cycle=world.cycle, kind="unit", unit=world.cell, name=world.cell.name, level=world.cell.level
    )
    make.a_frame(world.cycle, "unit")
    world.things["job"] = Employment.objects.create(person=world.people[5], unit=world.cell, capacity="department_head")
    world.things["review_conference"] = Meeting.objects.create(
        cycle=world.cycle, unit=world.cell, kind="organisation", nature="proposal", subject=unit
    )
    world.things["review_point"] = PromptPoint.objects.create(prompt=prompt, position=1, text="Giải ngân")
