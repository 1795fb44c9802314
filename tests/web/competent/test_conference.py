import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from tests.ratings.competent import (
    TODAY,
    Conference,
    World,
    a_conference,
    a_result,
    a_world,
    add_agency,
    appraised,
    decided,
)
from tests.web.ballots.asking import as_user, page
from xeploai.meetings.models import Dispatch
from xeploai.ratings.models import CentralReport, SubjectRating, Submission

pytestmark = pytest.mark.django_db


def address(name: str, *args: object) -> str:
    return reverse(f"web:{name}", args=args)


def test_a_list_is_opened_warned_of_and_never_blocked() -> None:
    # R-PL5b, R-PL5d
    world = a_world()
    appraised(world, world.organisation, level="good")
    appraised(world, world.leader, level="excellent")
    conference = a_conference(world)
    there = address("conference_lists", conference.meeting.pk)
    text = page(world.staff, there)
    assert "20 % của 1 là nhiều nhất 0. Đang có 1 Xuất sắc, hơn 1." in text
    assert "Người đứng đầu không xếp cao hơn tập thể, đơn vị" in text
    assert "1 đối tượng chưa thẩm định xong nên chưa lên phiếu" in text
    client = as_user(world.staff)
    assert client.post(there, {"ballot": "decision.leader", "kind": "levels"}).status_code == 302
    assert client.post(there, {"ballot": "decision.body", "kind": "levels"}).status_code == 409
    assert "Đến phiếu đang mở" in page(world.staff, there)


def test_results_reasons_and_notices_on_the_pages() -> None:
    # R-PL5e, R-VI5
    world = a_world()
    a_result(world.organisation, level="excellent")
    conference = decided(world)
    there = address("subject_decisions", conference.meeting.pk)
    assert "Ghi lý do cho 1 kết quả khác đề xuất" in page(world.staff, there)
    client = as_user(world.staff)
    assert client.post(there, {f"reason.{world.organisation.pk}": "Chưa đạt"}).status_code == 302
    conference.adopt()
    assert client.post(there, {"send": "yes"}).status_code == 302
    told = page(world.clerk, address("subject_notices", world.unit.code))
    assert "Khác đề xuất vì: Chưa đạt" in told
    notice = Dispatch.objects.get()
    for kind in ("pdf", "docx"):
        answer = as_user(world.clerk).get(address("competent_file", "notice", notice.pk, kind))
        assert answer.status_code == 200
    assert as_user(world.outsider).get(address("competent_file", "notice", notice.pk, "pdf")).status_code == 403
    assert "7/7 (100,0 %)" in page(world.staff, address("conference_lists", conference.meeting.pk))


def test_submission_and_report_are_sealed_and_printed() -> None:
    # R-VI4, R-VI5
    world = a_world()
    decided(world)
    client = as_user(world.staff)
    given = {"document_number": "1-TTr", "document_date": TODAY().strftime("%d/%m/%Y")}
    for name in ("submissions", "central_report"):
        assert client.post(address(name, world.province.code), given).status_code == 302
        assert "1-TTr" in page(world.staff, address(name, world.province.code))
    for paper, found in (("submission", Submission.objects.get()), ("central", CentralReport.objects.get())):
        for kind in ("pdf", "docx"):
            assert client.get(address("competent_file", paper, found.pk, kind)).status_code == 200
    assert client.post(address("central_report", world.province.code), given).status_code == 409


def test_every_number_leads_to_its_rows() -> None:
    # R-VI5
    world = a_world()
    decided(world, leader="completed")
    there = address("central_report", world.province.code)
    rows = address("central_rows", world.province.code)
    wanted = "?kind=leader&amp;level=province&amp;state=final&amp;column=completed"
    text = page(world.staff, there)
    assert f"{rows}{wanted}" in text or f"{rows}{wanted.replace('&amp;', '&')}" in text
    behind = page(world.staff, rows + wanted.replace("&amp;", "&"))
    assert "Trần Thị Minh Châu" in behind
    assert behind.count("<tr>") == 2
    answer = as_user(world.staff).get(address("central_workbook", world.province.code))
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert sheet[3][:5] == ["Tổ chức đảng, cơ quan, đơn vị", "Cấp tỉnh", 1, 0, 1]


def test_rating_again_shows_both_versions() -> None:
    world = a_world()
    decided(world)
    there = address("subject_rerate", world.leader.pk)
    given = {
        "unit": world.province.code, "kind": "old_violation", "level": "not_completed", "document_number": "7-KL",
        "document_date": TODAY().strftime("%d/%m/%Y"), "reason": "Vi phạm cũ",
    }  # fmt: skip
    client = as_user(world.staff)
    assert client.post(there, {**given, "level": ""}).status_code == 409
    assert client.post(there, given).status_code == 302
    text = page(world.clerk, there)
    assert "7-KL" in text
    assert text.count("đã thay") == 1
    assert SubjectRating.objects.filter(subject=world.leader).count() == 2


def _one_more(world: World, conference: Conference) -> None:
    for subject in add_agency(world, "Sở Tài chính"):
        appraised(world, subject)


@pytest.mark.parametrize("name", ["conference_lists", "central_report", "home"])
def test_queries_do_not_follow_the_rows(name: str) -> None:
    world = a_world()
    appraised(world, world.organisation)
    conference = a_conference(world)
    there = {
        "conference_lists": address("conference_lists", conference.meeting.pk),
        "central_report": address("central_report", world.province.code),
        "home": address("home"),
    }[name]
    client = as_user(world.staff)
    client.get(there)
    with CaptureQueriesContext(connection) as few:
        client.get(there)
    _one_more(world, conference)
    with CaptureQueriesContext(connection) as many:
        assert client.get(there).status_code == 200
    assert len(many) <= len(few)
