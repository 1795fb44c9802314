"""Each heading has its own version: two people write at once, and nobody overwrites silently."""

import pytest

from tests.reviews.world import Office
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.save_report import save_report
from xeploai.reviews.models import Report
from xeploai.reviews.report_content import Section, sections_of


@pytest.fixture
def report(office: Office) -> Report:
    return open_report(actor=office.clerk, subject=office.subject)


def test_two_headings_are_written_at_once(office: Office, report: Report) -> None:  # R-II1a
    save_report(actor=office.clerk, report=report, heading="principles", section=Section(text=" Giữ nguyên tắc.\r\n"))
    saved = save_report(actor=office.clerk, report=report, heading="disasters", section=Section(nothing=True))
    assert sections_of(saved) == {
        "principles": Section(text="Giữ nguyên tắc.", version=1),
        "disasters": Section(nothing=True, version=1),
    }
    assert saved.version == 3
    assert not Entry.objects.filter(verb="save_report").exists()


def test_an_older_page_does_not_overwrite(office: Office, report: Report) -> None:
    save_report(actor=office.clerk, report=report, heading="principles", section=Section(text="Một"))
    with pytest.raises(Conflict) as caught:
        save_report(actor=office.clerk, report=report, heading="principles", section=Section(text="Hai"))
    assert caught.value.theirs == {"text": "Một", "nothing": False}
    assert caught.value.yours == {"text": "Hai", "nothing": False}
    assert sections_of(Report.objects.get())["principles"].text == "Một"


def test_the_same_again_changes_nothing(office: Office, report: Report) -> None:
    first = save_report(actor=office.clerk, report=report, heading="principles", section=Section(text="Một"))
    again = save_report(actor=office.clerk, report=report, heading="principles", section=Section(text="Một"))
    assert (first.version, again.version, again.sections) == (2, 2, first.sections)


@pytest.mark.parametrize(
    "heading, section, code",
    [
        ("mountains", Section(text="Ở đồng bằng"), "unknown_heading"),
        ("principles", Section(text="Có", nothing=True), "nothing_but_text"),
        ("principles", Section(text="x" * 20_001), "text_too_long"),
    ],
)
def test_refusals(office: Office, report: Report, heading: str, section: Section, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        save_report(actor=office.clerk, report=report, heading=heading, section=section)
    assert caught.value.code == code
    assert Report.objects.get().sections == {}


def test_what_was_handed_in_does_not_change_silently(office: Office) -> None:
    report = office.submitted()
    with pytest.raises(Refusal) as caught:
        save_report(actor=office.clerk, report=report, heading="principles", section=Section(text="Mới", version=1))
    assert caught.value.code == "report_submitted"


@pytest.mark.parametrize("who", ["inspector", "outsider", "staff"])
def test_only_preparers_write(office: Office, report: Report, who: str) -> None:
    with pytest.raises(NotPermitted):
        save_report(actor=getattr(office, who), report=report, heading="principles", section=Section(text="Một"))
