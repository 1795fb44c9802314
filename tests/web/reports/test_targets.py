"""The table of targets, typed and pasted from Excel."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.reviews.world import Office
from xeploai.people.models import User
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.models import Report
from xeploai.reviews.pasting import read_targets
from xeploai.reviews.report_content import TargetRow, rows_of, table_version

As = Callable[[User], Client]
EMPTY = str(table_version(()))


@pytest.fixture
def report(office: Office) -> Report:
    return open_report(actor=office.clerk, subject=office.subject)


def test_rows_are_typed_and_reckoned(office: Office, as_: As, report: Report) -> None:  # R-II1b
    clerk, at = as_(office.clerk), f"/reports/{office.subject.pk}/targets/"
    body = {"version": EMPTY, "rows": "3", "text-1": "Thu ngân sách", "planned-1": "1.250", "actual-1": "1.312,5"}
    assert clerk.post(at, body).status_code == 302
    assert rows_of(report.targets.all()) == (
        TargetRow(text="Thu ngân sách", planned="1.250", actual="1.312,5", percent_tenths=1050),
    )
    assert "105,0" in clerk.get(at).content.decode()


def test_a_percent_that_is_none_keeps_what_was_typed(office: Office, as_: As, report: Report) -> None:
    body = {"version": EMPTY, "rows": "1", "text-1": "Thu", "percent-1": "gần đủ"}
    answer = as_(office.clerk).post(f"/reports/{office.subject.pk}/targets/", body)
    assert (answer.status_code, "gần đủ" in answer.content.decode(), report.targets.count()) == (409, True, 0)


def test_pasting_names_row_and_column(office: Office, as_: As, report: Report) -> None:  # R-II1b
    pasted = "NQ 05\tThu ngân sách\t1.250\t1.300\t\t\nNQ 05\t\t10\t9\tgần đủ\t"
    answer = as_(office.clerk).post(f"/reports/{office.subject.pk}/targets/paste/", {"pasted": pasted})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Chỉ tiêu, nhiệm vụ (cột B)" in page
    assert "“gần đủ” không phải tỷ lệ" in page
    assert report.targets.count() == 0


def test_pasted_rows_are_added_or_replace(office: Office, as_: As, report: Report) -> None:
    clerk, at = as_(office.clerk), f"/reports/{office.subject.pk}/targets/paste/"
    for text, replace, expected in (("A", "no", ["A"]), ("B", "no", ["A", "B"]), ("C", "yes", ["C"])):
        clerk.post(at, {"pasted": f"\t{text}\t10\t9", "replace": replace})
        assert [row.text for row in report.targets.all()] == expected


def test_titles_say_which_column_is_which() -> None:
    pasted = read_targets('TT\tChỉ tiêu\tThực hiện\tKế hoạch\tGhi chú\n1\t"Thu\nngân sách"\t9\t10\tđạt\n\n')
    assert pasted.problems == ()
    assert pasted.rows == (TargetRow(text="Thu ngân sách", planned="10", actual="9", note="đạt"),)


@pytest.mark.parametrize(
    "text, codes",
    [
        ("Văn bản\tKế hoạch\nNQ\t10", ["no_text_column"]),
        ("a\tb\tc\td\t1\tg\th", ["too_many_columns"]),
        ("a\t" + "b" * 501, ["too_long"]),
        ("\n".join("a\tb" for _ in range(301)), ["too_many_rows"]),
        ("", []),
    ],
)
def test_what_cannot_be_read(text: str, codes: list[str]) -> None:
    assert [problem.code for problem in read_targets(text).problems] == codes
