"""What a reading would do is counted from this year's numbers, before it is chosen."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories as make
from xeploai.ballots.models import Round, Tally
from xeploai.cycles.models import Cycle
from xeploai.meetings.models import Attendee, Invitation, Meeting
from xeploai.people.models import User
from xeploai.web.rule_effects import effects_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle() -> Cycle:
    return make.a_cycle(2026)


@pytest.fixture
def staff() -> User:
    return make.a_user(provincial_staff=make.a_tree()["province"])


def a_meeting(cycle: Cycle, day: dt.date) -> Meeting:
    starts = timezone.make_aware(dt.datetime.combine(day, dt.time(8)))
    return Meeting.objects.create(cycle=cycle, unit=make.a_unit(), kind="cell", nature="proposal", starts_at=starts)


def a_round_one(meeting: Meeting, staff: User, good: int, undecided: int = 0) -> None:
    lines: dict[str, dict[str, str | None]] = {f"p{n}": {"outcome": "decided", "level": "good"} for n in range(good)}
    lines |= {f"u{n}": {"outcome": "no_majority", "level": None} for n in range(undecided)}
    round_ = Round.objects.create(
        meeting=meeting, kind="levels", number=1, convened=40, needed=21, state="signed", opened_by=staff
    )
    Tally.objects.create(
        round=round_, source="hand_count", issued=40, returned=40, valid=40, invalid=0, lines={}, explanation=[],
        outcome={"lines": lines}, signed_by=staff,
    )  # fmt: skip


def test_the_cap_under_both_bases(cycle: Cycle, staff: User) -> None:
    """36 and 9 passed: a fifth of them is 7 + 1, a fifth of those who stay good 6 + 1."""
    for good in (36, 9):
        a_round_one(a_meeting(cycle, dt.date(2026, 11, 20)), staff, good)
    shown = effects_of(cycle, "cap_base")
    said = "Với 2 hội nghị đã ký lượt 1 năm nay: được chọn nhiều nhất {} đồng chí."
    assert shown == {"passed_good": [said.format(8)], "final_good": [said.format(7)]}
    assert effects_of(cycle, "cap_rounding")["half_up"] == [said.format(9)]


def test_nothing_signed_nothing_said(cycle: Cycle) -> None:
    assert effects_of(cycle, "cap_base") == {}
    assert effects_of(cycle, "remote_voting") == {}


def test_dates_and_how_many_meetings_are_late(cycle: Cycle) -> None:
    """R-VI1: under the strict reading 29/11 is the last day."""
    for day in (28, 30):
        a_meeting(cycle, dt.date(2026, 11, day))
    shown = effects_of(cycle, "deadline_before")
    assert "29/11/2026" in shown["strict"][0]
    assert "30/11/2026" in shown["inclusive"][0]
    assert shown["strict"][1].startswith("1 trong 2")
    assert shown["inclusive"][1].startswith("0 trong 2")


def test_invitations_that_would_be_late(cycle: Cycle) -> None:
    """R-IV2: sent on 26/11 for 29/11 is three days by the calendar and two full days between."""
    meeting = a_meeting(cycle, dt.date(2026, 11, 29))
    sent = timezone.make_aware(dt.datetime.combine(dt.date(2026, 11, 26), dt.time(9)))
    Invitation.objects.create(meeting=meeting, person=make.a_person(), capacity="member", sent_at=sent)
    shown = effects_of(cycle, "notice_count")
    assert [shown[code][1].split(" trong ")[0] for code in ("calendar", "clear", "working")] == ["0", "1", "1"]


def test_who_is_absent_with_reason_and_lines_without_majority(cycle: Cycle, staff: User) -> None:
    meeting = a_meeting(cycle, dt.date(2026, 11, 20))
    Attendee.objects.create(meeting=meeting, person=make.a_person(), standing="official", excused=True)
    assert "1 đồng chí" in effects_of(cycle, "electorate_base")["election_rule"][1]
    a_round_one(meeting, staff, 3, undecided=2)
    assert "có 2 dòng" in effects_of(cycle, "no_majority")["leave"][0]


def test_the_page_offers_only_what_is_followed(cycle: Cycle, staff: User) -> None:
    client = Client()
    client.force_login(staff)
    page = client.get("/cycle/points/remote_voting/").content.decode()
    assert "Phần mềm chưa làm theo" in page
    assert 'name="value"' not in page
    page = client.get("/cycle/points/deadline_before/").content.decode()
    assert "30/11/2026" in page
    assert 'value="inclusive"' in page
