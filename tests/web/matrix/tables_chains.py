"""The matrix: the whole chain of one rating, and its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.web.matrix.page import Page, for_signed_in
from tests.web.matrix.roles import READS, who

if TYPE_CHECKING:
    from tests.web.matrix.world import World

EXPORTS = who("staff secretary inspector above_secretary above_inspector")


def _subject(world: World) -> dict[str, Any]:
    return {"pk": world.things["rated"].pk}


def _rating(world: World) -> dict[str, Any]:
    return {"pk": world.things["rating"].pk}


PAGES = (
    for_signed_in("web:inspection_subjects"),
    Page("web:inspection_subject", reads=READS, args=_subject),
    Page(
        "web:inspection_subject_file", posts=EXPORTS, not_posted=READS - EXPORTS, writes=EXPORTS, only_post=True,
        args=_subject,
    ),
    Page("web:inspection_member", reads=READS, not_read=who("member"), args=_rating, stage="rated"),
    Page(
        "web:inspection_member_file", posts=EXPORTS, not_posted=(READS - EXPORTS) | who("member"), writes=EXPORTS,
        only_post=True, args=_rating, stage="rated",
    ),
)  # fmt: skip
