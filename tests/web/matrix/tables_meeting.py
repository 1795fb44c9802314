"""The matrix: the pages of the evening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.web.matrix.page import Page, for_signed_in
from tests.web.matrix.roles import READS, RUNS, SEES_MEETING, Who, who

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.matrix.world import World

RECEIVES = who("above_secretary above_clerk above_committee_member")


def _meeting(world: World) -> dict[str, Any]:
    return {"pk": world.meeting.pk}


def _at(name: str, thing: str) -> Callable[[World], dict[str, Any]]:
    return lambda world: {"pk": world.meeting.pk, name: world.things[thing].pk}


def _paper(world: World) -> dict[str, Any]:
    return {"pk": world.meeting.pk, "paper": "invitation", "kind": "docx"}


def _plan(world: World) -> dict[str, Any]:
    return {"day": "2026-11-28", "time": "19:00", "place": "Nhà văn hóa", "version": str(world.meeting.version)}


def _opinion(world: World) -> dict[str, Any]:
    return {"speaker": str(world.people[0].pk), "text": "Cần nêu rõ hơn."}


def _hands(_world: World) -> dict[str, Any]:
    return {"votes_for": "5", "votes_against": "0", "votes_abstain": "0"}


def _reading(name: str, **more: Any) -> Page:
    """Whoever sees the meeting reads it; there is nothing to send."""
    return Page(name, reads=SEES_MEETING, args=more.pop("args", _meeting), **more)


def _running(name: str, **more: Any) -> Page:
    """Whoever sees the meeting reads; only whoever runs it may send."""
    return Page(
        name, reads=SEES_MEETING, posts=RUNS, not_posted=SEES_MEETING - RUNS, writes=RUNS,
        args=more.pop("args", _meeting), **more,
    )  # fmt: skip


def _only_post(name: str, **more: Any) -> Page:
    return _running(name, only_post=True, **more)


def _mark(world: World) -> dict[str, Any]:
    return {"attendee": str(world.things["attendee"].pk), "presence": "present"}


_EVERY: Who = SEES_MEETING

PAGES = (
    for_signed_in("web:meetings"),
    Page(
        "web:meeting_plan", reads=RUNS, not_read=READS - RUNS, writes=RUNS,
        args=lambda w: {"code": w.tree["cell"].code}, proven=False, why="planned already: leads to the meeting",
    ),
    _reading("web:meeting"),
    _running("web:meeting_open", stage="called"),
    _running("web:meeting_close", stage="adopted"),
    _running("web:meeting_change", body=_plan),
    _reading("web:meeting_roll"),
    _only_post("web:meeting_roll_prepare"),
    _only_post("web:meeting_roll_mark", stage="called", body=_mark),
    _only_post("web:meeting_roll_rest", stage="called", proven=False, why="everybody is ticked"),
    _reading("web:meeting_roll_state"),
    _only_post("web:meeting_guest", stage="called", body=lambda w: {"person": w.people[0].code}, proven=False),
    _only_post("web:meeting_late", stage="voting", args=_at("attendee", "attendee")),
    _only_post("web:meeting_guest_leaves", stage="called", args=_at("attendee", "guest")),
    _running("web:meeting_tellers", stage="ready", body=lambda w: {"attendee": str(w.things["attendee"].pk)}),
    _only_post("web:meeting_teller_dismiss", stage="ready", args=_at("teller", "teller")),
    _running(
        "web:meeting_agenda", stage="called", body=lambda w: {"items": "Khai mạc", "version": str(w.meeting.version)}
    ),
    _only_post("web:meeting_agenda_tick", stage="called", args=_at("item", "item"), body=lambda _w: {"done": "yes"}),
    _running("web:meeting_electorate", stage="ready"),
    _only_post("web:meeting_unfreeze", stage="voting", body=lambda _w: {"reason": "Ghi nhầm danh sách"}),
    _running(
        "web:meeting_interpretations", stage="signed", body=lambda _w: {"key": "cap_base", "value": "passed_good"}
    ),
    _running("web:meeting_opinions", stage="voting", body=_opinion),
    _only_post(
        "web:meeting_opinion", stage="voting", args=_at("opinion", "opinion"),
        body=lambda _w: {"text": "Không đồng ý.", "version": "1"},
    ),
    _only_post(
        "web:meeting_opinion_withdraw", stage="voting", args=_at("opinion", "opinion"), body=lambda _w: {"wish": "yes"}
    ),
    _reading("web:meeting_minutes", stage="rated"),
    _only_post("web:meeting_minutes_adopt", stage="rated", body=_hands),
    _only_post("web:meeting_minutes_correct", stage="adopted", body=lambda _w: {"reason": "Sai tên"}),
    _reading("web:meeting_minutes_number", stage="adopted", args=lambda w: {"pk": w.meeting.pk, "number": 1}),
    _only_post(
        "web:meeting_minutes_section", stage="voting", args=lambda w: {"pk": w.meeting.pk, "section": "opening"},
        body=lambda _w: {"text": "Đồng chí chủ trì khai mạc.", "version": "0"},
    ),
    _running("web:meeting_papers", stage="adopted"),
    _reading("web:meeting_dispatch", stage="sent", args=_at("dispatch", "dispatch"), looks=RECEIVES, writes=RECEIVES),
    Page("web:meeting_paper", reads=READS, not_read=SEES_MEETING - READS, args=_paper),
    _reading("web:meeting_projector", stage="voting"),
    _reading("web:meeting_projector_minutes", stage="voting"),
)  # fmt: skip
