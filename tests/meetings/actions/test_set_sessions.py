import datetime as dt

import pytest
from django.utils import timezone

from tests import factories as make
from tests.meetings.attendance import Province, a_province, a_review, prompt
from xeploai.cycles.models import UnitPlan
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.set_sessions import set_sessions
from xeploai.meetings.durations import Length, length_of
from xeploai.meetings.models import Meeting

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 11, 20)


def sitting(begins: int, ends: int, days: int = 0) -> tuple[dt.datetime, dt.datetime]:
    day = DAY + dt.timedelta(days=days)
    return tuple(timezone.make_aware(dt.datetime.combine(day, dt.time(hour))) for hour in (begins, ends))  # type: ignore[return-value]


MORNING, AFTERNOON, EVENING = sitting(7, 11), sitting(13, 17), sitting(18, 20)


def given(world: Province, meeting: Meeting, *sessions: tuple[dt.datetime, dt.datetime], **more: object) -> Length:
    meeting.refresh_from_db()
    fields: dict[str, object] = {"actor": world.secretary, "meeting": meeting, "version": meeting.version}
    return set_sessions(**fields | {"sessions": sessions} | more)  # type: ignore[arg-type]


# R-III1, A-19: two sittings are one day
def test_one_sitting_is_short_and_two_are_a_day() -> None:
    world = a_province()
    meeting = a_review(world)
    short = given(world, meeting, MORNING, short_because="Tập thể có 3 thành viên")
    assert (short.half_days, short.wanted, short.enough) == (1, 2, False)
    meeting.refresh_from_db()
    assert meeting.short_because == "Tập thể có 3 thành viên"
    full = given(world, meeting, AFTERNOON, MORNING)
    assert (full.half_days, full.enough) == (2, True)
    meeting.refresh_from_db()
    assert (meeting.starts_at, meeting.ends_at) == (MORNING[0], AFTERNOON[1])
    assert given(world, meeting, sitting(7, 16)).half_days == 2
    assert [e.facts["enough"] for e in Entry.objects.filter(verb="set_sessions").order_by("number")] == [
        False,
        True,
        True,
    ]


# R-III1, A-20: more than one day only where the Standing Members prompted
def test_a_prompt_of_the_standing_members_calls_for_more_than_a_day() -> None:
    world = a_province()
    meeting = a_review(world)
    letter = prompt(world, world.subject, "provincial_standing_committee")
    assert given(world, meeting, MORNING, AFTERNOON).enough
    letter.issuer = "provincial_standing"
    letter.save()
    length = length_of(meeting)
    assert (length.half_days, length.wanted, length.strictly_more, length.enough) == (2, 2, True, False)
    assert given(world, meeting, MORNING, AFTERNOON, EVENING).enough


# R-III3: units under III.2 set their own minimum
def test_a_units_own_minimum_and_that_of_the_nearest_above() -> None:
    world = a_province()
    world.subject.level = "grassroots"
    world.standing.kind = "people_committee"
    world.standing.save()
    meeting = a_review(world)
    assert length_of(meeting).wanted is None
    for unit, halves in ((world.tree["province"], 3), (world.tree["district"], 2)):
        UnitPlan.objects.create(
            cycle=world.cycle, unit=unit, kind="duration", document_number="2-QĐ/HU", document_date=DAY,
            title="Thời gian kiểm điểm", half_days=halves, recorded_by=world.staff,
        )  # fmt: skip
    length = given(world, meeting, MORNING)
    assert (length.wanted, length.enough, length.plan and length.plan.unit) == (2, False, world.tree["district"])


def test_what_is_refused() -> None:
    world = a_province()
    meeting = a_review(world)
    for code, sessions in (
        ("session_ends_first", [(MORNING[1], MORNING[0])]),
        ("sessions_overlap", [MORNING, sitting(10, 12)]),
        ("too_many_sessions", [sitting(7, 8, days) for days in range(21)]),
    ):
        with pytest.raises(Refusal, match=code):
            given(world, meeting, *sessions)
    with pytest.raises(NotPermitted):
        given(world, meeting, MORNING, actor=world.outsider)
    with pytest.raises(Conflict):
        given(world, meeting, MORNING, version=99)
    assert not meeting.sessions.exists()
    part = a_review(world, world.office, lead=meeting)
    with pytest.raises(Refusal, match="sessions_of_the_lead"):
        given(world, part, MORNING, actor=make.a_user(clerk=world.tree["province"]))
