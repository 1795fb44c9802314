"""The list of units and the page of one unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from xeploai.web.doors import login_required, seen_unit

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
def units(request: HttpRequest) -> HttpResponse:
    """Units in reach."""
    return render(request, "units/list.html")


@login_required
def unit(request: HttpRequest, code: str) -> HttpResponse:
    """One unit: what it is, who is there, what can be done."""
    return render(request, "units/unit.html", {"unit": seen_unit(request, code)})
