from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories as make
from tests.meetings import review_world as world
from xeploai.meetings.electing import electorate_of
from xeploai.meetings.models import Meeting
from xeploai.organisations.enums import Level, UnitKind
from xeploai.people.models import Employment

pytestmark = pytest.mark.django_db


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def an_agency(*, constituents: bool = True) -> tuple[Meeting, Any]:
    """A department: a director, a deputy who also heads the trade union, a head of division, one official."""
    tree, cycle = make.a_tree(), make.a_cycle()
    agency = make.a_unit(
        UnitKind.AGENCY, parent=tree["province"], level=Level.PROVINCE, name="Sở Tư pháp", has_constituents=constituents
    )
    director, deputy, head, official = (make.a_person(name) for name in ("An", "Bình", "Châu", "Dũng"))
    make.a_body(agency, "agency_leadership", seats={director: "head", deputy: "deputy"})
    for person, capacity in ((deputy, "organisation_head"), (head, "department_head"), (official, "staff")):
        Employment.objects.create(person=person, unit=agency, capacity=capacity)
    make.a_frame(cycle, "unit")
    subject = world.a_subject(cycle, agency)
    meeting = Meeting.objects.create(cycle=cycle, unit=agency, kind="organisation", nature="proposal", subject=subject)
    return meeting, make.a_user(clerk=agency)


# R-PL1a
def test_one_person_in_several_capacities_is_counted_once() -> None:
    meeting, clerk = an_agency()
    found = electorate_of(meeting)
    assert [(e.name, e.several) for e in found.electors] == [("An", 0), ("Bình", 2), ("Châu", 0)]
    assert (found.case, found.seats, found.unknown) == ("c", 4, ())
    text = signed_in(clerk).get(reverse("web:meeting_conference", args=[meeting.pk])).content.decode()
    assert "1 người, 2 tư cách: tính 1" in text


def test_without_constituents_all_staff_are_called() -> None:
    meeting, _clerk = an_agency(constituents=False)
    assert [e.name for e in electorate_of(meeting).electors] == ["An", "Bình", "Châu", "Dũng"]


def test_capacities_nobody_is_on_file_with_are_named() -> None:
    meeting, clerk = an_agency()
    Employment.objects.exclude(capacity="staff").delete()
    assert electorate_of(meeting).unknown == ("department_head", "organisation_head")
    text = signed_in(clerk).get(reverse("web:meeting_conference", args=[meeting.pk])).content.decode()
    assert "trưởng phòng và tương đương, trưởng đoàn thể" in text


# R-PL1b
def test_the_page_says_which_result_is_awaited() -> None:
    meeting, clerk = an_agency()
    address = reverse("web:meeting_conference", args=[meeting.pk])
    assert "không phải chờ kết quả nào" in signed_in(clerk).get(address).content.decode()
    leadership = world.a_subject(meeting.cycle, meeting.unit, meeting.unit.bodies.get())
    text = signed_in(clerk).get(address).content.decode()
    assert f"còn chờ kết quả của {leadership.name}" in text
    meeting.override = "Cấp trên yêu cầu họp cùng ngày."
    meeting.save()
    text = signed_in(clerk).get(address).content.decode()
    assert "còn chờ kết quả" not in text
    assert "Cấp trên yêu cầu họp cùng ngày." in text


# R-PL1c
def test_an_elector_without_any_role_reads_the_papers_beforehand() -> None:
    meeting, _clerk = an_agency()
    official = Employment.objects.get(capacity="department_head").person
    client, address = signed_in(make.a_user(official)), reverse("web:meeting_conference", args=[meeting.pk])
    assert client.get(address).status_code == 404
    meeting.attendees.create(person=official, capacities=["department_head"])
    assert "Đọc trước khi họp" in client.get(address).content.decode()
