"""The level that is put to the conference."""

import pytest

from tests import factories
from tests.reviews.world import Office
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.save_report_rating import save_report_rating
from xeploai.reviews.models import Report


@pytest.fixture
def report(office: Office) -> Report:
    factories.a_frame(office.cycle, "body")
    return open_report(actor=office.clerk, subject=office.subject)


def test_level_and_grades_are_kept(office: Office, report: Report) -> None:
    saved = save_report_rating(
        actor=office.clerk, report=report, proposed="good", grades={"2": "good", "1": "excellent"}, version=1
    )
    assert (saved.proposed, saved.grades, saved.version) == ("good", {"1": "excellent", "2": "good"}, 2)


def test_an_older_page_does_not_overwrite(office: Office, report: Report) -> None:
    save_report_rating(actor=office.clerk, report=report, proposed="good", grades={}, version=1)
    with pytest.raises(Conflict) as caught:
        save_report_rating(actor=office.clerk, report=report, proposed="excellent", grades={}, version=1)
    assert caught.value.theirs == {"proposed": "good", "grades": {}}


@pytest.mark.parametrize(
    "proposed, grades, code",
    [("best", {}, "unknown_level"), ("", {"9": "good"}, "unknown_criterion"), ("", {"1": "fine"}, "unknown_grade")],
)
def test_refusals(office: Office, report: Report, proposed: str, grades: dict[str, str], code: str) -> None:
    with pytest.raises(Refusal) as caught:
        save_report_rating(actor=office.clerk, report=report, proposed=proposed, grades=grades, version=1)
    assert caught.value.code == code


def test_only_preparers(office: Office, report: Report) -> None:
    with pytest.raises(NotPermitted):
        save_report_rating(actor=office.superior, report=report, proposed="good", grades={}, version=1)
