"""What a committee, or the province, sees of the cells below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.meetings.enums import DispatchKind, MeetingKind
from xeploai.meetings.models import Dispatch, Meeting
from xeploai.organisations.enums import CELL_KINDS, UnitKind
from xeploai.organisations.models import Unit
from xeploai.web.work.task import Task, address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.cycles.models import Cycle
    from xeploai.law.deadlines import DeadlinesOutcome


def committee_tasks(unit: Unit, cycle: Cycle, last_days: DeadlinesOutcome) -> Iterator[Task]:
    """Cells without a date, reports not yet opened, and the decision itself."""
    cells = Unit.objects.active().under(unit.pk).filter(kind__in=CELL_KINDS)
    number = cells.count()
    if not number:
        return
    meetings = Meeting.objects.filter(cycle=cycle, unit__in=cells, kind=MeetingKind.CELL, rehearsal=False)
    dated = meetings.exclude(starts_at=None).count()
    if dated < number:
        yield Task(
            title=_("Còn %(number)s chi bộ chưa có ngày họp xếp loại") % {"number": number - dated},
            href=address("units") + f"?under={unit.code}&meeting=none",
            label=_("Xem các chi bộ chưa có ngày"),
            due=last_days.review.last_day,
            clause="VI.1",
            why=unit.name,
            done=dated,
            counted=_("Đã có ngày họp"),
            all=number,
        )
    if unit.kind == UnitKind.GRASSROOTS_PARTY:
        yield from _decision(unit, cycle, last_days, number)


def _decision(unit: Unit, cycle: Cycle, last_days: DeadlinesOutcome, cells: int) -> Iterator[Task]:
    reports = Dispatch.objects.filter(meeting__cycle=cycle, to_unit=unit, kind=DispatchKind.REPORT)
    received = reports.values("meeting__unit").distinct().count()
    unopened = reports.filter(opened_at=None).values("meeting__unit").distinct().count()
    table = address("committee", unit.code)
    if unopened:
        yield Task(
            title=_("%(number)s báo cáo mới của chi bộ gửi đến") % {"number": unopened},
            href=table,
            label=_("Xem báo cáo"),
            due=last_days.report.last_day,
            clause="PL4",
            at_once=True,
        )
    meeting = Meeting.objects.filter(cycle=cycle, unit=unit, kind=MeetingKind.COMMITTEE, rehearsal=False).first()
    if meeting is not None and meeting.adopted_at is not None:
        return
    yield Task(
        title=_("Đảng ủy quyết định xếp loại đảng viên: %(unit)s") % {"unit": unit.name},
        href=table,
        label=_("Mở bảng tổng hợp"),
        due=meeting.starts_at if meeting and meeting.starts_at else last_days.report.last_day,
        clause="PL4",
        done=received,
        counted=_("Chi bộ đã gửi báo cáo"),
        all=cells,
    )
