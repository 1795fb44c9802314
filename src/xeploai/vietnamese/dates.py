"""Dates and times as Vietnamese offices write them."""

import datetime as dt
import re

from xeploai.vietnamese.numbers import padded

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_SHORT = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})")
BLANK = "……"
_FEBRUARY = 2


def clock(time: dt.time) -> str:
    """19:00 as "19 giờ 00"."""
    return f"{time.hour} giờ {time.minute:02d}"


def short(date: dt.date) -> str:
    """29/11/2026."""
    return f"{date.day:02d}/{date.month:02d}/{date.year:04d}"


def moment(value: dt.datetime) -> str:
    """The clock, then the date: "19 giờ 42, 29/11/2026"."""
    return f"{clock(value.time())}, {short(value.date())}"


def long(date: dt.date) -> str:
    """Write "ngày 05 tháng 02 năm 2026": days below ten and months 1 and 2 take a leading zero."""
    month = padded(date.month) if date.month <= _FEBRUARY else str(date.month)
    return f"ngày {padded(date.day)} tháng {month} năm {date.year}"


def long_or_blank(date: dt.date | None, year: int | None = None) -> str:
    """The long form, or the same with dotted blanks where the date is not known yet."""
    if date is not None:
        return long(date)
    return f"ngày {BLANK} tháng {BLANK} năm {year if year is not None else BLANK}"


def weekday(date: dt.date) -> str:
    """Name the day, from "thứ Hai" to "Chủ nhật"."""
    return _WEEKDAYS[date.weekday()]


def parse_short(text: str) -> dt.date:
    """Reads 5/2/2026, 05-02-2026 or 05.02.2026 (day first). Raises ValueError for anything else."""
    found = _SHORT.fullmatch(text.strip())
    if not found:
        raise ValueError("a date is written day/month/year")
    day, month, year = (int(figure) for figure in found.groups())
    return dt.date(year, month, day)
