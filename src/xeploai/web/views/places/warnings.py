"""Warnings about places of review below a unit (R-II3b): they block nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.shortcuts import render

from xeploai.meetings.venues import warnings_of
from xeploai.web.doors import current_cycle, login_required
from xeploai.web.views.places.venues import seen

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

A_PAGE = 25
KINDS = ("posts", "small", "bodies", "cells")


@login_required
def warnings(request: HttpRequest, code: str) -> HttpResponse:
    """Three posts without a further place, two leaders called as a collective, places without a day."""
    unit, cycle = seen(request, code), current_cycle()
    found = warnings_of(unit, cycle)
    counts = {
        "posts": len(found.undecided),
        "small": len(found.small),
        "bodies": len(found.bodies),
        "cells": found.cells.count(),
    }
    kind = request.GET.get("kind", "")
    if kind not in KINDS:
        kind = next((name for name in KINDS if counts[name]), KINDS[0])
    listed: Any = {"posts": found.undecided, "small": found.small, "bodies": found.bodies, "cells": found.cells}[kind]
    page = Paginator(listed, A_PAGE).get_page(request.GET.get("page"))
    context = {"unit": unit, "cycle": cycle, "counts": counts, "kind": kind, "page": page, "any": any(counts.values())}
    return render(request, "places/warnings.html", context)
