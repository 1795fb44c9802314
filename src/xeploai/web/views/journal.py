"""The journal for those who inspect: who did what, when, and whether the chain holds."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import render
from django.utils import timezone

from xeploai.errors import NotPermitted
from xeploai.journal.actions.verify import verify
from xeploai.journal.models import Entry
from xeploai.organisations.models import Unit
from xeploai.people.rules import may, require
from xeploai.vietnamese.dates import parse_short
from xeploai.web.doors import login_required, reader_of, seen_unit
from xeploai.web.journal_words import facts_of, name_of, sentence_of, texts
from xeploai.web.navigation import JOURNAL_ROLES

if TYPE_CHECKING:
    from typing import Any

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from xeploai.people.models import User

PAGE = 50


@login_required
def journal(request: HttpRequest) -> HttpResponse:
    """Entries in reach, newest first; filters stay in the address. POST reads the whole chain again."""
    reader = reader_of(request)
    if not any(role in JOURNAL_ROLES for role, _unit in reader.held):
        raise NotPermitted("journal.read")
    return _page(request, None)


@login_required
def journal_of(request: HttpRequest, code: str) -> HttpResponse:
    """The same for one unit and everything below it."""
    unit = seen_unit(request, code)
    require(reader_of(request), "journal.read", unit)
    return _page(request, unit)


def _page(request: HttpRequest, unit: Unit | None) -> HttpResponse:
    reader = reader_of(request)
    found = _seen(reader)
    if unit is not None:
        found = found.filter(unit__above__ancestor=unit)
    found = _filtered(found, request).select_related("unit").order_by("-number")
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    context = {
        "unit": unit,
        "page": page,
        "rows": [_row(entry) for entry in page.object_list],
        "verbs": sorted(((verb, name_of(verb)) for verb in texts()), key=lambda pair: pair[1]),
        "asked": request.GET,
        "verification": verify() if request.method == "POST" else None,
        "last": Entry.objects.order_by("-number").values_list("number", flat=True).first(),
    }
    return render(request, "journal/list.html", context)


def _seen(reader: User) -> QuerySet[Entry]:
    """Entries in reach; for provincial staff also those of no unit."""
    whole = not Unit.objects.filter(parent=None).exclude(pk__in=reader.reach(JOURNAL_ROLES)).exists()
    if may(reader, "cycles.manage", None):
        # Whoever reaches everything reads by number, without looking up the unit of every entry.
        return Entry.objects.all() if whole else Entry.objects.filter(_within(reader) | Q(unit=None))
    return Entry.objects.exclude(unit=None) if whole else Entry.objects.visible_to(reader)


def _within(reader: User) -> Q:
    return Q(pk__in=Entry.objects.visible_to(reader).values("pk"))


def _filtered(found: QuerySet[Entry], request: HttpRequest) -> QuerySet[Entry]:
    verb, who = request.GET.get("verb", ""), request.GET.get("who", "").strip()
    since, until = _day(request.GET.get("since", "")), _day(request.GET.get("until", ""))
    if verb:
        found = found.filter(verb=verb)
    if who:
        found = found.filter(actor_name__icontains=who)
    if since:
        found = found.filter(at__gte=_midnight(since))
    if until:
        found = found.filter(at__lt=_midnight(until + dt.timedelta(days=1)))
    return found


def _row(entry: Entry) -> dict[str, Any]:
    return {"entry": entry, "sentence": sentence_of(entry), "facts": facts_of(entry)}


def _day(typed: str) -> dt.date | None:
    try:
        return parse_short(typed)
    except ValueError:
        return None


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))
