"""What the secretary, the clerk or the committee of one cell has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from xeploai.meetings.enums import DispatchKind, MeetingKind
from xeploai.meetings.models import Dispatch, Meeting
from xeploai.people.models import Membership
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import Proposal, SelfRating
from xeploai.web.work.task import Task, address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.cycles.models import Cycle
    from xeploai.law.deadlines import DeadlinesOutcome
    from xeploai.organisations.models import Unit


def cell_tasks(cell: Unit, cycle: Cycle, last_days: DeadlinesOutcome) -> Iterator[Task]:
    """The meeting first; the papers before it, as long as it has not begun."""
    meeting = Meeting.objects.filter(cycle=cycle, unit=cell, kind=MeetingKind.CELL, rehearsal=False).first()
    yield from _meeting(cell, meeting, last_days)
    yield from _notice(cell, cycle)
    if meeting is not None and meeting.frozen_at is not None:
        return
    due = meeting.starts_at if meeting and meeting.starts_at else last_days.review.last_day
    members = list(Membership.objects.current().filter(cell=cell))
    rated = [m.person_id for m in members if not m.not_rated_because(last_days.review.last_day)]
    handed_in = SelfRating.objects.filter(cycle=cycle, person__in=rated, state=PaperState.SUBMITTED).count()
    if handed_in < len(rated):
        yield Task(
            title=_("Nhắc nộp tự đánh giá, xếp loại"),
            href=address("self_ratings", cell.code),
            label=_("Xem ai chưa nộp"),
            due=due,
            clause="PL3",
            done=handed_in,
            counted=_("Đã nộp"),
            all=len(rated),
        )
    proposed = Proposal.objects.filter(cycle=cycle, person__in=rated).exclude(level="").count()
    if proposed < len(rated):
        yield Task(
            title=_("Đề xuất mức xếp loại cho từng đảng viên"),
            href=address("proposals", cell.code),
            label=_("Mở bảng đề xuất"),
            due=due,
            clause="PL3",
            done=proposed,
            counted=_("Đã có đề xuất"),
            all=len(rated),
        )


def _notice(cell: Unit, cycle: Cycle) -> Iterator[Task]:
    sent = Dispatch.objects.filter(kind=DispatchKind.NOTICE, to_unit=cell, meeting__cycle=cycle, opened_at=None)
    if sent.exists():
        yield Task(
            title=_("Đảng ủy đã quyết định xếp loại: đọc thông báo"),
            href=address("notices", cell.code),
            label=_("Đọc thông báo"),
            clause="PL4",
            why=cell.name,
            at_once=True,
        )


def _meeting(cell: Unit, meeting: Meeting | None, last_days: DeadlinesOutcome) -> Iterator[Task]:
    if meeting is None or meeting.starts_at is None:
        yield Task(
            title=_("Định ngày họp xếp loại đảng viên"),
            href=address("meeting_plan", cell.code) or address("checklist", cell.code) or address("unit", cell.code),
            label=_("Định ngày họp"),
            due=last_days.review.last_day,
            clause="VI.1",
            why=_("%(cell)s chưa có ngày họp.") % {"cell": cell.name},
        )
        return
    place = address("meeting", meeting.pk) or address("checklist", cell.code)
    if meeting.sent_at is not None:
        return
    if meeting.adopted_at is not None:
        yield Task(
            title=_("Gửi trích biên bản và báo cáo lên cấp trên"),
            href=address("meeting_papers", meeting.pk) or place,
            label=_("Mở phần gửi đi"),
            due=last_days.report.last_day,
            clause="V",
        )
        return
    today = timezone.localtime(meeting.starts_at).date() <= timezone.localdate()
    yield Task(
        title=_("Hội nghị xếp loại đảng viên của %(cell)s") % {"cell": cell.name},
        href=place if today else address("checklist", cell.code) or place,
        label=_("Vào hội nghị") if today else _("Xem việc chuẩn bị"),
        due=meeting.starts_at,
        clause="PL3",
        why=meeting.place,
        at_once=today,
    )
