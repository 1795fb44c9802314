"""The matrix: the review of a collective. The cell committee of the evening's cell reviews itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.web.matrix.page import Page
from tests.web.matrix.roles import READS, RUNS, who

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.matrix.world import World

# The secretary and the committee member of the cell sit in its committee; both read the unit anyway.
SITS = READS
RECORDS = RUNS | who("staff")


def _at(*names: str) -> Callable[[World], dict[str, Any]]:
    return lambda world: {
        "pk": world.things["review"].pk,
        **{name: world.things[f"review_{name}"].pk for name in names},
    }


def _reading(name: str, **more: Any) -> Page:
    return Page(name, reads=SITS, args=more.pop("args", _at()), **more)


def _running(name: str, **more: Any) -> Page:
    return Page(name, reads=SITS, posts=RUNS, not_posted=SITS - RUNS, writes=RUNS, args=more.pop("args", _at()), **more)


PAGES = (
    _reading("web:meeting_review"),
    _running("web:meeting_turns_prepare", only_post=True, proven=False, why="the order stands already"),
    _running(
        "web:meeting_turn", args=_at("turn"), body=lambda _w: {"note": "Cần sâu sát hơn.", "version": "1"}
    ),
    _running("web:meeting_turn_mark", only_post=True, args=_at("turn"), body=lambda _w: {"mark": "reviewed"}),
    _running("web:meeting_conclusions", body=lambda _w: {"text": "Quản lý đất đai", "why": "Rà soát lại."}),
    _running("web:meeting_conclusion_drop", only_post=True, args=_at("conclusion")),
    _reading("web:meeting_criteria"),
    _running(
        "web:meeting_criterion", only_post=True, args=_at("criterion"),
        body=lambda _w: {"grade": "good", "version": "0"},
    ),
    Page(
        "web:unit_staff", reads=READS, posts=RECORDS, not_posted=READS - RECORDS, writes=RECORDS,
        args=lambda w: {"code": w.cell.code}, body=lambda w: {"person": w.people[5].code, "capacity": "staff"},
    ),
    Page(
        "web:unit_staff_end", reads=READS, posts=RECORDS, not_posted=READS - RECORDS, writes=RECORDS, only_post=True,
        args=lambda w: {"code": w.cell.code, "job": w.things["job"].pk}, body=lambda _w: {"ended_on": "2026-11-01"},
    ),
    _reading("web:meeting_conference", args=lambda w: {"pk": w.things["review_conference"].pk}),
    _running("web:meeting_turn_point", only_post=True, args=_at("turn", "point"), body=lambda _w: {"done": "yes"}),
)  # fmt: skip
