"""Calendar files: what one may see and sits in, nothing else; no address that opens without signing in."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.management import call_command
from django.test import Client

from tests import factories as make
from xeploai.cycles.models import Cycle, Reminder
from xeploai.meetings.models import Attendee, Meeting, Session
from xeploai.organisations.models import Unit
from xeploai.people.models import User

pytestmark = pytest.mark.django_db
SEVEN = dt.datetime(2026, 11, 28, 12, tzinfo=dt.UTC)


@pytest.fixture
def tree() -> dict[str, Unit]:
    return make.a_tree()


@pytest.fixture
def cycle() -> Cycle:
    return make.a_cycle(2026)


def a_meeting(cycle: Cycle, unit: Unit, kind: str = "cell") -> Meeting:
    return Meeting.objects.create(cycle=cycle, unit=unit, kind=kind, nature="proposal", starts_at=SEVEN)


def file_of(user: User, address: str) -> list[str]:
    client = Client()
    client.force_login(user)
    answer = client.get(address)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"].endswith('.ics"')
    return answer.content.decode().replace("\r\n ", "").split("\r\n")


def uids(lines: list[str]) -> list[str]:
    return [line.removeprefix("UID:") for line in lines if line.startswith("UID:")]


def test_ones_own_meetings_and_no_others(tree: dict[str, Unit], cycle: Cycle) -> None:
    # R-VI1
    mine, foreign = a_meeting(cycle, tree["cell"]), a_meeting(cycle, tree["other_cell"])
    called = a_meeting(cycle, tree["commune"], "committee")
    person = make.a_member(tree["cell"])
    Attendee.objects.create(meeting=called, person=person)
    found = uids(file_of(make.a_user(person), "/calendar/meetings.ics"))
    assert found == [f"meeting-{mine.pk}@xeploai", f"meeting-{called.pk}@xeploai"]
    secretary = make.a_user(secretary=tree["other_cell"])
    assert uids(file_of(secretary, "/calendar/meetings.ics")) == [f"meeting-{foreign.pk}@xeploai"]
    assert uids(file_of(make.a_user(), "/calendar/meetings.ics")) == []


def test_each_sitting_is_an_event_and_a_meeting_without_an_end_lasts_two_hours(
    tree: dict[str, Unit], cycle: Cycle
) -> None:
    meeting, user = a_meeting(cycle, tree["cell"]), make.a_user(secretary=tree["cell"])
    address = f"/meetings/{meeting.pk}/calendar.ics"
    assert "DTEND;TZID=Asia/Ho_Chi_Minh:20261128T210000" in file_of(user, address)
    for hour in (1, 6):
        starts = SEVEN.replace(hour=hour)
        Session.objects.create(meeting=meeting, starts_at=starts, ends_at=starts + dt.timedelta(hours=4))
    assert uids(file_of(user, address)) == [f"meeting-{meeting.pk}-1@xeploai", f"meeting-{meeting.pk}-2@xeploai"]


def test_the_dates_of_the_cycle_remind_on_the_working_day_before(cycle: Cycle) -> None:
    lines = file_of(make.a_user(), "/calendar/dates.ics")
    assert [line.partition(":")[2] for line in lines if line.startswith("DTSTART;VALUE")] == [
        "20261129", "20261204", "20261214", "20270114", "20270130",
    ]  # fmt: skip
    assert [line for line in lines if line.startswith("TRIGGER")] == [
        "TRIGGER:-PT40H", "TRIGGER:PT8H", "TRIGGER:PT8H", "TRIGGER:PT8H", "TRIGGER:-PT16H",
    ]  # fmt: skip
    assert "DESCRIPTION:Mục VI.1. Ngày làm việc cuối cùng trước đó là thứ Sáu\\, 27/11/2026." in lines


def test_tick_says_what_it_did_and_does_it_once(
    tree: dict[str, Unit], cycle: Cycle, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("tick", day="2026-11-27")
    call_command("tick", day="2026-11-27")
    assert capsys.readouterr().out.splitlines() == [
        "2026: 6 reminders made, 0 stood there already.",
        "2026: 0 reminders made, 6 stood there already.",
    ]
    assert Reminder.objects.count() == 6


def test_reminders_are_read_by_who_reads_the_unit(tree: dict[str, Unit], cycle: Cycle) -> None:
    call_command("tick", day="2026-11-27")
    client = Client()
    client.force_login(make.a_user(secretary=tree["commune"]))
    page = client.get("/board/reminders/").content.decode()
    assert "Chi bộ thôn 1" in page
    assert "Chi bộ thôn Phước Vĩnh" not in page
    assert page.count("27/11/2026") == 3
    assert "Chi bộ thôn 2" not in client.get("/board/reminders/?q=thon+1").content.decode()
