from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from python_calamine import CalamineWorkbook

from tests import factories
from tests.reviews.conftest import Cell
from xeploai.people.models import Person, User
from xeploai.reviews.models import Proposal, ProposalVersion, ResidenceComment

As = Callable[[User], Client]
AUTO = {"X-Autosave": "1"}


def table(cell: Cell) -> str:
    return f"/units/{cell.unit.code}/proposals/"


def row(cell: Cell) -> str:
    return f"{table(cell)}{cell.member.code}/"


def residence(cell: Cell, person: str = "") -> str:
    return f"/units/{cell.unit.code}/residence-comments/{person}"


def test_no_level_is_filled_in_beforehand(cell: Cell, as_: As) -> None:
    text = as_(cell.secretary).get(table(cell)).content.decode()
    assert text.count("data-level") == 2
    assert " selected" not in text.split("<tbody>")[1]


@pytest.mark.parametrize("page", ["proposals", "self-ratings", "residence-comments"])
def test_people_of_the_same_name_are_told_apart(cell: Cell, as_: As, page: str) -> None:
    for person, year in ((cell.member, 1972), (cell.head, 1990)):
        Person.objects.filter(pk=person.pk).update(full_name="Nguyễn Văn Hùng", birth_date=date(year, 5, 1))
    text = as_(cell.secretary).get(f"/units/{cell.unit.code}/{page}/").content.decode()
    for year in (1972, 1990):
        assert f"Nguyễn Văn Hùng (sinh {year})" in text


def test_a_row_saves_itself(cell: Cell, as_: As) -> None:
    form = {"version": "0", "level": "excellent", "note": "Sáng kiến"}
    response = as_(cell.secretary).post(row(cell), form, headers=AUTO)
    proposal = Proposal.objects.get()
    assert (response.status_code, response.json()["version"]) == (200, 1)
    assert (proposal.person, proposal.level, proposal.note) == (cell.member, "excellent", "Sáng kiến")


def test_two_people_on_a_row(cell: Cell, as_: As) -> None:
    as_(cell.secretary).post(row(cell), {"version": "0", "level": "good"}, headers=AUTO)
    form = {"version": "0", "level": "completed", "note": ""}
    assert as_(cell.clerk).post(row(cell), form, headers=AUTO).json()["code"] == "conflict"
    page = as_(cell.clerk).post(row(cell), form)
    text = page.content.decode()
    assert (page.status_code, 'name="version" value="1"' in text, 'name="level" value="completed"' in text) == (
        409,
        True,
        True,
    )
    assert Proposal.objects.get().level == "good"


@pytest.mark.parametrize("who, status", [("outsider", 404), ("user", 404), ("inspector", 403)])
def test_who_may_not_save_a_row(cell: Cell, as_: As, who: str, status: int) -> None:
    client = as_(getattr(cell, who))
    assert client.post(row(cell), {"version": "0", "level": "good"}).status_code == status
    assert client.post(residence(cell, f"{cell.member.code}/"), {"version": "0"}).status_code == status
    assert (Proposal.objects.count(), ResidenceComment.objects.count()) == (0, 0)


def test_a_reader_gets_no_fields(cell: Cell, as_: As) -> None:
    client = as_(cell.inspector)
    assert "<select form=" not in client.get(table(cell)).content.decode()
    assert "<textarea" not in client.get(residence(cell)).content.decode()


def test_after_opening_only_with_a_reason(cell: Cell, as_: As) -> None:
    client = as_(cell.secretary)
    client.post(row(cell), {"version": "0", "level": "good"}, headers=AUTO)
    cell.opened()
    assert "<select form=" not in client.get(table(cell)).content.decode()
    assert client.post(row(cell), {"version": "1", "level": "completed"}).status_code == 409
    assert Proposal.objects.get().level == "good"
    client.post(row(cell), {"version": "1", "level": "completed", "reason": "Chép nhầm"})
    assert (Proposal.objects.get().level, ProposalVersion.objects.get().reason) == ("completed", "Chép nhầm")


