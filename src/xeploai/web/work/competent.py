"""Dossiers to send, comments to give, and what the organisation committee of a level has before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _

from xeploai.cycles.models import Subject
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.ratings.enums import DossierState
from xeploai.ratings.models import Appraisal, CommentRequest
from xeploai.ratings.queries.authorities import worked_on
from xeploai.web.work.task import Task, address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.cycles.models import Cycle
    from xeploai.law.deadlines import DeadlinesOutcome
    from xeploai.people.models import User

OWN = (Role.SECRETARY, Role.CLERK)
WORKS = (Role.PROVINCIAL_STAFF, *OWN)


def competent_tasks(reader: User, cycle: Cycle, last_days: DeadlinesOutcome) -> Iterator[Task]:
    """By the units where the reader works; the number of queries follows these, not the province."""
    for unit in _units(reader, OWN):
        yield from _own(unit, cycle, last_days)
    for unit in _units(reader, WORKS):
        yield from _authority(unit, cycle, last_days)


def _units(reader: User, roles: tuple[Role, ...]) -> list[Unit]:
    ids = {unit for role, unit in reader.held if role in roles}
    return list(Unit.objects.filter(pk__in=ids).order_by("code")) if ids else []


def _own(unit: Unit, cycle: Cycle, last_days: DeadlinesOutcome) -> Iterator[Task]:
    mine = Subject.objects.filter(cycle=cycle, unit=unit).active().exclude(rated_by=None)
    total = mine.count()
    sent = mine.filter(dossier__state__in=(DossierState.SENT, DossierState.ACCEPTED)).count()
    if sent < total:
        yield Task(
            title=_("Lập và gửi hồ sơ xếp loại: %(unit)s") % {"unit": unit.name},
            href=address("dossiers", unit.code), label=_("Mở hồ sơ của đơn vị"), due=last_days.report.last_day,
            clause="VI.1", done=sent, counted=_("Hồ sơ đã gửi"), all=total,
        )  # fmt: skip
    asked = CommentRequest.objects.filter(unit=unit, subject__cycle=cycle, answered_at=None).order_by("due_on")
    first = asked.values_list("due_on", flat=True).first()
    if first is not None:
        number = asked.count()
        yield Task(
            title=_("Tham gia ý kiến về %(number)s đối tượng: %(unit)s") % {"number": number, "unit": unit.name},
            href=address("comments_wanted", unit.code), label=_("Mở danh sách được hỏi"), due=first, clause="VI.3",
        )  # fmt: skip


def _authority(unit: Unit, cycle: Cycle, last_days: DeadlinesOutcome) -> Iterator[Task]:
    every = worked_on(cycle, unit)
    total = every.count()
    if not total:
        return
    waiting = every.filter(dossier__state=DossierState.SENT).count()
    if waiting:
        yield Task(
            title=_("%(number)s hồ sơ mới đến chờ tiếp nhận: %(unit)s") % {"number": waiting, "unit": unit.name},
            href=address("receipt", unit.code) + "?state=sent", label=_("Mở danh sách hồ sơ"),
            due=last_days.appraisal.last_day, clause="VI.1", at_once=True,
        )  # fmt: skip
    finished = Appraisal.objects.filter(Q(authority=unit) & Q(subject__in=every.order_by().values("pk")))
    done = finished.exclude(done_at=None).count()
    if done < total:
        yield Task(
            title=_("Thẩm định để trình hội nghị: %(unit)s") % {"unit": unit.name},
            href=address("appraisal_table", unit.code), label=_("Mở bảng thẩm định"),
            due=last_days.appraisal.last_day, clause="VI.3", done=done, counted=_("Đã thẩm định xong"), all=total,
        )  # fmt: skip
