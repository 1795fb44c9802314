"""Dates in the reader's language. The short form is day/month/year in both, as it is typed and printed."""

from __future__ import annotations

import datetime as dt

from xeploai.vietnamese import dates as vietnamese
from xeploai.web.spoken import in_english

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
short = vietnamese.short


def clock(time: dt.time) -> str:
    """19 giờ 00, or 19:00."""
    return f"{time.hour}:{time.minute:02d}" if in_english() else vietnamese.clock(time)


def moment(value: dt.datetime) -> str:
    """The clock, then the date."""
    return f"{clock(value.time())}, {short(value.date())}"


def long(date: dt.date) -> str:
    """Ngày 29 tháng 11 năm 2026, or 29 November 2026."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}" if in_english() else vietnamese.long(date)


def weekday(date: dt.date) -> str:
    """From "thứ Hai" to "Chủ nhật", or from "Monday" to "Sunday"."""
    return _DAYS[date.weekday()] if in_english() else vietnamese.weekday(date)