def test_the_workbook_is_what_the_page_shows(cell: Cell, as_: As) -> None:
    person = factories.a_member(cell.unit, "Đỗ Thị Ý")
    Proposal.objects.create(cycle=cell.cycle, person=person, cell=cell.unit, level="good", note="=1+1")
    response = as_(cell.secretary).get(f"/units/{cell.unit.code}/proposals.xlsx", {"q": "do thi y"})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()
    assert rows[2:] == [
        ["TT", "Họ và tên", "Tự nhận mức", "Nhận xét nơi cư trú", "Chi ủy đề xuất", "Ghi chú"],
        [3.0, "Đỗ Thị Ý", "", "Chưa hỏi", "Hoàn thành tốt nhiệm vụ", "=1+1"],
    ]


def test_order_by_given_name(cell: Cell, as_: As) -> None:
    cell.member.full_name = "Nguyễn Văn Ân"
    cell.member.save()
    cell.head.full_name = "Trần Thị An"
    cell.head.save()
    factories.a_member(cell.unit, "Lê Đức Ý")
    names = [line.name for line in as_(cell.secretary).get(table(cell)).context["table"].lines]
    assert names == ["Trần Thị An", "Nguyễn Văn Ân", "Lê Đức Ý"]


def test_only_those_without_a_proposal(cell: Cell, as_: As) -> None:
    as_(cell.secretary).post(row(cell), {"version": "0", "level": "good"}, headers=AUTO)
    shown = as_(cell.secretary).get(table(cell), {"only": "missing"}).context["table"]
    assert ([line.pk for line in shown.lines], shown.proposed, shown.rated) == ([cell.head.pk], 1, 2)


def test_asking_for_all_selected(cell: Cell, as_: As) -> None:
    day = timezone.localdate() - timedelta(days=2)
    form = {"people": [cell.member.pk, cell.head.pk], "asked_on": day.isoformat()}
    assert as_(cell.secretary).post(residence(cell), form).status_code == 302
    assert list(ResidenceComment.objects.values_list("asked_on", flat=True)) == [day, day]


def test_asking_nobody_is_refused_in_place(cell: Cell, as_: As) -> None:
    response = as_(cell.secretary).post(residence(cell), {"asked_on": timezone.localdate().isoformat()})
    assert (response.status_code, "Chưa chọn đồng chí nào" in response.content.decode()) == (409, True)


def test_no_day_is_not_today(cell: Cell, as_: As) -> None:
    assert as_(cell.secretary).post(residence(cell), {"people": [cell.member.pk], "asked_on": ""}).status_code == 409
    assert ResidenceComment.objects.count() == 0


@pytest.mark.parametrize("who, status", [("outsider", 404), ("user", 404), ("inspector", 403)])
def test_who_may_not_ask(cell: Cell, as_: As, who: str, status: int) -> None:
    form = {"people": [cell.member.pk], "asked_on": timezone.localdate().isoformat()}
    assert as_(getattr(cell, who)).post(residence(cell), form).status_code == status
    assert ResidenceComment.objects.count() == 0


def test_a_line_saves_itself_and_says_what_is_wrong(cell: Cell, as_: As) -> None:
    client, here = as_(cell.secretary), residence(cell, f"{cell.member.code}/")
    today = timezone.localdate()
    wrong = {"version": "0", "asked_on": today.isoformat(), "received_on": (today - timedelta(days=1)).isoformat()}
    assert client.post(here, wrong, headers=AUTO).json()["code"] == "received_before_asked"
    assert client.post(here, {"version": "0", "asked_on": "31/02/2026"}, headers=AUTO).json()["code"] == "not_a_day"
    right = {"version": "0", "received_on": f"{today:%d/%m/%Y}", "text": "Gương mẫu"}
    assert client.post(here, right, headers=AUTO).json()["version"] == 1
    assert ResidenceComment.objects.get().received_on == today


def test_two_people_on_a_line(cell: Cell, as_: As) -> None:
    here, today = residence(cell, f"{cell.member.code}/"), timezone.localdate().isoformat()
    as_(cell.secretary).post(here, {"version": "0", "received_on": today, "text": "Tốt"}, headers=AUTO)
    page = as_(cell.clerk).post(here, {"version": "0", "received_on": today, "text": "Khá"})
    text = page.content.decode()
    assert (page.status_code, "Tốt" in text, 'name="text" value="Khá"' in text) == (409, True, True)


def test_missing_comments_are_a_warning(cell: Cell, as_: As) -> None:
    text = as_(cell.secretary).get(residence(cell)).content.decode()
    assert "Còn thiếu 2 nhận xét" in text
    assert "không cản việc đề xuất và bỏ phiếu" in text
