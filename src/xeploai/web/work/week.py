"""Everything one person has to do, most urgent first."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.web import work
from xeploai.web.work.above import committee_tasks
from xeploai.web.work.cell import cell_tasks
from xeploai.web.work.dates import dates_of
from xeploai.web.work.own import own_tasks
from xeploai.web.work.task import Task, address, order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from xeploai.cycles.models import Cycle
    from xeploai.law.deadlines import DeadlinesOutcome
    from xeploai.people.models import User

    Area = Callable[[User, Cycle, DeadlinesOutcome], Iterable[Task]]

PREPARING = (Role.SECRETARY, Role.CLERK)
WIDE = (Role.PROVINCIAL_STAFF,)
HERE = ("above", "cell", "dates", "own", "task", "week")
"""Modules that are called by name above, or help; every other one is an area that yields tasks of its own."""


def tasks_of(user: User, cycle: Cycle | None) -> list[Task]:
    """By role and by facts. The number of queries follows the roles held, not the size of the province."""
    found = list(_tasks(user, cycle))
    return sorted((task for task in found if task.href), key=order)


def _tasks(user: User, cycle: Cycle | None) -> Iterator[Task]:
    if any(role == Role.ADMINISTRATOR for role, _unit in user.held):
        yield Task(
            title=_("Tài khoản và vai trò"),
            href=address("accounts"),
            label=_("Mở danh sách tài khoản"),
            why=_("Lập tài khoản, giao và thu vai trò, cấp lại mật khẩu trong phần mình quản trị."),
        )
    if cycle is None:
        yield from _no_cycle(user)
        return
    last_days = dates_of(cycle)
    yield from own_tasks(user, cycle, last_days)
    for unit in _units(user, PREPARING):
        if unit.is_cell:
            yield from cell_tasks(unit, cycle, last_days)
        else:
            yield from committee_tasks(unit, cycle, last_days)
    for unit in _units(user, WIDE):
        yield from committee_tasks(unit, cycle, last_days)
    for tasks in areas():
        yield from tasks(user, cycle, last_days)
    if any(role == Role.INSPECTOR for role, _unit in user.held):
        yield Task(
            title=_("Đọc hồ sơ và tính lại kết quả"),
            href=address("inspections"),
            label=_("Mở hồ sơ các chi bộ"),
            why=_("Mỗi kết quả có nút Tính lại; mọi việc đã làm ở trong nhật ký, không sửa và không xóa được."),
        )


@cache
def areas() -> tuple[Area, ...]:
    """The function ``<area>_tasks(reader, cycle, last_days)`` of every further module beside this one, by name."""
    further = sorted(one.name for one in pkgutil.iter_modules(work.__path__) if one.name not in HERE)
    return tuple(getattr(importlib.import_module(f"{work.__name__}.{name}"), f"{name}_tasks") for name in further)


def _units(user: User, roles: tuple[Role, ...]) -> list[Unit]:
    ids = {unit for role, unit in user.held if role in roles}
    return list(Unit.objects.filter(pk__in=ids).order_by("code")) if ids else []


def _no_cycle(user: User) -> Iterator[Task]:
    if any(role == Role.PROVINCIAL_STAFF for role, _unit in user.held):
        yield Task(
            title=_("Mở kỳ đánh giá mới"),
            href=address("cycle"),
            label=_("Mở kỳ đánh giá"),
            clause="VI.1",
            why=_("Chưa có kỳ đánh giá nào đang mở."),
        )
