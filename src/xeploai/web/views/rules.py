"""The rules in force, clause by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from xeploai.web.doors import login_required

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
def rules(request: HttpRequest) -> HttpResponse:
    """Every parameter and interpretation."""
    return render(request, "rules/list.html")


@login_required
def clause(request: HttpRequest, clause: str) -> HttpResponse:
    """One clause."""
    return render(request, "rules/clause.html", {"clause": clause})


@login_required
def panel(request: HttpRequest, clause: str) -> HttpResponse:
    """The same, for the side panel."""
    return render(request, "rules/panel.html", {"clause": clause})
