"""The board's pages: the worst first, filters in the address, the same rows in Excel, the person to call."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from python_calamine import CalamineWorkbook

from tests import factories as make
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Unit
from xeploai.people.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree(monkeypatch: pytest.MonkeyPatch) -> dict[str, Unit]:
    monkeypatch.setattr(timezone, "localdate", lambda *_: dt.date(2026, 12, 1))
    tree = make.a_tree()
    cycle = make.a_cycle(2026)
    Meeting.objects.create(cycle=cycle, unit=tree["cell"], kind="cell", nature="proposal", starts_at=timezone.now())
    make.a_user(make.a_person("Nguyễn Thị An"), secretary=tree["cell"])
    return tree


def seen_by(user: User, address: str = "/board/") -> str:
    client = Client()
    client.force_login(user)
    answer = client.get(address)
    assert answer.status_code == 200
    return text_of(answer.content.decode(errors="ignore"))


def text_of(page: str) -> str:
    """What stands on it, in one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def staff(tree: dict[str, Unit]) -> User:
    return make.a_user(provincial_staff=tree["province"])


def test_the_province_sees_all_and_a_commune_its_own(tree: dict[str, Unit]) -> None:
    # R-VI1
    page = seen_by(staff(tree))
    assert "6 đơn vị" in page
    assert "muộn 2 ngày" in page
    assert "Nguyễn Thị An, Bí thư, người đứng đầu" in page
    page = seen_by(make.a_user(secretary=tree["other_commune"]))
    assert "2 đơn vị" in page
    assert "Chi bộ thôn 1" not in page


def test_filters_stand_in_the_address(tree: dict[str, Unit]) -> None:
    user = staff(tree)
    page = seen_by(user, "/board/?q=phuoc+vinh")
    assert "Chi bộ thôn Phước Vĩnh" in page
    assert "Chi bộ thôn 1" not in page
    page = seen_by(user, "/board/?step=dated&state=done")
    assert "Chi bộ thôn 1" in page
    assert "Chi bộ thôn 2" not in page
    assert "Không có đơn vị nào như vậy" in seen_by(user, "/board/?level=province&kind=cell")
    assert "6 đơn vị" in seen_by(user, "/board/?level=nonsense&step=x")
    assert "2 đơn vị" in seen_by(user, f"/board/?under={tree['other_commune'].code}")


def test_excel_has_exactly_the_rows_shown(tree: dict[str, Unit]) -> None:
    client = Client()
    client.force_login(staff(tree))
    answer = client.get("/board/export/?step=dated&state=late")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="tien-do-2026-2026-12-01.xlsx"'
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert sheet[0][0] == "Tiến độ kiểm điểm, đánh giá, xếp loại năm 2026"
    assert [(row[0], row[3], row[13]) for row in sheet[4:]] == [
        ("Chi bộ thôn 2", "muộn 2 ngày", 2.0),
        ("Chi bộ cơ sở Trạm Y tế", "muộn 2 ngày", 2.0),
        ("Chi bộ thôn Phước Vĩnh", "muộn 2 ngày", 2.0),
    ]


def test_one_unit_says_why_whom_to_call_and_has_a_reminder_ready(tree: dict[str, Unit]) -> None:
    # R-VI1
    page = seen_by(staff(tree), f"/board/units/{tree['cell'].code}/")
    assert "Ngày cuối là Chủ nhật, 29/11/2026, đã qua 2 ngày." in page
    assert "Chưa làm được vì còn chờ: Bỏ phiếu xếp loại." in page
    assert "Người cần gọi Chi bộ thôn 1 Nguyễn Thị An" in page
    assert "Kính gửi: Chi bộ thôn 1 (đồng chí Nguyễn Thị An, Bí thư, người đứng đầu)." in page
    assert "1. Bỏ phiếu xếp loại – Xếp loại đảng viên ở chi bộ (Phụ lục 3): chậm nhất Chủ nhật, 29/11/2026," in page
    own = seen_by(make.a_user(secretary=tree["cell"]), f"/board/units/{tree['cell'].code}/")
    assert "Lời nhắc soạn sẵn" not in own


def test_without_a_cycle_the_board_says_so() -> None:
    tree = make.a_tree()
    assert "Chưa mở kỳ đánh giá" in seen_by(staff(tree))


def test_queries_do_not_grow_with_the_rows(tree: dict[str, Unit]) -> None:
    user = staff(tree)

    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as found:
            seen_by(User.objects.get(pk=user.pk), address)
        return len(found)

    before: dict[str, Any] = {address: queries(address) for address in ("/board/", "/board/export/")}
    for number in range(3):
        make.a_unit("cell", parent=tree["commune"], name=f"Chi bộ thôn {number + 7}")
    assert {address: queries(address) for address in before} == before
