"""The report on its page: begun, written heading by heading, read again, handed in, corrected."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.reviews.world import Office, a_prompt, a_unit_subject
from xeploai.people.models import User
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.models import Report, Shortcoming
from xeploai.reviews.queries import headings_for

As = Callable[[User], Client]


def test_from_nothing_to_handed_in(office: Office, as_: As) -> None:  # R-II1a
    clerk, at = as_(office.clerk), f"/reports/{office.subject.pk}/"
    assert "Lập báo cáo kiểm điểm" in clerk.get(at).content.decode()
    assert clerk.post(at).status_code == 302
    page = clerk.get(at).content.decode()
    report = Report.objects.get()
    headings = headings_for(report)
    for heading in headings:
        assert heading.title.vi in page
        saved = clerk.post(f"{at}headings/{heading.code}/", {"version": "0", "nothing": "yes"}, HTTP_X_AUTOSAVE="1")
        assert saved.json()["version"] == 1
    assert "Đọc lại rồi nộp báo cáo" in clerk.get(at).content.decode()
    report.refresh_from_db()
    assert clerk.post(f"{at}check/", {"version": str(report.version)}).status_code == 302
    assert "Đã nộp lúc" in clerk.get(at).content.decode()


def test_the_check_names_what_is_missing_and_links_to_it(office: Office, as_: As) -> None:  # R-II1c, R-III2
    row = Shortcoming.objects.create(subject=office.subject, position=1, text="Giải ngân chậm", pointed_out_by="UBKT")
    a_prompt(office.subject, office.staff, "Quản lý đất đai")
    report = open_report(actor=office.clerk, subject=office.subject)
    answer = as_(office.clerk).post(f"/reports/{office.subject.pk}/check/", {"version": str(report.version)})
    page = answer.content.decode()
    assert answer.status_code == 409
    for text in ("Phòng, chống thiên tai, dịch bệnh", f"#s{row.pk}", "Giải ngân chậm", "Quản lý đất đai"):
        assert text in page


def test_two_who_write_one_heading_see_both(office: Office, as_: As) -> None:
    open_report(actor=office.clerk, subject=office.subject)
    at = f"/reports/{office.subject.pk}/headings/principles/"
    clerk = as_(office.clerk)
    clerk.post(at, {"version": "0", "text": "Bản trước"})
    answer = clerk.post(at, {"version": "0", "text": "Bản sau"})
    page = answer.content.decode()
    assert (answer.status_code, "Bản trước" in page, "Bản sau" in page) == (409, True, True)
    assert 'name="version" value="1"' in page
    auto = clerk.post(at, {"version": "0", "text": "Bản sau"}, HTTP_X_AUTOSAVE="1")
    assert (auto.status_code, auto.json()["code"]) == (409, "conflict")


def test_a_reader_sees_the_report_without_forms(office: Office, as_: As) -> None:
    office.submitted()
    page = as_(office.inspector).get(f"/reports/{office.subject.pk}/").content.decode()
    assert "Đã làm principles." in page
    assert "<textarea" not in page


def test_a_correction_keeps_the_old_one(office: Office, as_: As) -> None:
    report = office.submitted()
    at = f"/reports/{office.subject.pk}/correct/"
    fields = {f"text-{one.code}": "Viết lại" for one in headings_for(report)}
    clerk = as_(office.clerk)
    assert "Viết lại" in clerk.post(at, {**fields, "version": str(report.version)}).content.decode()
    assert report.versions.count() == 0
    done = clerk.post(at, {**fields, "version": str(report.version), "reason": "Bổ sung", "rows": "0"})
    assert (done.status_code, report.versions.count()) == (302, 1)


def test_a_shortcoming_is_answered_on_the_page(office: Office, as_: As) -> None:  # R-II1c
    open_report(actor=office.clerk, subject=office.subject)
    clerk = as_(office.clerk)
    clerk.post(f"/reports/{office.subject.pk}/shortcomings/", {"text": "Chậm", "pointed_out_by": "UBKT Tỉnh ủy"})
    row = Shortcoming.objects.get()
    clerk.post(f"/shortcomings/{row.pk}/", {"version": "1", "remedy": "fixed", "evidence": "Đã xong"})
    row.refresh_from_db()
    assert (row.remedy, row.evidence, row.answered_by) == ("fixed", "Đã xong", office.clerk)


def test_the_list_takes_the_same_queries_for_any_number(
    office: Office, as_: As, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    clerk = as_(office.clerk)
    at = f"/units/{office.unit.code}/reports/"
    for unit in (office.unit, office.tree["cell"], office.tree["second_cell"]):
        open_report(actor=office.clerk, subject=a_unit_subject(office.cycle, unit))
    with django_assert_max_num_queries(20):
        page = clerk.get(at).content.decode()
    assert page.count("Đang viết") == 3


@pytest.mark.parametrize("who, status", [("staff", 200), ("outsider", 404)])
def test_others_do_not_see_it(office: Office, as_: As, who: str, status: int) -> None:
    assert as_(getattr(office, who)).get(f"/reports/{office.subject.pk}/").status_code == status
