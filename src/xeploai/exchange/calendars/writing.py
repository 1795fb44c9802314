"""Write a calendar file (RFC 5545) that telephones and office programs open. Times are those of Vietnam."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ZONE = "Asia/Ho_Chi_Minh"
PRODUCT = "-//xeploai//Kiem diem, xep loai chat luong//VI"
OCTETS = 75
"""A line is no longer than this, in bytes; what is longer goes on after a line break and a space."""
_PLACE = ZoneInfo(ZONE)
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Event:
    """Something at a time, or a whole day (``start`` a date). ``uid`` stays the same when the event is moved.

    ``remind_days``: a reminder that many days before a whole day, at eight in the morning.
    """

    uid: str
    start: dt.datetime | dt.date
    title: str
    end: dt.datetime | None = None
    place: str = ""
    text: str = ""
    url: str = ""
    remind_days: int | None = None


def write(name: str, events: Iterable[Event], *, now: dt.datetime) -> bytes:
    """The file; ``now`` is when it is written."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        f"X-WR-TIMEZONE:{ZONE}",
        *_zone(),
    ]
    for event in events:
        lines += _event(event, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in fold(line)).encode()


def _zone() -> tuple[str, ...]:
    """Vietnam has kept +07:00 without summer time since 1975."""
    return (
        "BEGIN:VTIMEZONE",
        f"TZID:{ZONE}",
        "BEGIN:STANDARD",
        "DTSTART:19750613T000000",
        "TZOFFSETFROM:+0700",
        "TZOFFSETTO:+0700",
        "TZNAME:+07",
        "END:STANDARD",
        "END:VTIMEZONE",
    )


def _event(event: Event, now: dt.datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{now.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    if isinstance(event.start, dt.datetime):
        yield f"DTSTART;TZID={ZONE}:{event.start.astimezone(_PLACE):%Y%m%dT%H%M%S}"
        if event.end:
            yield f"DTEND;TZID={ZONE}:{event.end.astimezone(_PLACE):%Y%m%dT%H%M%S}"
    else:
        yield f"DTSTART;VALUE=DATE:{event.start:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.start + dt.timedelta(days=1):%Y%m%d}"
        yield "TRANSP:TRANSPARENT"
    for name, value in (("SUMMARY", event.title), ("LOCATION", event.place), ("DESCRIPTION", event.text)):
        if value:
            yield f"{name}:{_text(value)}"
    if event.url:
        yield f"URL:{event.url}"
    if event.remind_days is not None:
        yield from _alarm(event)
    yield "END:VEVENT"


def _alarm(event: Event) -> Iterator[str]:
    """Before the midnight that begins the day: eight in the morning, so many days earlier."""
    hours = (event.remind_days or 0) * 24 - 8
    sign = "-" if hours > 0 else ""
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_text(event.title)}"
    yield f"TRIGGER:{sign}PT{abs(hours)}H"
    yield "END:VALARM"


def _text(value: str) -> str:
    return value.translate(_ESCAPES)


def fold(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 bytes, never within a letter; the further ones begin with a space."""
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > OCTETS:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + width
    yield piece
