"""What the preparation pages share: the door to a cell, addresses that may not exist yet, dates from forms."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.urls import NoReverseMatch, reverse

from xeploai.errors import Refusal
from xeploai.organisations.enums import CELL_KINDS
from xeploai.organisations.models import Unit
from xeploai.vietnamese.dates import parse_short
from xeploai.web.doors import reader_of

if TYPE_CHECKING:
    from django.http import HttpRequest

NEW = 0
LONGEST_VERSION = 8


def read_cell(request: HttpRequest, code: str) -> Unit:
    """The cell of this code, if a reading role reaches it; Http404 otherwise, also for its plain members."""
    cells = Unit.objects.visible_to(reader_of(request)).filter(kind__in=CELL_KINDS).select_related("parent")
    cell = cells.filter(code=code).first()
    if cell is None:
        raise Http404
    return cell


def address(name: str, *args: Any) -> str:
    """The address of a page, '' where there is none."""
    try:
        return reverse(f"web:{name}", args=args)
    except NoReverseMatch:
        return ""


def version_in(request: HttpRequest) -> int:
    """The version that the page carried; 0 for a new paper or nonsense."""
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_VERSION else NEW


def day_in(request: HttpRequest, name: str) -> dt.date | None:
    """A day from a form, as day/month/year or from a date field. Refuses: not_a_day."""
    text = request.POST.get(name, "").strip()
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text) if text[4:5] == "-" else parse_short(text)
    except ValueError:
        raise Refusal("not_a_day", text=text[:20]) from None
