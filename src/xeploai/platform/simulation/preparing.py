"""Before the votes on organisations and collectives: the unit's own plan, the reports with targets and a level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.cycles.actions.record_unit_plan import record_unit_plan
from xeploai.cycles.enums import Grade, PlanKind, QualityLevel
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.save_report import save_report
from xeploai.reviews.actions.save_report_rating import save_report_rating
from xeploai.reviews.actions.save_targets import save_targets
from xeploai.reviews.actions.submit_report import submit_report
from xeploai.reviews.queries import codes_of
from xeploai.reviews.queries.reports import headings_for
from xeploai.reviews.report_content import Section, TargetRow, table_version

if TYPE_CHECKING:
    from random import Random

    from xeploai.cycles.models import Subject
    from xeploai.organisations.models import Unit
    from xeploai.platform.simulation.stage import Stage

LEVELS = (QualityLevel.EXCELLENT, QualityLevel.GOOD, QualityLevel.COMPLETED)
TEXT = "Tập thể đã hoàn thành nhiệm vụ được giao trong năm, có kiểm tra, đôn đốc và sơ kết theo quý."
TARGETS = ("Thu ngân sách", "Kết nạp đảng viên", "Giảm hộ nghèo", "Giải ngân vốn đầu tư công")


def record_plan(play: Stage, unit: Unit) -> None:
    """The unit's own plan (VI.5)."""
    play.do(
        record_unit_plan,
        cycle=play.cycle,
        unit=unit,
        kind=PlanKind.PLAN,
        document_number=f"{unit.pk}-KH",
        document_date=timezone.localdate(),
        title="Kế hoạch kiểm điểm, đánh giá, xếp loại năm",
    )


def write_report(play: Stage, subject: Subject) -> None:
    """Every heading, four targets, a proposed level; handed in."""
    random = play.random("report", subject.key)
    report = play.do(open_report, subject=subject)
    for place, heading in enumerate(headings_for(report)):
        section = Section(text="", nothing=True) if place % 4 == 3 else Section(text=TEXT)  # noqa: PLR2004
        report = play.do(save_report, report=report, heading=heading.code, section=section)
    rows = [_target(text, random) for text in TARGETS]
    report = play.do(save_targets, report=report, rows=rows, version=table_version(()))
    grades = dict.fromkeys(codes_of(report.frame_id) if report.frame_id else (), Grade.GOOD.value)
    proposed = random.choices(LEVELS, (20, 72, 8))[0].value
    report = play.do(save_report_rating, report=report, proposed=proposed, grades=grades, version=report.version)
    play.do(submit_report, report=report, version=report.version)


def _target(text: str, random: Random) -> TargetRow:
    planned = random.randint(10, 900)
    return TargetRow(text=text, source="Nghị quyết", planned=str(planned), actual=str(planned + random.randint(-9, 40)))
