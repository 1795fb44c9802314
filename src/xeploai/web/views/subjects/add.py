"""A head adds a lower collective with a written basis (clause I.1, note)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.db.models import Q
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from xeploai.cycles.actions.add_subject import add_subject
from xeploai.cycles.models import Subject
from xeploai.people.enums import PostRole
from xeploai.people.models import Employment, Membership, Person, Post
from xeploai.people.rules import require
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit
from xeploai.web.views.preparation.common import day_in
from xeploai.web.views.subjects.common import tried

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal
    from xeploai.organisations.models import Unit

MOST = 300


@login_required
def subjects_add(request: HttpRequest, code: str) -> HttpResponse:
    """Name, basis and seats; below it what was added before."""
    unit, cycle = seen_unit(request, code), current_cycle()
    require(reader_of(request), "subjects.add", unit)
    people = _people(unit)
    if request.method != "POST":
        return _page(request, unit, people)

    def add() -> None:
        add_subject(
            actor=reader_of(request),
            cycle=cycle,
            unit=unit,
            name=request.POST.get("name", ""),
            because=request.POST.get("because", ""),
            document_number=request.POST.get("document_number", ""),
            document_date=day_in(request, "document_date"),
            seats={person: role for person in people if (role := _role(request, person))},
        )

    refusal = tried(add)
    if refusal is not None:
        return _page(request, unit, people, refusal)
    messages.success(request, _("Đã bổ sung tập thể vào danh sách."))
    return redirect(reverse("web:subjects") + f"?under={unit.code}&state=added")


def _people(unit: Unit) -> list[Person]:
    """Who works at the unit or sits in its collectives."""
    working = Employment.objects.current().filter(unit=unit).values("person")
    seated = Post.objects.current().filter(body__unit=unit).values("person")
    members = Membership.objects.current().filter(cell__parent=unit).values("person")
    among = Q(pk__in=working) | Q(pk__in=seated) | Q(pk__in=members)
    return list(Person.objects.filter(among).by_given_name()[:MOST])


def _role(request: HttpRequest, person: Person) -> str:
    role = request.POST.get(f"role-{person.pk}", "")
    return role if role in PostRole.values else ""


def _page(request: HttpRequest, unit: Unit, people: list[Person], refusal: Refusal | None = None) -> HttpResponse:
    added = Subject.objects.active().filter(cycle=current_cycle(), unit=unit).exclude(added_because="")
    context: dict[str, Any] = {
        "unit": unit,
        "people": [(person, _role(request, person)) for person in people],
        "roles": PostRole.choices,
        "added": added.select_related("body"),
        "typed": request.POST,
        "refusal": refusal,
    }
    return render(request, "subjects/add.html", context, status=409 if refusal else 200)
