"""Many ratings delegated by one document (clause VI.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from xeploai.cycles.actions.delegate_rating import delegate_rating
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Delegation, Subject
from xeploai.errors import NotPermitted
from xeploai.organisations.enums import Level
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.people.rules import may
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.preparation.common import day_in
from xeploai.web.views.subjects.common import candidates, tried, unit_named
from xeploai.web.views.subjects.table import asked_in, complete, found, raters

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal
    from xeploai.people.models import User

SHOWN = 200
RATING_ROLES = {Role.PROVINCIAL_STAFF.value, Role.SECRETARY.value, Role.CLERK.value}


@login_required
def subjects_delegate(request: HttpRequest) -> HttpResponse:
    """Those who rate choose from what they rate and is not delegated, and name the unit and the document."""
    reader = reader_of(request)
    if not any(role in RATING_ROLES for role, _unit in reader.held):
        raise NotPermitted("subjects.delegate")
    if request.method != "POST":
        return _page(request)
    chosen = [whole(text) for text in request.POST.getlist("subject")]

    def give() -> None:
        subjects = list(_rows(request, reader).filter(pk__in=chosen))
        delegate_rating(
            actor=reader,
            subjects=subjects,
            to_unit=unit_named(request.POST.get("unit", "")),
            document_number=request.POST.get("document_number", ""),
            document_date=day_in(request, "document_date"),
        )

    refusal = tried(give)
    if refusal is not None:
        return _page(request, refusal, frozenset(chosen))
    messages.success(request, _("Đã ghi ủy quyền cho %(n)s đối tượng.") % {"n": len(chosen)})
    return redirect(reverse("web:subjects") + "?state=delegated")


def _rows(request: HttpRequest, reader: User) -> QuerySet[Subject]:
    """What the reader may delegate under the filters: rated where they serve, and not delegated yet."""
    serving = [unit for role, unit in reader.held if role in {Role.SECRETARY, Role.CLERK}]
    rated = Subject.objects.filter(rated_by__in=serving)
    if may(reader, "cycles.manage", None):
        rated = rated | Subject.objects.filter(rated_by__in=Unit.objects.visible_to(reader))
    rows = found(reader, current_cycle(), asked_in(request.GET)).filter(pk__in=rated.values("pk"))
    standing = Delegation.objects.filter(withdrawn_at=None)
    return complete(rows.exclude(pk__in=standing.values("subject")))


def _page(request: HttpRequest, refusal: Refusal | None = None, chosen: frozenset[int] = frozenset()) -> HttpResponse:
    reader, asked = reader_of(request), asked_in(request.GET)
    rows = _rows(request, reader)
    top = Unit.objects.visible_to(reader).order_by("code").first()
    context: dict[str, Any] = {
        "rows": [(row, row.pk in chosen) for row in rows[:SHOWN]],
        "count": rows.count(),
        "asked": asked,
        "query": request.GET.urlencode(),
        "kinds": SubjectKind.choices,
        "levels": Level.choices,
        "raters": raters(reader, current_cycle()),
        "near": candidates(top) if top else [],
        "typed": request.POST,
        "refusal": refusal,
    }
    return render(request, "subjects/delegate.html", context, status=409 if refusal else 200)
