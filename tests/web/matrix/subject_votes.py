"""The votes of the cell and its committee on themselves, for the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.ratings.models import SubjectRating

if TYPE_CHECKING:
    from tests.web.matrix.world import World


def add_votes(world: World) -> None:
    """The cell is rated and has planned no meeting; its committee's review has a result."""
    world.things["rated_unit"] = world.things["rated"]
    review = world.things["review"]
    world.things["subject_rating"] = SubjectRating.objects.create(
        cycle=world.cycle, subject=review.subject, meeting=review, authority=world.cell, nature="proposal",
        status="rated", level="good",
    )  # fmt: skip
