"""What somebody has to do about attendance: confirm, name, report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.meetings.duties import MUST_COME
from xeploai.meetings.enums import Duty, DutyState
from xeploai.meetings.models import AttendanceDuty, WorkingParty
from xeploai.people.enums import Role
from xeploai.web.work.task import Task, address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.cycles.models import Cycle
    from xeploai.law.deadlines import DeadlinesOutcome
    from xeploai.people.models import User


def places_tasks(reader: User, cycle: Cycle, last_days: DeadlinesOutcome) -> Iterator[Task]:
    """One's own attendance and reports; for the province, who is not named yet."""
    if reader.person_id is not None:
        yield from _own(reader, cycle)
    if any(role == Role.PROVINCIAL_STAFF for role, _unit in reader.held):
        must = AttendanceDuty.objects.visible_to(reader).filter(cycle=cycle, duty=Duty.MUST)
        total = must.count()
        named = must.exclude(state=DutyState.OPEN).count()
        if named < total:
            yield Task(
                title=_("Phân công người dự kiểm điểm"),
                href=address("attendance") + f"?state={DutyState.OPEN}",
                label=_("Xem chỗ chưa phân công"),
                due=last_days.review.last_day,
                clause="IV.1",
                done=named,
                all=total,
                counted=_("Đã phân công"),
            )


def _own(reader: User, cycle: Cycle) -> Iterator[Task]:
    duties = AttendanceDuty.objects.filter(cycle=cycle, person=reader.person_id, state=DutyState.ASSIGNED)
    for duty in duties.select_related("subject"):
        yield Task(
            title=_("Xác nhận dự kiểm điểm: %(name)s") % {"name": duty.subject.name},
            href=address("duty", duty.pk),
            label=_("Mở để xác nhận"),
            clause=duty.clause,
            at_once=duty.clause == MUST_COME,
        )
    parties = WorkingParty.objects.filter(cycle=cycle, members__person=reader.person_id, reported_at=None)
    for party in parties.filter(dissolved_at=None).select_related("subject"):
        yield Task(
            title=_("Tổ công tác báo cáo Thường trực Tỉnh ủy: %(name)s") % {"name": party.subject.name},
            href=address("working_party", party.pk),
            label=_("Viết báo cáo"),
            clause="IV.1.4",
        )
