"""What this person has to do this week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from xeploai.web.doors import login_required

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """One next step, then the rest by date."""
    return render(request, "home.html")
