"""One thing to do."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from xeploai.law.deadlines import remind_on
from xeploai.web.spoken import dates

WEEK = 7


@dataclass(frozen=True, slots=True)
class Task:
    """What, by when, by which clause, and the one place where it is done. ``done`` of ``all`` where it is countable."""

    title: str
    href: str
    label: str
    due: dt.datetime | dt.date | None = None
    clause: str = ""
    why: str = ""
    done: int | None = None
    all: int | None = None
    counted: str = ""
    at_once: bool = False

    @property
    def due_on(self) -> dt.date | None:
        """The day, in Vietnam's time."""
        return timezone.localtime(self.due).date() if isinstance(self.due, dt.datetime) else self.due

    @property
    def due_words(self) -> str:
        """When, in words: tonight, tomorrow, by a date, late since."""
        if self.due_on is None:
            return ""
        left = (self.due_on - timezone.localdate()).days
        time = ""
        if isinstance(self.due, dt.datetime):
            time = ", " + dates.clock(timezone.localtime(self.due).time())
        if left == 0:
            return _("Hôm nay") + time
        if left == 1:
            return _("Ngày mai") + time
        day = f"{dates.weekday(self.due_on)}, {dates.short(self.due_on)}"
        if time:
            return day + time
        return _("Đã quá hạn: %(day)s") % {"day": day} if left < 0 else _("Chậm nhất %(day)s") % {"day": day}

    @property
    def warning(self) -> str:
        """Where the last day falls on a weekend and is still to come: the working day before it (A-17)."""
        if self.due_on is None or isinstance(self.due, dt.datetime):
            return ""
        working = remind_on(self.due_on)
        if working == self.due_on or self.due_on < timezone.localdate():
            return ""
        words = {"day": dates.weekday(self.due_on), "working": f"{dates.weekday(working)}, {dates.short(working)}"}
        return _("Ngày cuối là %(day)s: ngày làm việc cuối cùng trước đó là %(working)s.") % words

    @property
    def tone(self) -> str:
        """Late, due within the week, or nothing to hurry about."""
        if self.due_on is None:
            return ""
        left = (self.due_on - timezone.localdate()).days
        return "late" if left < 0 else "due" if left <= WEEK else ""


def order(task: Task) -> tuple[bool, dt.date]:
    """What waits for this very person first, then by date, then as found."""
    return (not task.at_once, task.due_on or dt.date.max)


def address(name: str, *arguments: Any) -> str:
    """The address of a page, or '' where there is none (yet)."""
    try:
        return reverse(f"web:{name}", args=arguments)
    except NoReverseMatch:
        return ""
