"""The matrix: the list of subjects, delegations, plans, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tests.web.matrix.page import Page, for_signed_in
from tests.web.matrix.roles import BY_PASSWORD, READS, who

if TYPE_CHECKING:
    from tests.web.matrix.world import World

STAFF = who("staff")
NOT_STAFF = BY_PASSWORD - STAFF
RATES = who("staff above_secretary above_clerk")
COMMUNE_READS = who("staff above_secretary above_clerk above_committee_member above_inspector")
COMMUNE_RUNS = who("above_secretary above_clerk")
RATING_ROLES = who("staff secretary clerk above_secretary above_clerk other_secretary other_clerk")
DOCUMENT = {"document_number": "12-QĐ/TU", "document_date": "2026-03-02"}


def _commune(world: World) -> dict[str, Any]:
    return {"code": world.tree["commune"].code}


def _subject(world: World) -> dict[str, Any]:
    return {"pk": world.things["subject"].pk}


def _drop(world: World) -> dict[str, Any]:
    return {"day": "2026-03-02", "because": "Sáp nhập", "version": world.things["subject"].version}


def _add(world: World) -> dict[str, Any]:
    head = world.users["above_member"].person_id
    return {"name": "Tập thể mới", "because": "Có căn cứ", f"role-{head}": "head", **DOCUMENT}


def _delegate(world: World) -> dict[str, Any]:
    return {"subject": [world.things["subject"].pk], "unit": world.tree["district"].code, **DOCUMENT}


def _answer(world: World) -> dict[str, Any]:
    today = timezone.localdate().isoformat()
    return {
        "q": [world.things["query"].pk],
        "clause": "PL3",
        "question": "Hỏi",
        "answer": "Đáp",
        "effective_from": today,
    }


SUBJECTS = (
    for_signed_in("web:subjects"),
    for_signed_in("web:subjects_workbook"),
    Page("web:subjects_missing", reads=STAFF, not_read=NOT_STAFF),
    Page(
        "web:subjects_again", posts=STAFF, not_posted=NOT_STAFF, writes=STAFF, only_post=True,
        body=lambda _w: {"again": "yes"},
    ),
    Page("web:subject", reads=READS | who("secretary committee_member"), args=_subject),
    Page(
        "web:subject_change", posts=RATES, not_posted=READS - RATES, writes=RATES, only_post=True,
        args=lambda w: {**_subject(w), "act": "drop"}, body=_drop,
    ),
    Page(
        "web:subjects_delegate", reads=RATING_ROLES, not_read=BY_PASSWORD - RATING_ROLES, writes=RATES, body=_delegate,
    ),
    Page(
        "web:subjects_add", reads=COMMUNE_RUNS, not_read=(COMMUNE_READS | who("above_member")) - COMMUNE_RUNS,
        writes=COMMUNE_RUNS, args=_commune, body=_add,
    ),
)  # fmt: skip
PLANS = (
    for_signed_in("web:plans"),
    Page(
        "web:unit_plan", reads=COMMUNE_READS, not_read=who("above_member"), posts=COMMUNE_RUNS,
        not_posted=(COMMUNE_READS | who("above_member")) - COMMUNE_RUNS, writes=COMMUNE_RUNS, args=_commune,
        body=lambda _w: {"kind": "plan", "title": "Kế hoạch", **DOCUMENT},
    ),
)  # fmt: skip
QUERIES = (
    for_signed_in("web:queries"),
    Page("web:query_answer", reads=STAFF, not_read=NOT_STAFF, writes=STAFF, body=_answer),
    Page(
        "web:query_ask", reads=BY_PASSWORD, writes=BY_PASSWORD, args=lambda _w: {"clause": "PL3"},
        body=lambda _w: {"text": "20 % tính trên số nào?"},
    ),
)  # fmt: skip
PAGES = SUBJECTS + PLANS + QUERIES
