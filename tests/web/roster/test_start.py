from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook

from tests.factories import a_user
from xeploai.exchange.models import ImportJob
from xeploai.exchange.roster.examining import examine_roster
from xeploai.journal.models import Entry
from xeploai.organisations.models import Unit
from xeploai.web.views.roster import start


def sheets(content: bytes) -> list[str]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names


def test_the_page_opens_at_the_topmost_unit_given(client: Client) -> None:
    page = client.get("/roster/")
    assert (page.status_code, page.context["unit"].code) == (200, "T")
    assert [unit.code for unit in page.context["units"]] == ["H"]


def test_another_unit_is_found_without_accents(client: Client) -> None:
    page = client.get("/roster/", {"q": "duc tan"})
    assert [unit.code for unit in page.context["units"]] == ["X"]
    assert client.get("/roster/", {"unit": "X"}).context["unit"].code == "X"


def test_a_dissolved_or_unknown_unit_is_not_there(client: Client, commune: Unit) -> None:
    Unit.objects.filter(code="C2").update(dissolved_on="2026-01-01")
    assert client.get("/roster/", {"unit": "C2"}).status_code == 404
    assert client.post("/roster/export/", {"unit": "KHONG"}).status_code == 404


def test_the_template(client: Client) -> None:
    answer = client.get("/roster/template.xlsx")
    assert sheets(answer.content) == [
        "Hướng dẫn", "Tổ chức", "Tập thể", "Người", "Chức vụ", "Cán bộ, công chức, viên chức", "Ví dụ", "Danh mục",
    ]  # fmt: skip
    assert 'filename="danh-sach-mau.xlsx"' in answer["Content-Disposition"]


def test_what_is_exported_imports_back_to_the_same_and_is_journalled(client: Client, commune: Unit) -> None:
    answer = client.post("/roster/export/", {"unit": "X"})
    difference = examine_roster(answer.content, within="X").difference
    assert difference is not None
    assert difference.nothing
    assert 'filename="danh-sach-X-' in answer["Content-Disposition"]
    assert Entry.objects.filter(verb="export_roster", unit=commune).count() == 1
    assert client.get("/roster/export/").status_code == 405


def test_an_upload_goes_to_a_page_of_its_own(upload: Any, client: Client, commune: Unit) -> None:
    job = upload()
    assert (job.unit, job.file_name, job.state) == (commune, "danh-sach.xlsx", "validated")
    listed = client.get("/roster/")
    assert [one.pk for one in listed.context["page"]] == [job.pk]
    assert "danh-sach.xlsx" in listed.content.decode()


def test_no_file_is_said_in_place(client: Client, commune: Unit) -> None:
    answer = client.post("/roster/", {"unit": commune.code})
    assert (answer.status_code, ImportJob.objects.count()) == (409, 0)
    assert "error-summary" in answer.content.decode()


def test_a_file_that_is_too_large_is_not_kept(client: Client, commune: Unit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "LARGEST_FILE", 10)
    answer = client.post("/roster/", {"unit": commune.code, "file": SimpleUploadedFile("to.xlsx", b"x" * 11)})
    assert (answer.status_code, ImportJob.objects.count()) == (409, 0)
    assert "Chưa nhận tệp" in answer.content.decode()


@pytest.mark.parametrize("role", ["secretary", "clerk", "inspector", "administrator", "member"])
@pytest.mark.parametrize("address", ["/roster/", "/roster/template.xlsx"])
def test_only_provincial_staff(as_: Any, commune: Unit, role: str, address: str) -> None:
    assert as_(a_user(**{role: commune})).get(address).status_code == 403


def test_whoever_is_not_staff_can_send_nothing(as_: Any, commune: Unit) -> None:
    outsider = as_(a_user(secretary=commune))
    entries = Entry.objects.count()
    body = {"unit": "X", "file": SimpleUploadedFile("a.xlsx", b"PK")}
    assert outsider.post("/roster/", body).status_code == 403
    assert outsider.post("/roster/export/", {"unit": "X"}).status_code == 403
    assert (ImportJob.objects.count(), Entry.objects.count()) == (0, entries)


def test_staff_of_one_commune_reach_no_further(as_: Any, commune: Unit) -> None:
    local = as_(a_user(provincial_staff=commune))
    assert local.get("/roster/").context["unit"] == commune
    assert local.get("/roster/", {"unit": "T"}).status_code == 404
    assert local.post("/roster/export/", {"unit": "H"}).status_code == 404
    answer = local.post("/roster/", {"unit": "H", "file": SimpleUploadedFile("a.xlsx", b"PK")})
    assert (answer.status_code, ImportJob.objects.count()) == (404, 0)
    assert list(local.get("/roster/", {"q": "dang bo"}).context["units"]) == [commune]
