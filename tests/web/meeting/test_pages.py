from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import factories as make
from tests.meetings import world
from xeploai.meetings import queries as meeting_queries
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.models import Meeting
from xeploai.people.models import User
from xeploai.web.views.meeting import roll as roll_page

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]

PAGES = (
    "meeting",
    "meeting_change",
    "meeting_roll",
    "meeting_roll_state",
    "meeting_tellers",
    "meeting_agenda",
    "meeting_electorate",
    "meeting_interpretations",
    "meeting_opinions",
    "meeting_minutes",
    "meeting_papers",
    "meeting_projector",
    "meeting_projector_minutes",
)
POSTS = (
    "meeting_open",
    "meeting_close",
    "meeting_roll_prepare",
    "meeting_roll_rest",
    "meeting_electorate",
    "meeting_unfreeze",
    "meeting_minutes_correct",
    "meeting_papers",
)


def done() -> world.Evening:
    evening = world.voted()
    record_opinion(actor=evening.clerk, meeting=evening.meeting, speaker=evening.people[1], text="Nhất trí.")
    adopt_minutes(actor=evening.clerk, minutes=world.minutes_of(evening), votes_for=5, votes_against=0, votes_abstain=0)
    send_papers(actor=evening.clerk, meeting=evening.meeting)
    return evening


@pytest.mark.parametrize("made", [world.planned, world.called, world.ready, world.frozen, world.voted, done])
def test_every_page_in_every_state(made: Callable[[], world.Evening], browse: Browse) -> None:
    evening = made()
    client = browse(evening.secretary)
    for name in PAGES:
        response = client.get(reverse(f"web:{name}", args=[evening.meeting.pk]))
        assert response.status_code == 200, name
    assert client.get(reverse("web:meetings")).status_code == 200


@pytest.mark.parametrize("name", PAGES)
def test_a_meeting_of_another_unit_is_not_there(name: str, browse: Browse) -> None:
    evening = world.frozen()
    url = reverse(f"web:{name}", args=[evening.meeting.pk])
    assert browse(evening.outsider).get(url).status_code == 404
    assert browse(make.a_user(member=evening.cell)).get(url).status_code == 404
    assert browse(make.a_user(administrator=evening.tree["province"])).get(url).status_code == 404
    assert browse(make.a_user(inspector=evening.tree["district"])).get(url).status_code == 200
    assert Client().get(url).status_code == 302


@pytest.mark.parametrize("name", POSTS)
def test_who_only_reads_changes_nothing(name: str, browse: Browse) -> None:
    evening = world.ready()
    before = Meeting.objects.values().get(pk=evening.meeting.pk)
    url = reverse(f"web:{name}", args=[evening.meeting.pk])
    assert browse(make.a_user(inspector=evening.tree["district"])).post(url, {"reason": "x"}).status_code == 403
    assert browse(evening.outsider).post(url, {"reason": "x"}).status_code == 404
    assert Meeting.objects.values().get(pk=evening.meeting.pk) == before


def test_a_tick_is_saved_and_every_screen_hears_of_it(browse: Browse) -> None:
    evening = world.called()
    client = browse(evening.clerk)
    url = reverse("web:meeting_roll_state", args=[evening.meeting.pk])
    first = client.get(url)
    assert client.get(url, headers={"If-None-Match": first["ETag"]}).status_code == 304
    mark = {"attendee": evening.row(5).pk, "presence": "present", "seen": "excused"}
    answer = client.post(reverse("web:meeting_roll_mark", args=[evening.meeting.pk]), mark, headers={"X-Autosave": "1"})
    assert answer.json()["counts"] == {
        "all": 6, "unmarked": 0, "present": 6, "absent": 0, "excused": 0
    }  # fmt: skip
    second = client.get(url, headers={"If-None-Match": first["ETag"]})
    assert (second.status_code, second.json()["rows"][str(evening.row(5).pk)]) == (200, "present")
    late = client.post(
        reverse("web:meeting_roll_mark", args=[evening.meeting.pk]),
        {**mark, "presence": "absent"},
        headers={"X-Autosave": "1"},
    )
    assert (late.status_code, late.json()["presence"]) == (409, "present")


