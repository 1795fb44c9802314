"""The cycle in force: opened once, bound to its rule set, its open points chosen by document."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from xeploai.cycles.actions.choose_setting import choose_setting
from xeploai.cycles.actions.close_cycle import close_cycle
from xeploai.cycles.actions.open_cycle import open_cycle
from xeploai.cycles.models import Cycle, Setting
from xeploai.cycles.queries import cycle_in_force, unfinished_meetings
from xeploai.errors import NotPermitted, Refusal
from xeploai.law.rule_sets.loader import available, load
from xeploai.people.rules import may, require
from xeploai.vietnamese.dates import parse_short
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.rule_effects import effects_of
from xeploai.web.rule_views import dates_in, point_of, points_of, rules_for, words

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

EXAMPLE = 36
UNFINISHED_SHOWN = 10
MOST = 100_000


@login_required
def cycle(request: HttpRequest) -> HttpResponse:
    """Dates, rule set and readings in force; provincial staff open the next cycle here."""
    refusal, reader = None, reader_of(request)
    if request.method == "POST":
        year = request.POST.get("year", "")
        try:
            open_cycle(
                actor=reader, year=int(year) if year.isdecimal() else 0, rule_set=request.POST.get("rule_set", "")
            )
            return redirect("web:cycle")
        except NotPermitted:
            raise
        except Refusal as caught:
            refusal = caught
    return _page(request, refusal)


@login_required
@require_POST
def close(request: HttpRequest) -> HttpResponse:
    """Provincial staff close the cycle in force, after a tick that says it is for ever."""
    found = current_cycle()
    if request.POST.get("confirmed") != "yes":
        require(reader_of(request), "cycles.manage", None)
        return _page(request, Refusal("closing_not_confirmed"))
    try:
        close_cycle(actor=reader_of(request), cycle=found)
    except NotPermitted:
        raise
    except Refusal as refusal:
        return _page(request, refusal)
    return redirect("web:cycle")


def _page(request: HttpRequest, refusal: Refusal | None) -> HttpResponse:
    found, can_manage = cycle_in_force(), may(reader_of(request), "cycles.manage", None)
    rule_set = rules_for(found)
    unfinished = unfinished_meetings(found) if found and can_manage else None
    context = {
        "cycle": found,
        "rule_set": rule_set,
        "title": words(rule_set.title),
        "deadlines": dates_in(rule_set, found) if found else [],
        "chosen": [point for point in points_of(rule_set, found) if point.setting] if found else [],
        "earlier": Cycle.objects.exclude(closed_at=None),
        "can_manage": can_manage,
        "unfinished": unfinished[:UNFINISHED_SHOWN] if unfinished is not None else [],
        "unfinished_count": unfinished.count() if unfinished is not None else 0,
        "rule_sets": [(code, words(load(code).title)) for code in available()],
        "refusal": refusal,
    }
    return render(request, "rules/cycle.html", context, status=409 if refusal else 200)


@login_required
def point(request: HttpRequest, key: str) -> HttpResponse:
    """One open point: its readings, what each would change, who chose what and by which document."""
    found, reader, refusal = current_cycle(), reader_of(request), None
    good = _good(request)
    try:
        shown = point_of(rules_for(found), found, key, good)
    except KeyError as problem:
        raise Http404 from problem
    if request.method == "POST":
        try:
            choose_setting(
                actor=reader,
                cycle=found,
                key=shown.key,
                value=request.POST.get("value", ""),
                document_number=request.POST.get("document_number", ""),
                document_date=_day(request.POST.get("document_date", "")),
            )
            return redirect("web:point", shown.key)
        except NotPermitted:
            raise
        except Refusal as caught:
            refusal = caught
    context = {
        "cycle": found,
        "point": shown,
        "good": good,
        "effects": effects_of(found, shown.key) if may(reader, "cycles.manage", None) else {},
        "history": Setting.objects.filter(cycle=found, key=shown.key)
        .select_related("chosen_by__person")
        .order_by("-pk"),
        "labels": {choice.code: choice.label for choice in shown.choices},
        "can_choose": shown.changeable and may(reader, "cycles.manage", None),
        "refusal": refusal,
        "typed": request.POST,
    }
    return render(request, "rules/point.html", context, status=409 if refusal else 200)


def _good(request: HttpRequest) -> int:
    typed = request.GET.get("good", "")
    return min(int(typed), MOST) if typed.isascii() and typed.isdigit() and len(typed) <= len(str(MOST)) else EXAMPLE


def _day(typed: str) -> dt.date | None:
    """A date as the browser sends it, or as day/month/year; None for anything else."""
    try:
        return dt.date.fromisoformat(typed)
    except ValueError:
        pass
    try:
        return parse_short(typed)
    except ValueError:
        return None
