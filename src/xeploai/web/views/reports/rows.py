"""The rows of the table of targets, between the page and the verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.reviews.report_content import TargetRow
from xeploai.reviews.targets import NotANumberError, percent_in, percent_of
from xeploai.vietnamese.numbers import decimal
from xeploai.web.typed import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TEXTS = ("source", "text", "planned", "actual", "note")
SPARE = 3
MOST = 400
TOO_MUCH = -1


@dataclass(frozen=True, kw_only=True)
class RowFields:
    """One row as the page shows it; ``reckoned`` where the arithmetic gives another percent than was entered."""

    number: int
    source: str = ""
    text: str = ""
    planned: str = ""
    actual: str = ""
    percent: str = ""
    is_main: bool = False
    note: str = ""
    reckoned: str = ""


def tenths(value: int | None) -> str:
    """985 as 98,5; nothing where there is none."""
    return "" if value is None else decimal(value, 1)


def fields_of(rows: Iterable[TargetRow]) -> list[RowFields]:
    """The stored rows, numbered."""
    return [
        RowFields(
            number=number,
            source=row.source,
            text=row.text,
            planned=row.planned,
            actual=row.actual,
            percent=tenths(row.percent_tenths),
            is_main=row.is_main,
            note=row.note,
            reckoned=_other(row),
        )
        for number, row in enumerate(rows, start=1)
    ]


def blank_rows(after: int) -> list[RowFields]:
    """Some empty rows to write into."""
    return [RowFields(number=after + place) for place in range(1, SPARE + 1)]


def rows_in(post: Mapping[str, str]) -> list[TargetRow]:
    """The rows of the form in order; wholly blank ones are left out.

    A percent that is no number becomes one that the verb refuses, naming its row.
    """
    found = []
    for number in range(1, min(whole(post.get("rows", "")), MOST) + 1):
        values = {name: post.get(f"{name}-{number}", "").strip() for name in TEXTS}
        percent = post.get(f"percent-{number}", "").strip()
        if not any(values.values()) and not percent:
            continue
        found.append(
            TargetRow(**values, percent_tenths=_percent(percent), is_main=post.get(f"is_main-{number}") == "yes")
        )
    return found


def fields_in(post: Mapping[str, str]) -> list[RowFields]:
    """The rows as they were typed, to be shown again when the table was not kept."""
    return [
        RowFields(
            number=number,
            **{name: post.get(f"{name}-{number}", "") for name in (*TEXTS, "percent")},
            is_main=post.get(f"is_main-{number}") == "yes",
        )
        for number in range(1, min(whole(post.get("rows", "")), MOST) + 1)
    ]


def _percent(text: str) -> int | None:
    try:
        return percent_in(text)
    except NotANumberError:
        return TOO_MUCH


def _other(row: TargetRow) -> str:
    found = percent_of(row.actual, row.planned)
    return tenths(found) if found is not None and found != row.percent_tenths else ""
