"""The checklist of a cell: what is ready, what is missing, one next step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.utils.translation import get_language

from xeploai.cycles.queries import cycle_in_force
from xeploai.law.sentences import LANGUAGES, explain
from xeploai.law.voting import cap
from xeploai.people.rules import may
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.preparation.common import read_cell
from xeploai.web.views.preparation.items import deadline_words, items, meeting_address, next_item
from xeploai.web.views.preparation.marks import marks
from xeploai.web.views.preparation.readiness import readiness

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.web.views.preparation.readiness import Readiness


@login_required
def checklist(request: HttpRequest, code: str) -> HttpResponse:
    """Everything on one page, with links to where it is mended."""
    cell = read_cell(request, code)
    cycle = cycle_in_force()
    if cycle is None:
        return render(request, "preparation/checklist.html", {"cell": cell, "unit": cell})
    reader = reader_of(request)
    facts = readiness(cell, cycle, may_run=may(reader, "meetings.run", cell))
    lines = items(facts)
    return render(
        request,
        "preparation/checklist.html",
        {
            "cell": cell,
            "unit": cell,
            "cycle": cycle,
            "facts": facts,
            "items": lines,
            "next": next_item(lines),
            "due": deadline_words(facts),
            "meeting_href": meeting_address(facts),
            "can_prepare": may(reader, "papers.prepare", cell),
            "marks": marks(facts.rows),
            "why": _why(facts),
            "example": _example(facts),
        },
    )


def _why(facts: Readiness) -> list[str]:
    names = {str(row.person.pk): row.person.full_name for row in facts.rows}
    language = (get_language() or "vi")[:2]
    return explain(facts.forecast, language if language in LANGUAGES else "vi", names)


def _example(facts: Readiness) -> dict[str, Any]:
    """What K would be if everybody rated passed round 1: an example of the arithmetic, never a forecast."""
    good = len(facts.rated)
    return {"good": good, "cap": cap(good=good).cap, "other": cap(good=good, base="final_good").cap}
