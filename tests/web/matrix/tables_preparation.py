"""The matrix: papers before the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tests.web.matrix.page import Page, for_signed_in
from tests.web.matrix.roles import BY_PASSWORD, PREPARES, READS, who

if TYPE_CHECKING:
    from tests.web.matrix.world import World

STAFF = who("staff")
WITH_PAPER = who(
    "secretary committee_member member teller head_teller slip_member "
    "other_secretary other_committee_member other_member other_teller "
) | who("above_secretary above_clerk above_committee_member above_member above_inspector above_administrator")


def _today() -> str:
    return timezone.localdate().isoformat()


def _cell(world: World) -> dict[str, Any]:
    return {"code": world.cell.code}


def _member(world: World) -> dict[str, Any]:
    return {"code": world.cell.code, "person": world.people[4].code}


def _ratings(_world: World) -> dict[str, Any]:
    return {"version": "0", "grade-1": "good", "level": "good", "results": "Xong việc."}


PAGES = (
    for_signed_in("web:self_rating", slips=who("slip_member"), writes=WITH_PAPER, body=_ratings),
    Page("web:checklist", reads=READS, args=_cell),
    Page("web:self_rating_form", reads=READS, args=lambda w: {"code": w.cell.code, "subject": "member"}),
    Page("web:self_ratings", reads=READS, args=_cell),
    Page(
        "web:paper_self_rating", reads=PREPARES, not_read=READS - PREPARES, writes=PREPARES, args=_member,
        body=_ratings,
    ),
    Page(
        "web:residence_comments", reads=READS, posts=PREPARES, not_posted=READS - PREPARES, writes=PREPARES,
        args=_cell, body=lambda w: {"people": [str(w.people[4].pk)], "asked_on": _today()},
    ),
    Page(
        "web:residence_comment", posts=PREPARES, not_posted=READS - PREPARES, writes=PREPARES, only_post=True,
        args=_member, body=lambda _w: {"version": "0", "asked_of": "Chi bộ 5", "asked_on": _today()},
    ),
    Page("web:proposals", reads=READS, args=_cell),
    Page("web:proposals_workbook", reads=READS, args=_cell),
    Page(
        "web:proposal", reads=PREPARES, not_read=READS - PREPARES, writes=PREPARES, args=_member,
        body=lambda _w: {"version": "0", "level": "good", "note": "Có thành tích"},
    ),
    Page("web:frames", reads=STAFF, not_read=BY_PASSWORD - STAFF),
    Page("web:frame_preview", reads=STAFF, not_read=BY_PASSWORD - STAFF),
    Page("web:frame_workbook", reads=STAFF, not_read=BY_PASSWORD - STAFF, args=lambda _w: {"subject": "member"}),
)  # fmt: skip
