"""What one cell says: codes, text, dates, words of a list, marks. Repairs silently what has one meaning only."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any
from unicodedata import is_normalized, normalize

from xeploai.exchange.roster.columns import choice_codes
from xeploai.exchange.roster.problems import CellRefused
from xeploai.vietnamese.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from xeploai.exchange.roster.columns import Column

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufffd]")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]")
_CODE = re.compile(r"[^\s,;\"'|\\<>]{1,200}")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})(?:\s+0?0:00(?::00)?)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_YEARS = range(1900, 2101)
_SERIAL_ORIGIN = dt.date(1899, 12, 30)
_SERIALS = range(367, 73_051)
_EXACT_NUMBER = 10**15
_OLDEST = dt.date(1900, 1, 1)
_YES = frozenset({"co", "x", "1", "v", "yes", "true", "dung", "✓", "☑"})
_NO = frozenset({"", "khong", "0", "no", "false", "sai", "-"})


def parser(column: Column, today: dt.date) -> Callable[[Any], Any]:
    """The function that understands the cells of a column. It raises CellRefused."""
    if column.content == "code":
        return _measured(_code, column.longest)
    if column.content == "date":
        return lambda value: _date(value, None if column.may_be_future else today)
    if column.content == "flag":
        return _flag
    if column.choices is not None:
        return _choice(choice_codes(column.choices), column.labels)
    return _measured(_text, column.longest)


def clean(value: str) -> str:
    """Composed letters, single spaces, nothing invisible. Raises CellRefused for control characters."""
    # What is printable holds no control or invisible character, and no space but the plain one.
    if value.isprintable() and is_normalized("NFC", value) and "  " not in value and value == value.strip():
        return value
    if _CONTROL.search(value):
        raise CellRefused("control_character", character=f"U+{ord(_CONTROL.findall(value)[0]):04X}")
    return " ".join(normalize("NFC", _INVISIBLE.sub("", value)).split())


def _measured(parse: Callable[[Any], str], longest: int) -> Callable[[Any], str]:
    def measured(value: Any) -> str:
        text = parse(value)
        if len(text) > longest:
            raise CellRefused("too_long", length=len(text), longest=longest)
        return text

    return measured


def _text(value: Any) -> str:
    if type(value) is str:
        return clean(value)
    if isinstance(value, bool | dt.date | dt.datetime | dt.time | dt.timedelta):
        raise CellRefused("not_text", value=str(value))
    return str(int(value)) if float(value).is_integer() else str(value)


def _code(value: Any) -> str:
    if type(value) is str:
        text = clean(value)
        if text and not _CODE.fullmatch(text):
            raise CellRefused("code_characters", value=text)
        return text
    if isinstance(value, bool | dt.date | dt.datetime | dt.time | dt.timedelta):
        raise CellRefused("code_not_text", value=str(value))
    if not float(value).is_integer() or abs(value) >= _EXACT_NUMBER or value < 0:
        raise CellRefused("code_number", value=str(value))
    return str(int(value))


def _date(value: Any, latest: dt.date | None) -> dt.date | None:
    if value == "":
        return None
    date = _as_date(value)
    if date is None:
        return None
    if date < _OLDEST:
        raise CellRefused("date_too_old", value=_shown(date))
    if latest is not None and date > latest:
        raise CellRefused("date_future", value=_shown(date), today=_shown(latest))
    return date


def _as_date(value: Any) -> dt.date | None:
    kind = type(value)
    if kind is dt.date:
        return value  # type: ignore[no-any-return]
    if kind is dt.datetime:
        return value.date()  # type: ignore[no-any-return]
    if kind is str:
        return _written_date(clean(value))
    if kind is int or kind is float:
        return _serial_date(value)
    raise CellRefused("date_unreadable", value=str(value))


def _written_date(text: str) -> dt.date | None:
    if not text:
        return None
    found = _DAY_FIRST.fullmatch(text)
    if found:
        day, month, year = (int(figure) for figure in found.groups())
    elif iso := _ISO.fullmatch(text):
        year, month, day = (int(figure) for figure in iso.groups())
    elif text.isascii() and text.isdigit() and len(text) == 4:  # noqa: PLR2004 - a year has four figures
        raise CellRefused("date_year_only", value=text)
    else:
        raise CellRefused("date_unreadable", value=text)
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise CellRefused("date_impossible", value=text) from None


def _serial_date(value: float) -> dt.date:
    number = int(value)
    if number in _YEARS:
        raise CellRefused("date_year_only", value=str(number))
    if number not in _SERIALS or number != value:
        raise CellRefused("date_unreadable", value=str(value))
    return _SERIAL_ORIGIN + dt.timedelta(days=number)


def _choice(codes: dict[str, str], labels: list[str]) -> Callable[[Any], str]:
    memory: dict[str, str] = {"": ""}

    def choose(value: Any) -> str:
        if type(value) is str and value in memory:
            return memory[value]
        text = _text(value)
        code = codes.get(fold(text)) if text else ""
        if code is None:
            raise CellRefused("unknown_choice", value=text, choices=labels)
        memory[text] = code
        return code

    return choose


def _flag(value: Any) -> bool:
    if value == "":
        return False
    typed = _text(int(value) if isinstance(value, bool) else value)
    word = fold(typed)
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise CellRefused("unknown_flag", value=typed)


def _shown(date: dt.date) -> str:
    return f"{date.day:02d}/{date.month:02d}/{date.year:04d}"
