"""A report is handed in whole, or it is said what is missing."""

import pytest

from tests.reviews.world import Office, a_prompt
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.answer_prompt_point import answer_prompt_point
from xeploai.reviews.actions.answer_shortcoming import answer_shortcoming
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.save_report import save_report
from xeploai.reviews.actions.save_targets import save_targets
from xeploai.reviews.actions.submit_report import submit_report
from xeploai.reviews.actions.withdraw_prompt import withdraw_prompt
from xeploai.reviews.models import PromptPoint, Report, Shortcoming
from xeploai.reviews.queries import headings_for, missing_of
from xeploai.reviews.report_content import Section, TargetRow, table_version


@pytest.fixture
def report(office: Office) -> Report:
    return open_report(actor=office.clerk, subject=office.subject)


def test_a_whole_report_is_handed_in_once(office: Office, report: Report) -> None:
    report = office.filled(report)
    done = submit_report(actor=office.clerk, report=report, version=report.version)
    assert done.state == "submitted"
    assert submit_report(actor=office.clerk, report=done, version=0).submitted_at == done.submitted_at
    entry = Entry.objects.get(verb="submit_report")
    assert (entry.facts["about"], entry.facts["form"], len(entry.facts["digest"])) == (
        office.subject.name,
        "party_collective",
        64,
    )


def test_an_empty_heading_is_named(office: Office, report: Report) -> None:  # R-II1a
    report = office.filled(report)
    report = save_report(actor=office.clerk, report=report, heading="disasters", section=Section(version=1))
    with pytest.raises(Refusal) as caught:
        submit_report(actor=office.clerk, report=report, version=report.version)
    assert (caught.value.code, caught.value.params["missing"]) == (
        "report_incomplete",
        "Phòng, chống thiên tai, dịch bệnh",
    )
    report = save_report(
        actor=office.clerk, report=report, heading="disasters", section=Section(nothing=True, version=2)
    )
    assert submit_report(actor=office.clerk, report=report, version=report.version).state == "submitted"


def test_tables_and_the_register_speak_for_their_headings(office: Office, report: Report) -> None:
    missing = missing_of(report).headings
    assert len(missing) == len(headings_for(report)) - 1  # nobody prompted, and the register knows
    Shortcoming.objects.create(subject=office.subject, position=1, text="Chậm", pointed_out_by="UBKT")
    save_targets(actor=office.clerk, report=report, rows=[TargetRow(text="Thu")], version=table_version(()))
    left = {heading.code for heading in missing} - {heading.code for heading in missing_of(report).headings}
    assert left == {"targets", "shortcomings"}


def test_an_unanswered_shortcoming_is_named(office: Office, report: Report) -> None:  # R-II1c
    row = Shortcoming.objects.create(subject=office.subject, position=1, text="Giải ngân chậm", pointed_out_by="UBKT")
    Shortcoming.objects.create(subject=office.subject, position=2, text="Để năm sau", for_next_year=True)
    report = office.filled(report)
    with pytest.raises(Refusal) as caught:
        submit_report(actor=office.clerk, report=report, version=report.version)
    assert caught.value.params == {"missing": "Giải ngân chậm", "headings": 0, "shortcomings": 1, "points": 0}
    answer_shortcoming(actor=office.clerk, row=row, remedy="fixed", evidence="Đã giải ngân 100 %", version=1)
    assert submit_report(actor=office.clerk, report=report, version=report.version).state == "submitted"


def test_an_unanswered_point_is_named(office: Office, report: Report) -> None:  # R-III2
    a_prompt(office.subject, office.staff, "Trách nhiệm trong quản lý đất đai")
    withdrawn = a_prompt(office.subject, office.staff, "Đã rút", number="99")
    withdraw_prompt(actor=office.staff, prompt=withdrawn, reason="Gửi nhầm")
    report = office.filled(report)
    with pytest.raises(Refusal) as caught:
        submit_report(actor=office.clerk, report=report, version=report.version)
    assert caught.value.params["missing"] == "Trách nhiệm trong quản lý đất đai"
    point = PromptPoint.objects.get(prompt__withdrawn_at=None)
    answer_prompt_point(actor=office.clerk, point=point, answer="Đã rà soát.", version=1)
    assert submit_report(actor=office.clerk, report=report, version=report.version).state == "submitted"


def test_nobody_hands_in_what_they_did_not_read(office: Office, report: Report) -> None:
    report = office.filled(report)
    with pytest.raises(Refusal) as caught:
        submit_report(actor=office.clerk, report=report, version=report.version - 1)
    assert caught.value.code == "report_changed"


def test_only_preparers(office: Office, report: Report) -> None:
    report = office.filled(report)
    with pytest.raises(NotPermitted):
        submit_report(actor=office.inspector, report=report, version=report.version)
