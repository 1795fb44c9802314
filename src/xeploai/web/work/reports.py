"""Reports to write, and opinions asked of this very person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import OpinionRequest
from xeploai.web.work.task import Task, address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.cycles.models import Cycle
    from xeploai.law.deadlines import DeadlinesOutcome
    from xeploai.people.models import User

PREPARING = (Role.SECRETARY, Role.CLERK)


def reports_tasks(reader: User, cycle: Cycle, last_days: DeadlinesOutcome) -> Iterator[Task]:
    """One task a unit, with how many of its reports were handed in; leaders' own papers are theirs."""
    yield from _asked(reader, cycle)
    units = {unit for role, unit in reader.held if role in PREPARING}
    if not units:
        return
    own = Subject.objects.active().filter(cycle=cycle, unit__in=units).exclude(kind=SubjectKind.LEADER)
    counted = (
        own.order_by()
        .values("unit_id")
        .annotate(all=Count("pk"), done=Count("pk", filter=Q(report__state=PaperState.SUBMITTED)))
    )
    left = {one["unit_id"]: one for one in counted if one["done"] < one["all"]}
    for unit in Unit.objects.filter(pk__in=left).order_by("code"):
        yield Task(
            title=_("Viết báo cáo kiểm điểm, tự đánh giá"),
            href=address("unit_reports", unit.code),
            label=_("Mở các báo cáo"),
            due=last_days.review.last_day,
            clause="II.1",
            why=unit.name,
            done=left[unit.pk]["done"],
            all=left[unit.pk]["all"],
            counted=_("Đã nộp"),
        )


def _asked(reader: User, cycle: Cycle) -> Iterator[Task]:
    if reader.person_id is None:
        return
    waiting = OpinionRequest.objects.filter(
        person_id=reader.person_id,
        report__subject__cycle=cycle,
        report__opinions_closed_at=None,
        answered_at=None,
        removed_at=None,
    ).exclude(sent_at=None)
    for one in waiting.select_related("report__subject").order_by("report__opinions_due_on", "pk"):
        yield Task(
            title=_("Góp ý dự thảo báo cáo: %(name)s") % {"name": one.report.subject.name},
            href=address("opinion", one.pk),
            label=_("Đọc dự thảo và góp ý"),
            due=one.report.opinions_due_on,
            clause="II.2",
            why=_("Không có ý kiến cũng là một cách trả lời."),
            at_once=True,
        )