def test_a_tick_that_was_still_being_saved_stands_and_the_others_follow(
    browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening = world.called()
    attendees = evening.meeting.attendees
    attendees.update(present=False, excused=False, absence_reason="", marked_at=None)
    read = meeting_queries.roll

    def read_before_the_tick(meeting: Meeting) -> object:
        rows = list(read(meeting))
        attendees.filter(person=evening.people[2]).update(marked_at=timezone.now())
        return rows

    monkeypatch.setattr(roll_page, "roll", read_before_the_tick)
    url = reverse("web:meeting_roll_rest", args=[evening.meeting.pk])
    assert browse(evening.clerk).post(url, {"presence": "present"}).status_code == 302
    assert [evening.row(number).present for number in range(6)] == [True, True, False, True, True, True]


def test_an_absent_teller_is_marked_and_nobody_is_chosen_beforehand(browse: Browse) -> None:
    evening = world.ready()
    evening.meeting.attendees.filter(person=evening.people[2]).update(present=False)
    page = browse(evening.secretary).get(reverse("web:meeting_tellers", args=[evening.meeting.pk])).content.decode()
    assert '<option value="">Chưa chọn</option>' in page
    assert '<span class="tag tag--due">vắng</span>' in " ".join(page.split())


def test_an_address_that_only_takes_a_button_leads_on(browse: Browse) -> None:
    evening = world.ready()
    answer = browse(evening.secretary).get(reverse("web:meeting_minutes_adopt", args=[evening.meeting.pk]))
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "Về Việc của tôi" in answer.content.decode()


def test_the_projector_shows_no_number_of_a_count_before_it_is_signed(browse: Browse) -> None:
    evening = world.frozen(8)
    client = browse(evening.secretary)
    url = reverse("web:meeting_projector", args=[evening.meeting.pk])
    world.a_round(evening, "levels", "counting")
    assert "Tổ kiểm phiếu đang đếm" in client.get(url).content.decode()
    evening.meeting.rounds.all().delete()
    world.signed_levels(evening, valid=7)
    assert "7/8" in client.get(url).content.decode()
    again = client.get(url, headers={"X-Body": "1", "If-None-Match": client.get(url)["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    body = client.get(url, headers={"X-Body": "1"}).content.decode()
    assert "<html" not in body
    assert "7/8" in body


def test_in_a_tiny_cell_the_room_sees_only_what_passed(browse: Browse) -> None:
    evening = world.frozen(4)
    world.signed_levels(evening, valid=3)
    client = browse(evening.secretary)
    for name in ("meeting_projector", "meeting_projector_minutes"):
        shown = client.get(reverse(f"web:{name}", args=[evening.meeting.pk])).content.decode()
        assert "Hoàn thành tốt nhiệm vụ" in shown
        assert "3/4" not in shown


def test_opinions_save_themselves_and_keep_a_refused_text(browse: Browse) -> None:
    evening = world.called()
    client = browse(evening.clerk)
    url = reverse("web:meeting_opinions", args=[evening.meeting.pk])
    given = {"speaker": evening.people[1].pk, "text": "Tôi bảo lưu.", "reserved": "yes"}
    refused = client.post(url, given)
    assert (refused.status_code, "Tôi bảo lưu." in refused.content.decode()) == (409, True)
    assert client.post(url, {**given, "wish": "yes"}).status_code == 302
    opinion = record_opinion(actor=evening.clerk, meeting=evening.meeting, speaker=evening.people[2], text="Một.")
    one = reverse("web:meeting_opinion", args=[evening.meeting.pk, opinion.pk])
    answer = client.post(one, {"text": "Hai.", "version": 1}, headers={"X-Autosave": "1"})
    assert answer.json()["version"] == 2
    slower = client.post(one, {"text": "Ba.", "version": 1}, headers={"X-Autosave": "1"})
    assert (slower.status_code, slower.json()["code"]) == (409, "conflict")


def test_the_show_of_hands_needs_all_three_numbers(browse: Browse) -> None:
    evening = world.voted()
    client = browse(evening.clerk)
    url = reverse("web:meeting_minutes_adopt", args=[evening.meeting.pk])
    assert client.post(url, {"votes_for": "5", "votes_against": "0"}).status_code == 409
    assert evening.reload().adopted_at is None
    assert client.post(url, {"votes_for": "5", "votes_against": "0", "votes_abstain": "0"}).status_code == 302
    assert evening.reload().adopted_at is not None


def test_the_superior_opens_what_was_sent(browse: Browse) -> None:
    evening = done()
    sent = evening.meeting.dispatches.first()
    assert sent is not None
    url = reverse("web:meeting_dispatch", args=[evening.meeting.pk, sent.pk])
    browse(evening.secretary).get(url)
    sent.refresh_from_db()
    assert sent.opened_at is None
    above = make.a_user(secretary=evening.tree["commune"])
    assert browse(above).get(url).status_code == 200
    sent.refresh_from_db()
    assert sent.opened_by == above


@pytest.mark.parametrize("paper", ["invitation", "minutes", "extract", "report"])
def test_papers_are_files_for_those_who_read_the_unit(paper: str, browse: Browse) -> None:
    evening = done()
    evening.meeting.starts_at = "2026-11-25T12:00:00+00:00"
    Meeting.objects.filter(pk=evening.meeting.pk).update(starts_at=evening.meeting.starts_at)
    locked = evening.meeting.minutes.get()
    assert locked.locked is not None
    locked.locked["meeting"]["starts_at"] = evening.meeting.starts_at
    locked.save()
    for row in evening.meeting.dispatches.all():
        row.content["meeting"]["starts_at"] = evening.meeting.starts_at
        row.save()
    teller = make.a_user(evening.people[3])
    for kind, magic in (("pdf", b"%PDF"), ("docx", b"PK")):
        url = reverse("web:meeting_paper", args=[evening.meeting.pk, paper, kind])
        assert browse(evening.secretary).get(url).content.startswith(magic)
        assert browse(teller).get(url).status_code == 403
        assert browse(evening.outsider).get(url).status_code == 404


@pytest.mark.parametrize("name", ["meeting", "meeting_roll", "meeting_minutes", "meeting_projector"])
def test_pages_cost_the_same_for_every_size(name: str, browse: Browse, django_assert_num_queries: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    cost = []
    for members in (6, 30):
        evening = world.voted(members)
        client = browse(evening.secretary)
        url = reverse(f"web:{name}", args=[evening.meeting.pk])
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        cost.append(len(queries))
    assert cost[0] == cost[1]
