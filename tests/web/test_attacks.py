"""A hostile member, teller, secretary or stranger: forged, oversized, foreign and poisoned requests."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.core.cache import cache
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from tests.web.matrix.asking import address_of, client_of, evening_at, taken_back
from tests.web.matrix.digest import digest
from tests.web.matrix.table import PAGES
from tests.web.matrix.world import World
from xeploai.documents import render_docx, render_pdf
from xeploai.exchange.roster.guarding import guard
from xeploai.exchange.roster.problems import FileRefused
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.models import Opinion
from xeploai.organisations.models import Unit
from xeploai.people.actions.issue_access_slip import issue_access_slip
from xeploai.people.enums import SlipPurpose
from xeploai.people.models import Person
from xeploai.web.bounds import LARGEST_BODY
from xeploai.web.papers.evening import context_of

pytestmark = pytest.mark.django_db

WRITING = [page for page in PAGES.values() if page.writes and page.name != "web:meeting_dispatch"]
OURS = [page for page in PAGES.values() if page.name.startswith("web:")]
SCRIPT = "<script>alert(1)</script>"
NASTY = ("-1", "1e9", "²", "9" * 18, "9" * 5000, "a\x00b", SCRIPT, "' OR 1=1 --")


@pytest.mark.parametrize("page", WRITING, ids=lambda page: page.name)
def test_nothing_that_is_typed_breaks_a_page(world: World, page: Any) -> None:
    """Every field of every form with nonsense: refused or kept as text, never an error of the server."""
    writer = min(page.writes)
    with evening_at(world, page.stage) as evening:
        address, body = address_of(page, evening), page.body(evening) if page.body else {}
        for field in [*body, "version", "page"]:
            for value in NASTY:
                with taken_back():
                    answer = client_of(evening, writer).post(address, {**body, field: value})
                    assert answer.status_code < 500, (field, value)
                    assert SCRIPT not in answer.content.decode("utf-8", "replace"), field


@pytest.mark.parametrize("page", [p for p in OURS if not p.only_post], ids=lambda page: page.name)
def test_nothing_in_an_address_breaks_a_page(world: World, page: Any) -> None:
    """Filters and searches take anything; a script comes back as text."""
    readers = sorted(page.reads - {"out", "slip_teller", "slip_member"}) or ["clerk"]
    with evening_at(world, page.stage) as evening, taken_back():
        address = address_of(page, evening)
        for value in NASTY:
            names = ("q", "page", "unit", "under", "year", "state", "who", "since", "until", "good", "open", "cell")
            answer = client_of(evening, readers[0]).get(address, dict.fromkeys(names, value))
            assert answer.status_code < 500, value
            if not answer.streaming:
                assert SCRIPT.encode() not in answer.content


@pytest.mark.parametrize("page", [p for p in PAGES.values() if not p.only_get], ids=lambda page: page.name)
def test_every_form_needs_its_token(world: World, page: Any) -> None:
    who = min(page.writes or page.posts or page.reads - {"out"}, default="clerk")
    with evening_at(world, page.stage) as evening, taken_back():
        address, body = address_of(page, evening), page.body(evening) if page.body else {}
        stands = digest()
        client = client_of(evening, who, enforce_csrf_checks=True)
        answer = client.post(address, body)
        assert (answer.status_code, digest() == stands) == (403, True)


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.name)
def test_every_answer_carries_its_guards(world: World, page: Any) -> None:
    with evening_at(world, page.stage) as evening, taken_back():
        for who in ("clerk", "none", "out"):
            answer = client_of(evening, who).get(address_of(page, evening))
            guards = answer.headers
            assert "script-src 'self'" in guards["Content-Security-Policy"]
            assert "unsafe" not in guards["Content-Security-Policy"]
            assert (guards["X-Frame-Options"], guards["X-Content-Type-Options"]) == ("DENY", "nosniff")
            assert "private" in guards["Cache-Control"] or "no-store" in guards["Cache-Control"]


@pytest.mark.parametrize("body, status", [({"a": "x\x00y"}, 400), ({"a": "9" * 40}, 400)])
def test_nonsense_is_turned_away_with_a_page_of_ours(world: World, body: dict[str, str], status: int) -> None:
    answer = client_of(world, "clerk").post("/units/", body)
    assert answer.status_code == status
    assert "Traceback" not in answer.content.decode()


def test_a_body_of_many_megabytes_is_not_read(world: World) -> None:
    answer = client_of(world, "clerk").post(
        "/frames/", b"x", content_type="text/plain", CONTENT_LENGTH=LARGEST_BODY + 1
    )
    assert answer.status_code == 413
    long = client_of(world, "clerk").post("/cycle/", {"a": "x" * 10_000_000})
    assert long.status_code == 400


def test_errors_show_no_trace(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xeploai.web.views.units._seen", lambda _reader: 1 / 0)
    client = client_of(world, "clerk", raise_request_exception=False)
    answer = client.get("/units/")
    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.content.decode()
    assert "Content-Security-Policy" in answer.headers


FOREIGN: tuple[tuple[str, dict[str, str], dict[str, str]], ...] = (
    ("web:meeting_late", {"attendee": "other_attendee"}, {}),
    ("web:meeting_guest_leaves", {"attendee": "other_attendee"}, {}),
    ("web:meeting_teller_dismiss", {"teller": "other_teller"}, {}),
    ("web:meeting_roll_mark", {}, {"attendee": "other_attendee"}),
    ("web:meeting_tellers", {}, {"attendee": "other_attendee"}),
    ("web:meeting_opinions", {}, {"speaker": "stranger"}),
    ("web:meeting_opinions", {}, {"about": "stranger"}),
    ("web:meeting_opinion", {"opinion": "other_opinion"}, {}),
    ("web:meeting_change", {}, {"chair": "stranger"}),
    ("web:rounds_eligibility", {}, {"person": "stranger"}),
    ("web:residence_comments", {}, {"people": "stranger"}),
    ("web:unit_slips", {}, {"person": "stranger_code"}),
)


@pytest.mark.parametrize("name, kwargs, body", FOREIGN, ids=[f"{f[0]}-{[*f[1], *f[2]][0]}" for f in FOREIGN])
def test_ids_of_another_unit_do_nothing(world: World, name: str, kwargs: dict[str, str], body: dict[str, str]) -> None:
    page = PAGES[name]
    with evening_at(world, page.stage) as evening, taken_back():
        foreign = _foreign(evening)
        arguments = {**page.args(evening), **{k: foreign[v] for k, v in kwargs.items()}} if page.args else {}
        given = {**(page.body(evening) if page.body else {}), **{k: foreign[v] for k, v in body.items()}}
        stands = digest()
        answer = client_of(evening, "clerk").post(reverse(name, kwargs=arguments), given)
        assert answer.status_code in {200, 400, 404, 409}
        assert digest() == stands
        assert str(evening.strangers[5]) not in answer.content.decode() or str(evening.strangers[5]) in {
            str(p) for p in evening.people
        }


def _foreign(world: World) -> dict[str, Any]:
    other = world.other_meeting
    row = other.attendees.create(person=world.strangers[5], standing="official")
    opinion = Opinion.objects.create(meeting=other, position=1, speaker=world.strangers[0], text="Khác")
    return {
        "other_attendee": row.pk,
        "other_teller": other.tellers.get().pk,
        "other_opinion": opinion.pk,
        "stranger": world.strangers[5].pk,
        "stranger_code": world.strangers[5].code,
    }


def test_next_leads_nowhere_else(world: World) -> None:
    user = world.users["clerk"]
    user.set_password("Mat-khau-rat-dai-1")
    user.save()
    for goal in ("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"):
        cache.clear()
        given = {"login": user.username, "password": "Mat-khau-rat-dai-1", "next": goal}
        with taken_back():
            assert Client().post("/accounts/login/", given).headers["Location"] == "/"
        answer = Client().post("/language/", {"language": "en", "next": goal})
        assert answer.headers["Location"] == "/"


def test_signing_in_gives_a_new_session_and_wrong_names_look_like_wrong_passwords(world: World) -> None:
    user = world.users["clerk"]
    user.set_password("Mat-khau-rat-dai-1")
    user.save()
    client = Client()
    client.get("/accounts/login/")
    session = client.session
    session["planted"] = "1"
    session.save()
    client.cookies["sessionid"] = planted = str(session.session_key)
    client.post("/accounts/login/", {"login": user.username, "password": "Mat-khau-rat-dai-1"})
    assert client.cookies["sessionid"].value != planted
    cache.clear()
    with override_settings(LANGUAGE_CODE="vi"):
        wrong = [
            Client().post("/accounts/login/", {"login": name, "password": "sai-mat-khau"})
            for name in (user.username, "khong.co.ai")
        ]
    texts = [answer.content.decode().replace(user.username, "?").replace("khong.co.ai", "?") for answer in wrong]
    assert [len(text) for text in texts] == [len(texts[0])] * 2


def test_passwords_cannot_be_tried_without_end(world: World) -> None:
    cache.clear()
    given = {"login": world.users["clerk"].username, "password": "sai-mat-khau"}
    answers = [Client().post("/accounts/login/", given) for _time in range(7)]
    assert b"sai-mat-khau" not in answers[-1].content
    assert len({len(a.content) for a in answers}) > 1 or answers[-1].status_code == 429
    cache.clear()


def test_a_forged_forwarded_address_does_not_reset_the_throttle() -> None:
    cache.clear()
    for place in range(10):
        Client().post("/slip/", {"code": "AAAA-AAAA-AAAA"}, headers={"x-forwarded-for": f"10.0.0.{place}"})
    answer = Client().post("/slip/", {"code": "AAAA-AAAA-AAAA"}, headers={"x-forwarded-for": "10.9.9.9"})
    assert "tạm dừng" in answer.content.decode()
    with override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1):
        answer = Client().post("/slip/", {"code": "AAAA-AAAA-AAAA"}, headers={"x-forwarded-for": "10.9.9.9"})
    assert "tạm dừng" not in answer.content.decode()
    cache.clear()


def test_a_slip_opens_one_meeting_and_no_office(world: World) -> None:
    """Even the clerk, in with a teller's slip, opens no round, and another meeting is not on the slip."""
    with evening_at(world, "signed") as evening, taken_back():
        clerk = evening.users["clerk"]
        clerk.person = Person.objects.create(code="THUKY", full_name="Lê Thư Ký")
        clerk.save()
        clerk.person.memberships.create(cell=evening.cell, standing="official")
        evening.meeting.tellers.create(person=clerk.person)
        evening.other_meeting.tellers.create(person=clerk.person)
        issued = issue_access_slip(
            actor=clerk, unit=evening.cell, person=clerk.person, purpose=SlipPurpose.TELLER,
            expires_at=timezone.now() + dt.timedelta(hours=1), meeting_id=evening.meeting.pk,
        )  # fmt: skip
        client = Client()
        client.post("/slip/", {"code": issued.code, "confirmed": "yes"})
        here, there = evening.meeting.pk, evening.other_meeting.pk
        stands = digest()
        found = {
            "own": client.get(f"/meetings/{here}/rounds/").status_code,
            "open": client.post(f"/meetings/{here}/rounds/", {"kind": "excellent"}).status_code,
            "void": client.post(f"/rounds/{evening.things['round'].pk}/void/", {"reason": "x"}).status_code,
            "foreign": client.get(f"/meetings/{there}/rounds/").status_code,
            "unit": client.get(f"/units/{evening.cell.code}/").status_code,
            "password": client.post("/accounts/password/change/", {}).status_code,
        }
        assert found == {"own": 200, "open": 403, "void": 403, "foreign": 403, "unit": 403, "password": 403}
        assert digest() == stands


