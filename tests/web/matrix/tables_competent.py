"""The matrix: dossiers, comments and appraisal. The commune is the competent level of its cells here."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tests.web.matrix.page import Page
from tests.web.matrix.roles import NOBODY, PREPARES, READS, SEES_COMMUNE, who

if TYPE_CHECKING:
    from tests.web.matrix.world import World

APPRAISES = who("above_secretary above_clerk")
SEES_APPRAISAL = APPRAISES | who("staff above_inspector")
ABOVE = who("staff above_secretary above_clerk above_committee_member above_inspector")
OTHER_READS = who("staff other_secretary other_clerk other_committee_member other_inspector")
OTHER_ANSWERS = who("other_secretary other_clerk other_committee_member")


def _cell(world: World) -> dict[str, Any]:
    return {"code": world.cell.code}


def _commune(world: World) -> dict[str, Any]:
    return {"code": world.tree["commune"].code}


def _other(world: World) -> dict[str, Any]:
    return {"code": world.tree["other_commune"].code}


def _thing(name: str) -> Any:
    return lambda world: {"pk": world.things[name].pk}


def _subject_there(world: World) -> dict[str, Any]:
    return {**_commune(world), "pk": world.things["rated"].pk}


def _asking(world: World) -> dict[str, Any]:
    due = timezone.localdate() + dt.timedelta(days=3)
    return {
        "scope": "chosen", "subject": world.things["rated"].pk, "also": world.tree["second_cell"].code,
        "due_on": due.isoformat(),
    }  # fmt: skip


def _listing(world: World) -> dict[str, Any]:
    return {"unit": world.tree["second_cell"].code, "document_number": "1-CV", "document_date": "01/11/2025"}


def _authority(name: str, **more: Any) -> Page:
    return Page(name, reads=SEES_APPRAISAL, not_read=SEES_COMMUNE - SEES_APPRAISAL, args=_commune, **more)


def _document(_world: World) -> dict[str, Any]:
    return {"document_number": "3-BC", "document_date": "01/11/2025", "reason": "Bổ sung"}


def _rerating(world: World) -> dict[str, Any]:
    return {
        **_document(world), "unit": world.tree["province"].code, "kind": "cancelled", "level": "completed",
    }  # fmt: skip


PAGES = (
    Page("web:dossiers", reads=READS, not_read=who("member"), args=_cell),
    Page(
        "web:dossier", reads=READS, posts=PREPARES, not_posted=READS - PREPARES, writes=PREPARES,
        args=_thing("rated"), body=lambda _w: {"piece": "minutes_extract", "version": "0", "on_paper": "yes"},
    ),
    _authority("web:receipt"),
    Page(
        "web:delivery", reads=ABOVE, looks=APPRAISES | who("above_committee_member"), posts=APPRAISES,
        not_posted=ABOVE - APPRAISES, writes=APPRAISES, args=_thing("delivery"),
        body=lambda world: {"accept": "yes", "version": world.things["dossier"].version},
    ),
    _authority(
        "web:comments", posts=APPRAISES, not_posted=SEES_COMMUNE - APPRAISES, writes=APPRAISES,
    ),
    Page(
        "web:comments_ask", reads=APPRAISES, not_read=SEES_COMMUNE - APPRAISES, writes=APPRAISES, args=_commune,
        body=_asking,
    ),
    Page(
        "web:comments_entitled", reads=APPRAISES, not_read=SEES_COMMUNE - APPRAISES, writes=APPRAISES,
        args=lambda world: {**_commune(world), "kind": "unit"}, body=_listing,
    ),
    Page("web:comments_wanted", reads=OTHER_READS, not_read=who("other_member"), args=_other),
    Page(
        "web:comment", reads=OTHER_READS | APPRAISES, posts=OTHER_ANSWERS | APPRAISES,
        not_posted=OTHER_READS - OTHER_ANSWERS, writes=OTHER_ANSWERS | APPRAISES, args=_thing("comment"),
        body=lambda _w: {"nothing": "yes", "version": "1"},
    ),
    _authority("web:appraisal_table"),
    _authority("web:appraisal_workbook"),
    Page(
        "web:appraisal", reads=SEES_APPRAISAL, not_read=SEES_COMMUNE - SEES_APPRAISAL, posts=APPRAISES,
        not_posted=SEES_COMMUNE - APPRAISES, writes=APPRAISES, args=_subject_there,
        body=lambda _w: {"version": "0", "level": "good"},
    ),
    _authority(
        "web:conferences", posts=APPRAISES, not_posted=SEES_COMMUNE - APPRAISES, body=lambda _w: {"plan": "yes"}
    ),
    Page(
        "web:conference_lists", reads=ABOVE, posts=APPRAISES, not_posted=ABOVE - APPRAISES,
        args=_thing("conference"),
        body=lambda _w: {"ballot": "decision.unit", "kind": "levels"},
    ),
    Page(
        "web:subject_decisions", reads=ABOVE, posts=APPRAISES, not_posted=ABOVE - APPRAISES, writes=APPRAISES,
        args=_thing("conference"), body=lambda _w: {"send": "yes", "again": "Sai chính tả"},
    ),
    Page("web:subject_notices", reads=READS, not_read=who("member"), args=_cell),
    _authority("web:submissions", posts=APPRAISES, not_posted=SEES_COMMUNE - APPRAISES, body=_document),
    _authority("web:central_report", posts=APPRAISES, not_posted=SEES_COMMUNE - APPRAISES, writes=APPRAISES,
               body=_document),
    _authority("web:central_workbook"),
    Page(
        "web:central_rows", reads=NOBODY, args=_commune, why="Without a number to look behind there is nothing (404).",
        not_read=SEES_COMMUNE - SEES_APPRAISAL,
    ),
    Page(
        "web:competent_file", reads=SEES_APPRAISAL, not_read=SEES_COMMUNE - SEES_APPRAISAL,
        args=lambda world: {"paper": "submission", "pk": world.things["submission"].pk, "kind": "docx"},
    ),
    Page(
        "web:subject_rerate", reads=ABOVE, posts=who("staff"), not_posted=ABOVE - who("staff"),
        writes=who("staff"), args=_thing("rated_second"), body=_rerating,
    ),
    Page(
        "web:member_rerate", reads=ABOVE, posts=who("staff"), not_posted=ABOVE - who("staff"),
        writes=who("staff"), args=_thing("member_rating"), body=_rerating,
    ),
)  # fmt: skip
