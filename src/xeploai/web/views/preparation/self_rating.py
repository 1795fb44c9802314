"""A member's own self-rating, in one page, on a phone first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.urls import reverse

from xeploai.cycles.queries import cycle_in_force
from xeploai.errors import Refusal
from xeploai.reviews.enums import Source
from xeploai.reviews.queries import membership_of
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.preparation.desk import Desk, work

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
def self_rating(request: HttpRequest) -> HttpResponse:
    """One's own paper; whoever has none is told why."""
    cycle, person_id = cycle_in_force(), reader_of(request).person_id
    if cycle is None or person_id is None:
        return render(request, "preparation/self_rating_none.html", {"cycle": cycle, "person": person_id})
    try:
        member = membership_of(person_id)
    except Refusal as refusal:
        return render(request, "preparation/self_rating_none.html", {"refusal": refusal, "cycle": cycle})
    return work(request, Desk(member=member, cycle=cycle, source=Source.ONLINE, here=reverse("web:self_rating")))
