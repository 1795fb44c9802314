from typing import Any

import pytest

from tests.meetings import world
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.enums import Presence

pytestmark = pytest.mark.django_db


def mark(evening: world.Evening, place: int, presence: str, **fields: object) -> None:
    one = Mark(attendee_id=evening.row(place).pk, presence=presence, **fields)  # type: ignore[arg-type]
    mark_attendance(actor=evening.clerk, meeting=evening.meeting, marks=[one])


def test_ticks_come_and_go() -> None:
    evening = world.called()
    assert [evening.row(p).presence for p in (0, 5)] == [Presence.PRESENT, Presence.EXCUSED]
    mark(evening, 5, "present")
    assert (evening.row(5).presence, evening.row(5).absence_reason) == (Presence.PRESENT, "")
    mark(evening, 5, "absent", reason="không báo")
    assert (evening.row(5).presence, evening.row(5).absence_reason) == (Presence.ABSENT, "không báo")
    mark(evening, 5, "unmarked")
    assert evening.row(5).presence == Presence.UNMARKED


def test_the_same_tick_twice_writes_nothing() -> None:
    evening = world.called()
    before = Entry.objects.count()
    mark(evening, 0, "present", seen="unmarked")
    assert Entry.objects.count() == before


def test_two_clerks_who_disagree_both_hear_of_it() -> None:
    evening = world.called()
    with pytest.raises(Conflict) as conflict:
        mark(evening, 0, "absent", seen="unmarked")
    assert conflict.value.theirs["presence"] == "present"
    assert evening.row(0).present


def test_all_or_nothing() -> None:
    evening = world.called()
    strange = world.called().row(0)
    marks = [
        Mark(attendee_id=evening.row(5).pk, presence="present"),
        Mark(attendee_id=strange.pk, presence="absent"),
    ]
    with pytest.raises(Refusal) as refused:
        mark_attendance(actor=evening.clerk, meeting=evening.meeting, marks=marks)
    assert refused.value.code == "not_on_roll"
    assert not evening.row(5).present


def test_after_the_freeze_only_a_reason_changes() -> None:
    evening = world.frozen()
    with pytest.raises(Refusal) as refused:
        mark(evening, 5, "present")
    assert refused.value.code == "electorate_frozen"
    mark(evening, 5, "excused", reason="Đi công tác ở tỉnh")
    assert evening.row(5).absence_reason == "Đi công tác ở tỉnh"


def test_an_outsider_ticks_nobody() -> None:
    evening = world.called()
    with pytest.raises(NotPermitted):
        mark_attendance(actor=evening.outsider, meeting=evening.meeting, marks=[])


@pytest.mark.parametrize("members", [6, 40])
def test_queries_do_not_grow_with_the_ticks(members: int, django_assert_max_num_queries: Any) -> None:
    evening = world.called(members)
    evening.clerk.held  # noqa: B018
    marks = [Mark(attendee_id=row.pk, presence="absent") for row in evening.meeting.attendees.all()]
    with django_assert_max_num_queries(12):
        mark_attendance(actor=evening.clerk, meeting=evening.meeting, marks=marks)
