"""The votes of the cell and its committee on themselves, for the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.models import Subject
from xeploai.ratings.models import SubjectRating

if TYPE_CHECKING:
    from tests.web.matrix.world import World


def add_votes(world: World) -> None:
    """The cell as something rated, not yet planned; a result of its committee's review."""
    world.things["rated_unit"] = Subject.objects.create(
        cycle=world.cycle, kind="unit", unit=world.cell, name=world.cell.name, level=world.cell.level
    )
    review = world.things["review"]
    world.things["subject_rating"] = SubjectRating.objects.create(
        cycle=world.cycle, subject=review.subject, meeting=review, authority=world.cell, nature="proposal",
        status="rated", level="good",
    )  # fmt: skip
