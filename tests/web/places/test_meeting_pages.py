"""Invitations, briefing, sittings and combined reviews as pages."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories as make
from tests.meetings.actions.test_combine_meetings import office_and_committee
from tests.meetings.actions.test_send_invitations import attended
from tests.meetings.attendance import prompt
from xeploai.meetings.models import AgendaItem, Attendee, Invitation, Opinion
from xeploai.people.models import User
from xeploai.reviews.models import PromptPoint, Report, Shortcoming

pytestmark = pytest.mark.django_db


def browse(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def words(page: Any) -> str:
    assert page.status_code in {200, 409}
    return str(page.content.decode())


# R-IV2
def test_invitations_from_list_to_first_look() -> None:
    made, meeting, adviser = attended()
    AgendaItem.objects.create(meeting=meeting, position=1, text="Kiểm điểm tập thể")
    client, address = browse(made.secretary), reverse("web:meeting_invitations", args=[meeting.pk])
    assert "Gửi giấy mời" in words(client.get(address))
    form = {"invite": [str(adviser.pk), str(made.members[1].pk)], "paper": [str(made.members[1].pk)]}
    assert client.post(address, form).status_code == 302
    page = words(client.get(address))
    assert "Chưa mở" in page
    assert "bản giấy" in page
    assert client.get(reverse("web:meeting_paper", args=[meeting.pk, "invitation", "pdf"])).status_code == 200
    own = browse(make.a_user(adviser))
    sent = Invitation.objects.get(person=adviser)
    assert "Mở trang tài liệu" in words(own.get(reverse("web:invitation", args=[sent.pk])))
    assert "Chưa mở" not in words(client.get(address)).split("Trần Văn Dự")[1][:600]


# R-IV2: late, with a reason, and never blocked
def test_a_late_invitation_asks_why() -> None:
    made, meeting, adviser = attended(days=1)
    client, address = browse(made.secretary), reverse("web:meeting_invitations", args=[meeting.pk])
    assert "Đã quá hạn gửi 2 ngày" in words(client.get(address))
    form = {"invite": [str(adviser.pk)]}
    assert client.post(address, form).status_code == 409
    assert client.post(address, form | {"late_because": "Đổi lịch họp"}).status_code == 302
    page = words(client.get(address))
    assert "Muộn 2 ngày" in page
    assert "Đổi lịch họp" in page
    meeting.starts_at = None
    meeting.save()
    assert "Định ngày họp" in words(client.get(address))


# R-IV3
def test_one_page_before_the_meeting_and_the_remarks_go_into_the_minutes() -> None:
    made, meeting, adviser = attended()
    duty = made.duty("advisory_bodies")
    Shortcoming.objects.create(subject=made.subject, position=1, text="Giải ngân chậm")
    letter = prompt(made, made.subject, "provincial_standing")
    PromptPoint.objects.create(prompt=letter, position=1, text="Làm rõ trách nhiệm")
    Report.objects.create(
        subject=made.subject,
        form="party_collective",
        sections={"politics": {"text": "Giữ vững đoàn kết.", "nothing": False, "version": 1}},
        entered_by=made.secretary,
    )
    own, address = browse(make.a_user(adviser)), reverse("web:briefing", args=[duty.pk])
    page = words(own.get(address))
    assert "Giải ngân chậm" in page
    assert "Làm rõ trách nhiệm" in page
    assert browse(made.secretary).get(address).status_code == 404
    form = {"text": "Đề nghị giao thời hạn.", "version": str(duty.version)}
    assert own.post(address, form, headers={"X-Autosave": "1"}).json()["version"] == duty.version + 1
    speak = reverse("web:briefing_minutes", args=[duty.pk])
    assert own.post(speak).status_code == 409
    Attendee.objects.create(meeting=meeting, person=adviser, capacity="superior", present=True)
    assert own.post(speak).status_code == 302
    assert Opinion.objects.get().text == "Đề nghị giao thời hạn."
    assert "Đã ở trong biên bản" in words(own.get(address))


# R-III1
def test_the_sum_of_the_sittings_against_the_minimum() -> None:
    made, meeting, _adviser = attended()
    client, address = browse(made.secretary), reverse("web:meeting_sessions", args=[meeting.pk])
    form = {"day": ["20/11/2026", ""], "begins": ["7:30", ""], "ends": ["11:30", ""], "version": "1"}
    assert client.post(address, form).status_code == 302
    page = words(client.get(address))
    assert "0,5 ngày" in page
    assert "tối thiểu 1,0" in page
    assert "hãy ghi lý do" in page
    both = {"day": ["20/11/2026"] * 2, "begins": ["7:30", "13:30"], "ends": ["11:30", "17:00"], "version": "2"}
    assert client.post(address, both).status_code == 302
    page = words(client.get(address))
    assert "1,0 ngày" in page
    assert "Ngắn hơn quy định" not in page
    assert "không đọc được" in words(client.post(address, {"day": "x", "begins": "7", "ends": "8", "version": "3"}))
    prompt(made, made.subject, "provincial_standing")
    assert "trên 1,0" in words(client.get(address))


# R-II3c
def test_combining_names_who_stands_outside() -> None:
    outsider = make.a_person("Lê Ngoài")
    world, lead, part = office_and_committee(outsider)
    client, address = browse(world.secretary), reverse("web:meeting_combine", args=[lead.pk])
    page = words(client.get(address))
    assert "Lê Ngoài" in page
    part.body.posts.update(ended_on=dt.date(2026, 1, 1))  # type: ignore[union-attr]
    assert client.post(address, {"part": [str(part.pk)]}).status_code == 302
    assert "Đang kết hợp" in words(client.get(address))
    for name in ("meeting", "meeting_combine", "meeting_sessions"):
        assert client.get(reverse(f"web:{name}", args=[part.pk])).status_code == 200
    assert client.post(reverse("web:meeting_separate", args=[lead.pk, part.pk])).status_code == 302
    part.refresh_from_db()
    assert part.lead is None
