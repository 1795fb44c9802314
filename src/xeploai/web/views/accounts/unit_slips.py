"""Paper slips for the members of a cell, or for the tellers of a meeting, ready to cut and hand out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import segno
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.models import Meeting
from xeploai.people.actions.issue_access_slip import issue_access_slip
from xeploai.people.enums import SlipPurpose
from xeploai.people.models import Person
from xeploai.people.rules import require
from xeploai.web.doors import login_required, reader_of, seen_unit

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.organisations.models import Unit

DAYS = {SlipPurpose.SELF_RATING: 7, SlipPurpose.TELLER: 1}


@login_required
def unit_slips(request: HttpRequest, code: str) -> HttpResponse:
    """Choose who gets a slip; then the slips, each with a code and a picture to scan. Codes are shown once."""
    actor, unit = reader_of(request), seen_unit(request, code)
    require(actor, "slips.issue", unit)
    meeting = _meeting(request, unit)
    people = _people(unit, meeting)
    if request.method == "POST":
        chosen = people.filter(code__in=request.POST.getlist("person"))
        try:
            slips = [_issue(request, unit, person, meeting) for person in chosen]
        except NotPermitted:
            raise
        except Refusal as refusal:
            return _page(request, unit, meeting, people, refusal)
        if slips:
            return render(request, "accounts/slips_printed.html", {"unit": unit, "slips": slips, "meeting": meeting})
    return _page(request, unit, meeting, people, None)


def _meeting(request: HttpRequest, unit: Unit) -> Meeting | None:
    key = request.POST.get("meeting") or request.GET.get("meeting")
    if not key:
        return None
    found = Meeting.objects.visible_to(reader_of(request)).filter(unit=unit)
    return get_object_or_404(found, pk=key if key.isdecimal() else 0)


def _people(unit: Unit, meeting: Meeting | None) -> Any:
    if meeting is not None:
        return Person.objects.filter(tellings__meeting=meeting).by_given_name()
    return Person.objects.filter(memberships__cell=unit, memberships__left_on=None).by_given_name()


def _issue(request: HttpRequest, unit: Unit, person: Person, meeting: Meeting | None) -> dict[str, Any]:
    purpose = SlipPurpose.TELLER if meeting else SlipPurpose.SELF_RATING
    until = timezone.now() + dt.timedelta(days=DAYS[purpose])
    return printed_slip(request, unit, person, purpose, expires_at=until, meeting_id=meeting.pk if meeting else None)


def printed_slip(
    request: HttpRequest,
    unit: Unit,
    person: Person,
    purpose: SlipPurpose,
    *,
    expires_at: dt.datetime,
    meeting_id: int | None = None,
) -> dict[str, Any]:
    """One slip with its code and the picture to scan, as the page of slips prints it."""
    issued = issue_access_slip(
        actor=reader_of(request),
        unit=unit,
        person=person,
        purpose=purpose,
        expires_at=expires_at,
        meeting_id=meeting_id,
    )
    address = request.build_absolute_uri(reverse("web:slip"))
    picture = segno.make(f"{address}?code={issued.code}", error="m").svg_data_uri(scale=4, border=2)
    return {"slip": issued.slip, "code": issued.code, "person": person, "address": address, "picture": picture}


def _page(
    request: HttpRequest, unit: Unit, meeting: Meeting | None, people: Any, refusal: Refusal | None
) -> HttpResponse:
    context = {"unit": unit, "meeting": meeting, "people": people, "refusal": refusal}
    return render(request, "accounts/slips.html", context, status=409 if refusal else 200)
