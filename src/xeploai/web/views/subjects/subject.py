"""One subject: what it is, who rates it and why, and what may be changed by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xeploai.cycles.actions.change_rating_authority import change_rating_authority
from xeploai.cycles.actions.delegate_rating import delegate_rating
from xeploai.cycles.actions.drop_subject import drop_subject
from xeploai.cycles.actions.move_leader import move_leader
from xeploai.cycles.actions.withdraw_delegation import withdraw_delegation
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.organisations.models import Body
from xeploai.people.models import Post
from xeploai.people.rules import may
from xeploai.web.doors import login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.preparation.common import day_in, version_in
from xeploai.web.views.subjects.common import candidates, seen_subject, tried, unit_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal


@login_required
def subject(request: HttpRequest, pk: int) -> HttpResponse:
    """The facts for everyone who sees it; the acts for those who may, each with its reason where it may not be."""
    return _page(request, seen_subject(request, pk))


@login_required
@require_POST
def subject_change(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """One act on the subject, its refusal shown on the page with what was typed."""
    found = seen_subject(request, pk)
    if act not in ACTS:
        raise Http404
    call, said = ACTS[act]
    refusal = tried(lambda: call(request, found))
    if refusal is not None:
        return _page(request, seen_subject(request, pk), act=act, refusal=refusal)
    messages.success(request, str(said()))
    return redirect("web:subject", pk)


def _page(request: HttpRequest, found: Subject, *, act: str = "", refusal: Refusal | None = None) -> HttpResponse:
    reader = reader_of(request)
    seats = Post.objects.current().filter(person=found.person_id).select_related("body__unit", "body__managed_by")
    delegations = list(found.delegations.select_related("to_unit", "given_by__person", "withdrawn_by__person"))
    ratings: Any = found
    manages, drops = may(reader, "cycles.manage", found.unit), may(reader, "subjects.drop", found)
    delegates = may(reader, "subjects.delegate", found)
    context = {
        "subject": found,
        "unit": found.unit,
        "delegations": delegations,
        "standing": next((one for one in delegations if one.withdrawn_at is None), None),
        "seats": [seat for seat in seats if seat.body_id != found.body_id] if found.person_id else [],
        "decided": ratings.ratings.filter(nature="decision", superseded_at=None).exists(),
        "below": Subject.objects.active().filter(cycle=found.cycle, unit=found.unit).exclude(pk=found.pk).count()
        if found.kind == SubjectKind.UNIT
        else 0,
        "manages": manages,
        "drops": drops,
        "delegates": delegates,
        "open": found.cycle.closed_at is None and found.dropped_on is None,
        "near": candidates(found.unit) if manages or delegates else [],
        "act": act,
        "typed": request.POST,
        "refusal": refusal,
    }
    return render(request, "subjects/subject.html", context, status=409 if refusal else 200)


def _drop(request: HttpRequest, found: Subject) -> None:
    drop_subject(
        actor=reader_of(request),
        subject=found,
        day=day_in(request, "day"),
        because=request.POST.get("because", ""),
        version=version_in(request),
    )


def _authority(request: HttpRequest, found: Subject) -> None:
    change_rating_authority(
        actor=reader_of(request),
        subject=found,
        rated_by=unit_named(request.POST.get("unit", "")),
        document_number=request.POST.get("document_number", ""),
        document_date=day_in(request, "document_date"),
        version=version_in(request),
    )


def _move(request: HttpRequest, found: Subject) -> None:
    body = get_object_or_404(
        Body.objects.select_related("unit").filter(posts__person=found.person_id, posts__ended_on=None),
        pk=whole(request.POST.get("body", "")),
    )
    move_leader(
        actor=reader_of(request),
        subject=found,
        body=body,
        document_number=request.POST.get("document_number", ""),
        document_date=day_in(request, "document_date"),
        version=version_in(request),
    )


def _delegate(request: HttpRequest, found: Subject) -> None:
    delegate_rating(
        actor=reader_of(request),
        subjects=[found],
        to_unit=unit_named(request.POST.get("unit", "")),
        document_number=request.POST.get("document_number", ""),
        document_date=day_in(request, "document_date"),
    )


def _withdraw(request: HttpRequest, found: Subject) -> None:
    standing = found.delegations.order_by("-pk").first()
    if standing is None:
        raise Http404
    withdraw_delegation(actor=reader_of(request), delegation=standing, because=request.POST.get("because", ""))


ACTS: dict[str, tuple[Callable[[HttpRequest, Subject], None], Callable[[], str]]] = {
    "drop": (_drop, lambda: _("Đã ghi thôi xếp loại.")),
    "authority": (_authority, lambda: _("Đã đổi cấp xếp loại.")),
    "move": (_move, lambda: _("Đã chuyển chức danh xếp loại.")),
    "delegate": (_delegate, lambda: _("Đã ghi ủy quyền.")),
    "withdraw": (_withdraw, lambda: _("Đã thu hồi ủy quyền.")),
}