POISON = 'A <b>&"\'#$\\@*_`//[x](y) =1+1 ]]> {{ 7*7 }} #eval("1") 😀'


def test_poisoned_words_stay_words_on_paper(world: World) -> None:
    with evening_at(world, "voting") as evening:
        given: dict[str, Any] = {
            "actor": evening.users["clerk"],
            "meeting": evening.meeting,
            "speaker": evening.people[0],
        }
        record_opinion(text=POISON, **given)
        Unit.objects.filter(pk=evening.cell.pk).update(name=POISON[:200])
        context = context_of(evening.reload(), "minutes")
    with zipfile.ZipFile(io.BytesIO(render_docx(context))) as parts:
        text = "".join(ET.fromstring(parts.read("word/document.xml")).itertext())  # noqa: S314 - our own file
    assert "#eval" in text
    assert "{{ 7*7 }}" in text
    assert render_pdf(context).startswith(b"%PDF")


def test_poisoned_names_stay_names_on_screens(world: World) -> None:
    with evening_at(world, "voting") as evening:
        Person.objects.filter(pk__in=[p.pk for p in evening.people]).update(full_name=SCRIPT)
        Unit.objects.filter(pk=evening.cell.pk).update(name=SCRIPT)
        for page in OURS:
            if page.only_post or page.stage not in {"planned", "called", "ready", "voting"}:
                continue
            answer = client_of(evening, "secretary").get(address_of(page, evening))
            assert SCRIPT.encode() not in answer.content, page.name


def test_a_bomb_is_no_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xeploai.exchange.roster.guarding.LARGEST_UNPACKED", 1024)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(2048))
    with pytest.raises(FileRefused) as refused:
        guard(bomb.getvalue())
    assert refused.value.problem.code == "file_swells"


def test_health_tells_no_more_than_that_it_answers() -> None:
    assert set(Client().get("/healthz").json()) <= {"status", "database"}
