"""What was handed in is kept beside what replaces it."""

from dataclasses import replace

import pytest

from tests.reviews.world import Office
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.correct_report import correct_report
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.models import Report, ReportVersion
from xeploai.reviews.report_content import ReportContent, Section, TargetRow


def changed(report: Report) -> ReportContent:
    content = ReportContent.of(report)
    sections = {**content.sections, "principles": Section(text="Đã sửa")}
    return replace(content, sections=sections, targets=(TargetRow(text="Thu", planned="4", actual="3"),))


def test_the_old_one_is_kept_with_the_reason(office: Office) -> None:
    report = office.submitted()
    done = correct_report(
        actor=office.clerk, report=report, content=changed(report), version=report.version, reason="Sai số liệu"
    )
    kept = ReportVersion.objects.get()
    assert (kept.number, kept.reason, kept.content["sections"]["principles"]["text"], kept.content["targets"]) == (
        1,
        "Sai số liệu",
        "Đã làm principles.",
        [],
    )
    assert (done.sections["principles"], done.sections["disasters"]["version"]) == (
        {"text": "Đã sửa", "nothing": False, "version": 2},
        1,
    )
    assert [target.percent_tenths for target in done.targets.all()] == [750]
    entry = Entry.objects.get(verb="correct_report")
    assert (entry.facts["replaces"], entry.facts["version"]) == (report.version, report.version + 1)


def test_a_correction_needs_a_reason_and_a_difference(office: Office) -> None:
    report = office.submitted()
    cases = [
        (changed(report), " ", "reason_missing"),
        (ReportContent.of(report), "Sửa", "nothing_changed"),
        (replace(changed(report), sections={}), "Sửa", "report_incomplete"),
    ]
    for content, reason, code in cases:
        with pytest.raises(Refusal) as caught:
            correct_report(actor=office.clerk, report=report, content=content, version=report.version, reason=reason)
        assert caught.value.code == code
    assert ReportVersion.objects.count() == 0


def test_who_comes_second_sees_both(office: Office) -> None:
    report = office.submitted()
    with pytest.raises(Conflict):
        correct_report(
            actor=office.clerk, report=report, content=changed(report), version=report.version - 1, reason="Sửa"
        )
    assert ReportVersion.objects.count() == 0


def test_a_draft_needs_no_correction_and_others_make_none(office: Office) -> None:
    draft = open_report(actor=office.clerk, subject=office.subject)
    with pytest.raises(Refusal) as caught:
        correct_report(actor=office.clerk, report=draft, content=changed(draft), version=1, reason="Sửa")
    assert caught.value.code == "report_not_submitted"
    with pytest.raises(NotPermitted):
        correct_report(actor=office.superior, report=draft, content=changed(draft), version=1, reason="Sửa")
