from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook

from tests import factories
from tests.reviews.conftest import Cell
from xeploai.cycles.drafts import CriterionDraft
from xeploai.cycles.models import CriteriaFrame
from xeploai.exchange.frames.writing import write
from xeploai.people.models import User

As = Callable[[User], Client]
LINES = [CriterionDraft(code="1", group="I", text="Mới"), CriterionDraft(code="9", group="I", text="Thêm")]


@pytest.fixture
def staff(cell: Cell) -> User:
    return factories.a_user(provincial_staff=cell.tree["province"])


def upload(client: Client, data: bytes) -> Any:
    about = {"subject": "member", "name": "Khung 1263", "source": "Quy định 1263-QĐ/TU"}
    return client.post("/frames/", {**about, "file": SimpleUploadedFile("khung.xlsx", data)})


def test_preview_then_confirm(cell: Cell, as_: As, staff: User) -> None:
    client = as_(staff)
    assert upload(client, write(LINES))["Location"] == "/frames/preview/"
    assert CriteriaFrame.objects.count() == 1
    page = client.get("/frames/preview/")
    assert [(line.code, change) for line, change in page.context["lines"]] == [("1", "changed"), ("9", "new")]
    assert [code for code, _text in page.context["gone"]] == ["2", "3"]
    assert client.post("/frames/preview/")["Location"] == "/frames/"
    frame = CriteriaFrame.objects.get(current=True)
    assert (frame.version, frame.name, frame.illustrative) == (2, "Khung 1263", False)
    assert client.get("/frames/preview/")["Location"] == "/frames/"


def test_a_broken_workbook_lists_its_faults_and_changes_nothing(cell: Cell, as_: As, staff: User) -> None:
    broken = [CriterionDraft(code="1", group="", text="Mới"), CriterionDraft(code="1", group="I", text="Trùng")]
    response = upload(as_(staff), write(broken))
    assert response.status_code == 409
    assert [(p["row"], p["column"], p["what"]) for p in response.context["problems"]] == [
        (2, "B Nhóm", "Ô bắt buộc còn trống."),
        (3, "A Mã", "Mã 1 đã có ở dòng 2."),
    ]
    assert CriteriaFrame.objects.count() == 1


def test_no_workbook_at_all(cell: Cell, as_: As, staff: User) -> None:
    assert "không phải tệp Excel" in upload(as_(staff), b"hello").content.decode()
    assert upload(as_(staff), b"").status_code == 409


def test_someone_else_was_faster(cell: Cell, as_: As, staff: User) -> None:
    first, second = as_(staff), as_(staff)
    upload(first, write(LINES))
    upload(second, write(LINES))
    first.post("/frames/preview/")
    response = second.post("/frames/preview/")
    assert (response.status_code, CriteriaFrame.objects.count()) == (409, 2)


def test_the_template_holds_the_lines_in_force(cell: Cell, as_: As, staff: User) -> None:
    response = as_(staff).get("/frames/member.xlsx")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()
    assert [row[:3] for row in rows] == [
        ["Mã", "Nhóm", "Tiêu chí"],
        *([str(n + 1), "I", f"Tiêu chí {n + 1}"] for n in range(3)),
    ]
    assert as_(staff).get("/frames/nobody.xlsx").status_code == 404


@pytest.mark.parametrize("address", ["/frames/", "/frames/preview/", "/frames/member.xlsx"])
@pytest.mark.parametrize("who", ["secretary", "clerk", "inspector", "outsider", "user"])
def test_only_provincial_staff(cell: Cell, as_: As, address: str, who: str) -> None:
    assert as_(getattr(cell, who)).get(address).status_code == 403
    assert as_(getattr(cell, who)).post(address).status_code == 403


def test_illustrations_say_so(cell: Cell, as_: As, staff: User) -> None:
    assert "Minh họa" in as_(staff).get("/frames/").content.decode()
