"""What a workbook would change: the counts of every sheet, and page by page the rows of one sort."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.utils.translation import get_language, gettext as _

from xeploai.exchange.roster.columns import SHEET_BY_KEY, SHEETS
from xeploai.organisations.models import Body, Unit
from xeploai.people.models import Person
from xeploai.web.views.roster.problems import fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from xeploai.exchange.models import ImportJob
    from xeploai.people.models import User

PAGE = 50
SORTS = ("changed", "added", "missing")


def shown(reader: User, job: ImportJob, wishes: Mapping[str, str]) -> dict[str, Any]:
    """The counts, and one page of the rows that the address names (else of the first that there are)."""
    counts, sheets = job.preview["counts"], job.preview["sheets"]
    key, sort = _chosen(counts, wishes, remarks=bool(job.remarks))
    context: dict[str, Any] = {
        "preview": [
            {"key": sheet.key, "title": _title(sheet.key), "counts": counts[sheet.key]}
            for sheet in SHEETS
            if sheet.key in counts
        ],
        "changes": sum(number["added"] + number["changed"] for number in counts.values()),
        "missing": sum(number["missing"] for number in counts.values()),
        "remarks_number": len(job.remarks),
        "key": key,
        "sort": sort,
    }
    if sort == "remarks":
        page = Paginator(job.remarks, PAGE).get_page(wishes.get("page"))
        return context | {"page": page, "faults": [fault(one) for one in page.object_list]}
    if not key:
        return context
    rows = sheets[key][sort]
    page = Paginator(rows, PAGE).get_page(wishes.get("page"))
    columns = SHEET_BY_KEY[key].columns
    lines = [_line(key, sort, row) for row in page.object_list]
    if key in {"posts", "jobs"}:
        _name(reader, key, lines)
    return context | {
        "page": page,
        "lines": lines,
        "heads": _heads(key, [columns[0].header, columns[1].header]),
        "title": _title(key),
        "sort_name": _sort_name(sort),
        "whole": counts[key][sort],
        "cut": counts[key][sort] > len(rows),
        "shown_number": len(rows),
    }


def _chosen(counts: Mapping[str, Mapping[str, int]], wishes: Mapping[str, str], *, remarks: bool) -> tuple[str, str]:
    key, sort = wishes.get("sheet", ""), wishes.get("show", "")
    if sort == "remarks" and remarks:
        return "", sort
    if key in counts and sort in SORTS and counts[key][sort]:
        return key, sort
    for one in SORTS:
        for sheet in SHEETS:
            if sheet.key in counts and counts[sheet.key][one]:
                return sheet.key, one
    return "", ""


def _line(key: str, sort: str, row: Any) -> dict[str, Any]:
    """A row of the preview as its two words and what is said about it."""
    if sort == "changed":
        return {"words": row["row"], "fields": row["fields"]}
    if sort == "missing":
        return {"words": row}
    columns = SHEET_BY_KEY[key].columns
    rest = [{"header": column.header, "new": value} for column, value in zip(columns, row, strict=True) if value]
    return {"words": row[:2], "fields": [one for one in rest if one["header"] not in {c.header for c in columns[:2]}]}


def _name(reader: User, key: str, lines: Iterable[dict[str, Any]]) -> None:
    """Posts and jobs are told by two codes: put the names beside them, as far as the reader sees them."""
    lines = list(lines)
    people = Person.objects.visible_to(reader).filter(code__in={line["words"][0] for line in lines})
    places: Any = Body.objects.visible_to(reader) if key == "posts" else Unit.objects.visible_to(reader)
    person_names = dict(people.values_list("code", "full_name"))
    place_names = dict(places.filter(code__in={line["words"][1] for line in lines}).values_list("code", "name"))
    for line in lines:
        line["names"] = [person_names.get(line["words"][0], ""), place_names.get(line["words"][1], "")]


def _title(key: str) -> str:
    sheet = SHEET_BY_KEY[key]
    return sheet.title_en if (get_language() or "vi").startswith("en") else sheet.title


def _heads(key: str, vietnamese: list[str]) -> list[str]:
    if not (get_language() or "vi").startswith("en"):
        return vietnamese
    return [column.header_en for column in SHEET_BY_KEY[key].columns[:2]]


def _sort_name(sort: str) -> str:
    return {"changed": _("Thay đổi"), "added": _("Thêm mới"), "missing": _("Không có trong tệp")}[sort]
