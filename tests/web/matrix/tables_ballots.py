"""The matrix: rounds, counts, results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.web.matrix.page import Page
from tests.web.matrix.roles import COUNTS, HEAD, READS, RUNS, SEES_MEETING, who

if TYPE_CHECKING:
    from tests.web.matrix.world import World

SEES = SEES_MEETING | who("slip_teller")
SLIP = who("slip_teller")


def _meeting(world: World) -> dict[str, Any]:
    return {"pk": world.meeting.pk}


def _round(world: World) -> dict[str, Any]:
    return {"pk": world.things["round"].pk}


def _reason(_world: World) -> dict[str, Any]:
    return {"reason": "Kiểm lại số phiếu"}


PAGES = (
    Page(
        "web:rounds", reads=SEES, posts=RUNS, not_posted=SEES - RUNS, writes=RUNS, slips=SLIP, stage="signed",
        args=_meeting, body=lambda _w: {"kind": "excellent"},
    ),
    Page(
        "web:rounds_eligibility", reads=SEES_MEETING, posts=RUNS, not_posted=SEES_MEETING - RUNS, writes=RUNS,
        stage="signed", args=_meeting, body=lambda w: {"person": str(w.people[4].pk), "reason": "Chưa đủ điều kiện"},
    ),
    Page("web:counting", reads=COUNTS, not_read=SEES - COUNTS, slips=SLIP, stage="counting", args=_meeting),
    Page(
        "web:results", reads=SEES_MEETING, posts=RUNS, not_posted=SEES_MEETING - RUNS, writes=RUNS,
        stage="signed", args=_meeting, proven=False, why="round 2 is due, so recording is refused",
    ),
    Page("web:result_why", reads=READS | who("member"), stage="rated", args=lambda w: {"pk": w.things["rating"].pk}),
    Page("web:round", reads=SEES, slips=SLIP, stage="voting", args=_round),
    Page(
        "web:round_close", reads=SEES, posts=RUNS | HEAD, not_posted=SEES - RUNS - HEAD, writes=RUNS | HEAD,
        slips=SLIP, stage="voting", args=_round,
    ),
    Page(
        "web:round_void", reads=SEES_MEETING, posts=RUNS, not_posted=SEES_MEETING - RUNS, writes=RUNS,
        stage="voting", args=_round, body=_reason,
    ),
    Page(
        "web:round_recount", reads=SEES, posts=RUNS | HEAD, not_posted=SEES - RUNS - HEAD, writes=RUNS | HEAD,
        slips=SLIP, stage="signed", args=_round, body=_reason,
    ),
    Page(
        "web:count_entry", reads=COUNTS, not_read=SEES - COUNTS, writes=COUNTS, slips=SLIP, stage="counting",
        args=_round, body=lambda _w: {"slot": "A"},
    ),
    Page("web:count_compare", reads=COUNTS, not_read=SEES - COUNTS, slips=SLIP, stage="counted", args=_round),
    Page(
        "web:count_reopen", reads=COUNTS, not_read=SEES - COUNTS, writes=COUNTS, slips=SLIP, stage="counted",
        args=_round, body=lambda _w: {"everything": "yes"},
    ),
    Page(
        "web:count_sign", reads=COUNTS, not_read=SEES - COUNTS, posts=HEAD, not_posted=SEES - HEAD, writes=HEAD,
        slips=SLIP, stage="counted", args=_round,
    ),
    Page(
        "web:round_paper", reads=READS | COUNTS, slips=SLIP, stage="voting",
        args=lambda w: {**_round(w), "paper": "ballot", "kind": "docx"},
    ),
)  # fmt: skip
