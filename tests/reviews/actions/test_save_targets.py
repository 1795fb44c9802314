"""The table of targets, and the arithmetic behind its percent."""

import pytest
from hypothesis import given, strategies as st

from tests.reviews.world import Office
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.save_targets import save_targets
from xeploai.reviews.models import Report
from xeploai.reviews.report_content import TargetRow, rows_of, table_version
from xeploai.reviews.targets import NotANumberError, percent_in, percent_of, plain_number

EMPTY = table_version(())


@pytest.fixture
def report(office: Office) -> Report:
    return open_report(actor=office.clerk, subject=office.subject)


def test_the_percent_is_reckoned_from_two_plain_numbers_only(office: Office, report: Report) -> None:  # R-II1b
    rows = [
        TargetRow(text="Thu ngân sách", planned="1.250", actual="1.312,5", source="NQ 05"),
        TargetRow(text="Hộ nghèo giảm", planned="100 %", actual="98 %"),
        TargetRow(text="Kết nạp đảng viên", planned="9", actual="8", percent_tenths=900),
    ]
    save_targets(actor=office.clerk, report=report, rows=rows, version=EMPTY)
    stored = rows_of(report.targets.all())
    assert [row.percent_tenths for row in stored] == [1050, None, 900]
    assert [row.text for row in stored] == ["Thu ngân sách", "Hộ nghèo giảm", "Kết nạp đảng viên"]
    assert list(report.targets.values_list("position", flat=True)) == [1, 2, 3]


def test_an_older_table_does_not_overwrite(office: Office, report: Report) -> None:
    first, second = [TargetRow(text="Một")], [TargetRow(text="Hai")]
    save_targets(actor=office.clerk, report=report, rows=first, version=EMPTY)
    with pytest.raises(Conflict) as caught:
        save_targets(actor=office.clerk, report=report, rows=second, version=EMPTY)
    assert [row["text"] for row in caught.value.theirs["rows"]] == ["Một"]
    assert [row["text"] for row in caught.value.yours["rows"]] == ["Hai"]
    saved = save_targets(actor=office.clerk, report=report, rows=second, version=table_version(first))
    assert (saved.version, rows_of(report.targets.all())) == (3, (TargetRow(text="Hai"),))


@pytest.mark.parametrize(
    "row, code",
    [
        (TargetRow(text="  "), "target_without_text"),
        (TargetRow(text="x" * 501), "target_text_too_long"),
        (TargetRow(text="Một", percent_tenths=-1), "percent_out_of_range"),
    ],
)
def test_refusals_name_the_row(office: Office, report: Report, row: TargetRow, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        save_targets(actor=office.clerk, report=report, rows=[TargetRow(text="Được"), row], version=EMPTY)
    assert (caught.value.code, caught.value.params["row"]) == (code, 2)
    assert report.targets.count() == 0


def test_three_hundred_rows_at_most(office: Office, report: Report) -> None:
    with pytest.raises(Refusal) as caught:
        save_targets(actor=office.clerk, report=report, rows=[TargetRow(text="Một")] * 301, version=EMPTY)
    assert caught.value.code == "too_many_targets"


def test_only_preparers_and_only_the_draft(office: Office) -> None:
    report = office.submitted()
    with pytest.raises(NotPermitted):
        save_targets(actor=office.inspector, report=report, rows=[], version=EMPTY)
    with pytest.raises(Refusal) as caught:
        save_targets(actor=office.clerk, report=report, rows=[TargetRow(text="Một")], version=EMPTY)
    assert caught.value.code == "report_submitted"


@pytest.mark.parametrize(
    "text, number",
    [
        ("1.234,5", (12345, 1)),
        ("1250", (1250, 0)),
        ("0,05", (5, 2)),
        ("1.25", None),
        ("12.34.567", None),
        ("10 xã", None),
        ("100 %", None),
        ("-5", None),
        ("", None),
        ("1" * 19, None),
    ],
)
def test_plain_numbers(text: str, number: tuple[int, int] | None) -> None:
    assert plain_number(text) == number


@pytest.mark.parametrize(
    "actual, planned, tenths",
    [("23", "45", 511), ("1", "8", 125), ("2", "3", 667), ("1,5", "2", 750), ("5", "0", None), ("5", "10 xã", None)],
)
def test_percent_in_tenths_rounded_half_up(actual: str, planned: str, tenths: int | None) -> None:
    assert percent_of(actual, planned) == tenths


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_the_percent_is_never_off_by_more_than_half_a_tenth(part: int, whole: int) -> None:
    tenths = percent_of(str(part), str(whole))
    if tenths is not None:
        assert abs(tenths * whole - part * 1000) * 2 <= whole


@pytest.mark.parametrize(
    "text, tenths", [("98,55 %", 986), ("98,5%", 985), ("1.005", 10050), ("", None), (" % ", None)]
)
def test_a_percent_as_written(text: str, tenths: int | None) -> None:
    assert percent_in(text) == tenths


@pytest.mark.parametrize("text", ["98.5", "gần đủ", "98,5 phần trăm"])
def test_a_percent_that_is_none(text: str) -> None:
    with pytest.raises(NotANumberError):
        percent_in(text)
