"""The register of prompts: who asked whom to review what, by which letter (III.1, IV.1, A-20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xeploai.cycles.models import Subject
from xeploai.errors import NotPermitted, Refusal
from xeploai.people.enums import Role
from xeploai.people.rules import may
from xeploai.reviews.actions.record_prompt import Letter, record_prompt
from xeploai.reviews.actions.withdraw_prompt import withdraw_prompt
from xeploai.reviews.enums import Prompter
from xeploai.reviews.models import ReviewPrompt
from xeploai.vietnamese.names import fold
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.preparation.common import day_in
from xeploai.web.views.reports.common import WRONG

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from xeploai.people.models import User

ON_A_PAGE = 50
FOUND = 20
READS = (Role.PROVINCIAL_STAFF, Role.SECRETARY, Role.CLERK, Role.INSPECTOR, Role.COMMITTEE_MEMBER)


@login_required
def prompts(request: HttpRequest) -> HttpResponse:
    """All prompts the reader sees; whoever may prompts here, having chosen whom."""
    reader, cycle = reader_of(request), current_cycle()
    if not any(role in READS for role, _unit in reader.held):
        raise Http404
    if request.method == "POST":
        return _record(request)
    seen = ReviewPrompt.objects.visible_to(reader).filter(cycle=cycle)
    query = request.GET.get("q", "").strip()
    if query:
        seen = seen.filter(Q(subject__folded__contains=fold(query)) | Q(document_number__icontains=query))
    listed = seen.select_related("subject__unit", "recorded_by__person").annotate(
        number=Count("points"), answered=Count("points", filter=~Q(points__answered_at=None))
    )
    context = {
        "cycle": cycle,
        "page": Paginator(listed.order_by("-document_date", "-pk"), ON_A_PAGE).get_page(request.GET.get("page")),
        "query": query,
        "can_record": may(reader, "prompts.record", None) or _leads(reader),
    }
    return render(request, "reports/prompts.html", context)


@login_required
def prompt_new(request: HttpRequest) -> HttpResponse:
    """Whom, by which letter, which points."""
    return _form(request)


@login_required
def prompt(request: HttpRequest, pk: int) -> HttpResponse:
    """One letter with its points and what was answered."""
    reader = reader_of(request)
    found = get_object_or_404(
        ReviewPrompt.objects.visible_to(reader).select_related("subject__unit__parent", "recorded_by__person"), pk=pk
    )
    return _prompt(request, found)


@login_required
@require_POST
def prompt_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw the letter, with a reason."""
    reader = reader_of(request)
    found = get_object_or_404(
        ReviewPrompt.objects.visible_to(reader).select_related("subject__unit__parent", "recorded_by__person"), pk=pk
    )
    try:
        withdraw_prompt(actor=reader, prompt=found, reason=request.POST.get("reason", ""))
    except NotPermitted:
        raise
    except Refusal as refusal:
        return _prompt(request, found, refusal, status=WRONG)
    messages.success(request, _("Đã rút gợi ý; nội dung và trả lời cũ vẫn được giữ."))
    return redirect("web:prompt", pk)


def _prompt(
    request: HttpRequest, found: ReviewPrompt, refusal: Refusal | None = None, *, status: int = 200
) -> HttpResponse:
    context = {
        "prompt": found,
        "subject": found.subject,
        "unit": found.subject.unit,
        "points": list(found.points.select_related("answered_by__person")),
        "can_record": may(reader_of(request), "prompts.record", found.subject),
        "refusal": refusal,
    }
    return render(request, "reports/prompt.html", context, status=status)


def _record(request: HttpRequest) -> HttpResponse:
    reader = reader_of(request)
    subject = get_object_or_404(
        Subject.objects.visible_to(reader).select_related("cycle", "unit"), pk=whole(request.POST.get("subject", ""))
    )
    try:
        letter = Letter(
            issuer=request.POST.get("issuer", ""),
            issuer_name=request.POST.get("issuer_name", ""),
            document_number=request.POST.get("document_number", ""),
            document_date=day_in(request, "document_date"),
        )
        made = record_prompt(
            actor=reader, subject=subject, letter=letter, points=request.POST.get("points", "").splitlines()
        )
    except NotPermitted:
        raise
    except Refusal as refusal:
        return _form(request, refusal, status=WRONG)
    messages.success(request, _("Đã ghi gợi ý vào sổ."))
    return redirect("web:prompt", made.pk)


def _form(request: HttpRequest, refusal: Refusal | None = None, *, status: int = 200) -> HttpResponse:
    reader, cycle = reader_of(request), current_cycle()
    if not (may(reader, "prompts.record", None) or _leads(reader)):
        raise NotPermitted("prompts.record")
    query = request.GET.get("q", "").strip()
    chosen = whole(request.POST.get("subject", "") or request.GET.get("subject", ""))
    seen = Subject.objects.visible_to(reader).active().filter(cycle=cycle).select_related("unit")
    subject = seen.filter(pk=chosen).first()
    context = {
        "cycle": cycle,
        "query": query,
        "found": list(_matching(seen, query)) if query and subject is None else [],
        "subject": subject,
        "issuers": Prompter.choices,
        "kept": request.POST,
        "refusal": refusal,
    }
    return render(request, "reports/prompt_new.html", context, status=status)


def _matching(seen: QuerySet[Subject], query: str) -> QuerySet[Subject]:
    return seen.filter(folded__contains=fold(query)).order_by("unit__code", "kind", "pk")[:FOUND]


def _leads(reader: User) -> bool:
    """Whether the reader leads or types for a unit that may have others below it."""
    return any(role in {Role.SECRETARY, Role.CLERK} for role, _unit in reader.held)
