"""Comments of those entitled: whom to ask, asking, reminding, what came in (VI.3)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from xeploai.cycles.enums import SubjectKind
from xeploai.errors import NotPermitted, Refusal
from xeploai.organisations.models import Unit
from xeploai.people.rules import may, require
from xeploai.ratings.actions.ask_comments import ask_comments
from xeploai.ratings.actions.remind_comments import remind_comments
from xeploai.ratings.actions.set_commenting_units import set_commenting_units
from xeploai.ratings.models import CommentRequest
from xeploai.ratings.queries.authorities import authorities_of, worked_on
from xeploai.ratings.queries.dossiers import commenting_units
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.views.competent.common import PAGE, authority_seen, carry_out, day_in, narrowed, shown
from xeploai.web.work.dates import dates_of

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from xeploai.cycles.models import Cycle

LEVELS_NEAR = 3


@login_required
def comments(request: HttpRequest, code: str) -> HttpResponse:
    """Who was asked, who answered, who is late; a POST reminds one collective or all."""
    unit, cycle = authority_seen(request, code), current_cycle()
    if request.method != "POST":
        return _page(request, unit, cycle)
    named = Unit.objects.filter(code=request.POST.get("unit", ""))
    return carry_out(
        lambda: remind_comments(actor=reader_of(request), cycle=cycle, authority=unit, units=list(named)),
        then=reverse("web:comments", args=[code]),
        otherwise=lambda refusal: _page(request, unit, cycle, refusal),
    )


def _page(request: HttpRequest, unit: Unit, cycle: Cycle, refusal: Refusal | None = None) -> HttpResponse:
    asked = CommentRequest.objects.filter(subject__in=worked_on(cycle, unit).order_by().values("pk"))
    rows: dict[int, dict[str, Any]] = defaultdict(lambda: {"asked": 0, "answered": 0, "late": 0, "reminded": ""})
    today = timezone.localdate()
    for one in asked.select_related("unit").only("unit", "answered_at", "due_on", "reminders"):
        row = rows[one.unit_id]
        row["unit"] = one.unit
        row["asked"] += 1
        row["answered"] += one.answered_at is not None
        row["late"] += one.answered_at is None and one.due_on < today
        row["reminded"] = max([row["reminded"], *one.reminders])
    found = sorted(rows.values(), key=lambda row: (-row["late"], row["answered"] - row["asked"], row["unit"].code))
    for row in found:
        row["open"] = row["asked"] - row["answered"]
        row["reminded"] = [int(part) for part in row["reminded"].split("-")][::-1] if row["reminded"] else None
    context = {
        "unit": unit,
        "cycle": cycle,
        "rows": found,
        "asked": sum(row["asked"] for row in found),
        "answered": sum(row["answered"] for row in found),
        "open": sum(row["open"] for row in found),
        "late": sum(row["late"] for row in found),
        "entitled": _entitled(cycle, unit),
        "can_appraise": may(reader_of(request), "ratings.appraise", unit),
        "last_day": dates_of(cycle).appraisal.last_day,
    }
    return shown(request, "competent/comments.html", context, refusal)


def _entitled(cycle: Cycle, authority: Unit) -> list[dict[str, Any]]:
    listed: dict[str, list[Any]] = defaultdict(list)
    for one in commenting_units(cycle, authority):
        listed[one.kind].append(one)
    return [{"kind": kind, "words": words, "units": listed[kind]} for kind, words in SubjectKind.choices]


@login_required
def ask(request: HttpRequest, code: str) -> HttpResponse:
    """Choose subjects, collectives and a day; a POST asks all of them at once."""
    unit, cycle = authority_seen(request, code), current_cycle()
    require(reader_of(request), "ratings.appraise", unit)
    if request.method != "POST":
        return _ask_page(request, unit, cycle)
    also = list(Unit.objects.visible_to(reader_of(request)).filter(code__in=request.POST.getlist("also")))
    return carry_out(
        lambda: ask_comments(
            actor=reader_of(request), cycle=cycle, authority=unit, subjects=_chosen(request, unit, cycle),
            due_on=day_in(request, "due_on"), also=also,
        ),
        then=reverse("web:comments", args=[code]),
        otherwise=lambda refusal: _ask_page(request, unit, cycle, refusal),
    )  # fmt: skip


def _unasked(unit: Unit, cycle: Cycle) -> QuerySet[Any]:
    asked = Exists(CommentRequest.objects.filter(subject=OuterRef("pk")))
    found = worked_on(cycle, unit).annotate(asked=asked)
    mine = {pk for pk, authority in authorities_of(found).items() if authority == unit}
    return found.filter(pk__in=mine)


def _chosen(request: HttpRequest, unit: Unit, cycle: Cycle) -> list[Any]:
    found = _unasked(unit, cycle)
    if request.POST.get("scope") == "all":
        return list(narrowed(found.filter(asked=False), request)[0])
    keys = [int(text) for text in request.POST.getlist("subject") if text.isdecimal()]
    return list(found.filter(pk__in=keys))


def _ask_page(request: HttpRequest, unit: Unit, cycle: Cycle, refusal: Refusal | None = None) -> HttpResponse:
    found, filters = narrowed(_unasked(unit, cycle).order_by("asked", "kind", "unit__code", "pk"), request)
    context = {
        "unit": unit,
        "cycle": cycle,
        "page": Paginator(found, PAGE * 2).get_page(request.GET.get("page")),
        "unasked": found.filter(asked=False).count(),
        "entitled": _entitled(cycle, unit),
        "near": _near(unit),
        "typed": request.POST,
        "chosen": set(request.POST.getlist("subject")),
        "also": set(request.POST.getlist("also")),
        "last_day": dates_of(cycle).appraisal.last_day,
        **filters,
    }
    return shown(request, "competent/ask_comments.html", context, refusal)


def _near(unit: Unit) -> QuerySet[Unit]:
    """Who may be asked besides: what lies directly below the authority."""
    return Unit.objects.active().filter(parent=unit).order_by("kind", "code")


@login_required
def entitled(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """The list of those who comment on one kind of subject, with the document that names them."""
    unit, cycle = authority_seen(request, code), current_cycle()
    require(reader_of(request), "ratings.appraise", unit)
    if request.method == "POST":
        try:
            set_commenting_units(
                actor=reader_of(request), cycle=cycle, authority=unit, kind=kind,
                units=list(_near(unit).filter(code__in=request.POST.getlist("unit"))),
                document_number=request.POST.get("document_number", ""),
                document_date=day_in(request, "document_date"),
            )  # fmt: skip
            return redirect("web:comments", code)
        except NotPermitted:
            raise
        except Refusal as refusal:
            page = _entitled_page(request, unit, cycle, kind, refusal)
            page.status_code = 409
            return page
    return _entitled_page(request, unit, cycle, kind)


def _entitled_page(
    request: HttpRequest, unit: Unit, cycle: Cycle, kind: str, refusal: Refusal | None = None
) -> HttpResponse:
    standing = [one.unit.code for one in commenting_units(cycle, unit).filter(kind=kind)]
    context = {
        "unit": unit,
        "kind": kind,
        "kind_words": dict(SubjectKind.choices).get(kind, ""),
        "near": _near(unit),
        "chosen": set(request.POST.getlist("unit") if request.method == "POST" else standing),
        "typed": request.POST,
    }
    return shown(request, "competent/entitled.html", context, refusal)
