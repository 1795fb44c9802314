"""The rules in force: every parameter, every clause in our words, every open point with its readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render

from xeploai.cycles.queries import cycle_in_force, notes_of
from xeploai.people.rules import may
from xeploai.web import slips
from xeploai.web.clauses import name_of
from xeploai.web.doors import login_required, reader_of
from xeploai.web.rule_views import dates_in, lines_of, points_of, rules_for, words

if TYPE_CHECKING:
    from typing import Any

    from django.http import HttpRequest, HttpResponse


@login_required
def rules(request: HttpRequest) -> HttpResponse:
    """The whole rule set on one page."""
    cycle = cycle_in_force()
    rule_set = rules_for(cycle)
    context = {
        "cycle": cycle,
        "rule_set": rule_set,
        "title": words(rule_set.title),
        "lines": lines_of(rule_set),
        "deadlines": dates_in(rule_set, cycle) if cycle else [],
        "points": points_of(rule_set, cycle),
        "clauses": [(one.id, words(one.title)) for one in rule_set.clauses.values()],
        "same_text": cycle is None or cycle.rule_set_digest == rule_set.fingerprint,
    }
    return render(request, "rules/list.html", context)


@login_required
def clause(request: HttpRequest, clause: str) -> HttpResponse:
    """One clause with everything that hangs on it."""
    return render(request, "rules/clause.html", _clause(request, clause))


@login_required
def panel(request: HttpRequest, clause: str) -> HttpResponse:
    """The same, for the side panel."""
    return render(request, "rules/panel.html", _clause(request, clause))


def _clause(request: HttpRequest, number: str) -> dict[str, Any]:
    cycle = cycle_in_force()
    rule_set = rules_for(cycle)
    try:
        found = rule_set.clause(number)
    except KeyError as problem:
        raise Http404 from problem
    return {
        "clause": found.id,
        "asked": number,
        "title": _bare(words(found.title), found.id),
        "text": words(found.text),
        "rule_set": rule_set,
        "lines": [line for line in lines_of(rule_set) if line.clause == found.id],
        "points": [point for point in points_of(rule_set, cycle) if point.clause == found.id],
        "notes": notes_of(cycle).filter(clause=found.id) if cycle else [],
        "can_ask": cycle is not None and slips.slip_of(request) is None,
        "can_choose": cycle is not None and may(reader_of(request), "cycles.manage", None),
    }


def _bare(title: str, number: str) -> str:
    """The title without the clause's own name, which the heading says already."""
    return title.removeprefix(f"{name_of(number)}: ").removeprefix(f"Appendix {number.removeprefix('PL')}: ")
