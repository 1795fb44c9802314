"""The matrix: the committee's pages, the journal, inspection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.web.matrix.page import Page, for_signed_in
from tests.web.matrix.roles import BY_PASSWORD, READS as READS_CELL, SEES_UNIT, who

if TYPE_CHECKING:
    from tests.web.matrix.world import World

STAFF = who("staff")
NOT_STAFF = BY_PASSWORD - STAFF
READS = who("staff above_secretary above_clerk above_committee_member above_inspector")
RUNS = who("above_secretary above_clerk")
INSPECTS = who("staff secretary inspector above_secretary above_inspector")
INSPECTS_SOMEWHERE = INSPECTS | who("other_secretary other_inspector")


def _commune(world: World) -> dict[str, Any]:
    return {"code": world.tree["commune"].code}


def _cell(world: World) -> dict[str, Any]:
    return {"code": world.cell.code}


def _job(world: World) -> dict[str, Any]:
    return {"pk": world.job.pk}


def _meeting(world: World) -> dict[str, Any]:
    return {"pk": world.committee_meeting.pk}


COMMITTEE = (
    Page("web:committee", reads=READS, not_read=who("above_member"), args=_commune),
    Page("web:decisions", reads=READS, posts=RUNS, not_posted=READS - RUNS, writes=RUNS, args=_meeting),
    Page("web:decision_paper", reads=READS, args=lambda w: {**_meeting(w), "paper": "list", "kind": "docx"}),
    Page("web:notices", reads=READS_CELL, not_read=who("member"), args=_cell),
)
JOURNAL = (
    Page("web:journal", reads=INSPECTS_SOMEWHERE, not_read=BY_PASSWORD - INSPECTS_SOMEWHERE),
    Page(
        "web:journal_of", reads=INSPECTS, not_read=SEES_UNIT - INSPECTS, args=lambda w: {"code": w.cell.code}
    ),
)  # fmt: skip

INSPECTION = (
    for_signed_in("web:inspections"),
    Page("web:inspection", reads=READS_CELL, not_read=who("member"), args=_cell, stage="rated"),
)
ROSTER = (
    Page("web:roster", reads=STAFF, not_read=NOT_STAFF),
    Page("web:roster_template", reads=STAFF, not_read=NOT_STAFF, only_get=True),
    Page("web:roster_export", posts=STAFF, not_posted=NOT_STAFF, writes=STAFF, only_post=True),
    Page("web:roster_import", reads=STAFF, not_read=NOT_STAFF, only_get=True, args=_job),
    Page("web:roster_progress", reads=STAFF, not_read=NOT_STAFF, only_get=True, args=_job),
    Page(
        "web:roster_confirm", posts=STAFF, not_posted=NOT_STAFF, writes=STAFF, only_post=True, args=_job,
        body=lambda _w: {"fingerprint": "f" * 64},
    ),
    Page("web:roster_discard", posts=STAFF, not_posted=NOT_STAFF, writes=STAFF, only_post=True, args=_job),
    Page("web:roster_problems_workbook", reads=STAFF, not_read=NOT_STAFF, only_get=True, args=_job),
    Page("web:roster_problems_csv", reads=STAFF, not_read=NOT_STAFF, only_get=True, args=_job),
)  # fmt: skip

PAGES = COMMITTEE + JOURNAL + INSPECTION + ROSTER
