"""The side of the one asked: what waits for an opinion, the draft to read, and the answer (II.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.people.enums import Role
from xeploai.reviews.actions.answer_opinion_request import answer_opinion_request
from xeploai.reviews.actions.open_opinion_request import open_opinion_request
from xeploai.reviews.actions.save_opinion_draft import save_opinion_draft
from xeploai.reviews.models import OpinionRequest
from xeploai.reviews.queries import points_to_answer, shortcomings_to_answer
from xeploai.reviews.report_content import rows_of
from xeploai.web import drafts
from xeploai.web.doors import login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.reports.common import WRONG, Pair, both_versions, written

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from xeploai.people.models import User

PREPARING = (Role.SECRETARY, Role.CLERK, Role.COMMITTEE_MEMBER)


def asked_of(reader: User) -> QuerySet[OpinionRequest]:
    """What was sent to this person, or to a unit whose papers this person prepares."""
    units = {unit for role, unit in reader.held if role in PREPARING}
    mine = Q(person_id=reader.person_id) & ~Q(person_id=None) | Q(unit_id__in=units)
    return OpinionRequest.objects.filter(mine, removed_at=None).exclude(sent_at=None)


@login_required
def opinions(request: HttpRequest) -> HttpResponse:
    """What waits for an opinion, and what was given."""
    asked = asked_of(reader_of(request)).select_related("report__subject__unit", "report__subject__cycle", "unit")
    return render(request, "reports/asked.html", {"requests": list(asked.order_by("answered_at", "-sent_at"))})


@login_required
def opinion(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft and the answer; the first look is noted, a draft of the answer keeps itself."""
    related = ("report__subject__unit", "report__subject__cycle", "report__subject__body", "person", "unit")
    found = asked_of(reader_of(request)).select_related(*related).filter(pk=pk).first()
    if found is None:
        raise Http404
    if request.method != "POST":
        if found.first_opened_at is None:
            open_opinion_request(actor=reader_of(request), request=found)
        return _page(request, found)
    text, nothing = request.POST.get("text", ""), request.POST.get("nothing") == "yes"
    try:
        saved = _write(request, found, text, nothing=nothing)
    except NotPermitted:
        raise
    except Refusal as refusal:
        if drafts.is_autosave(request):
            return drafts.not_saved(refusal)
        if isinstance(refusal, Conflict):
            return _conflict(request, found, refusal)
        return _page(request, found, refusal)
    if drafts.is_autosave(request):
        return drafts.saved(timezone.now(), saved.version)
    messages.success(request, _("Đã gửi góp ý.") if saved.answered_at else _("Đã lưu bản nháp."))
    return redirect("web:opinion", pk)


def _write(request: HttpRequest, found: OpinionRequest, text: str, *, nothing: bool) -> OpinionRequest:
    actor, version = reader_of(request), whole(request.POST.get("version", ""))
    if drafts.is_autosave(request) or request.POST.get("send") != "yes":
        return save_opinion_draft(actor=actor, request=found, text=text, version=version)
    return answer_opinion_request(
        actor=actor, request=found, points=text.splitlines(), nothing=nothing, version=version
    )


def _page(request: HttpRequest, found: OpinionRequest, refusal: Refusal | None = None) -> HttpResponse:
    report = found.report
    context = {
        "asked": found,
        "report": report,
        "subject": report.subject,
        "headings": written(report),
        "targets": rows_of(report.targets.all()),
        "shortcomings": list(shortcomings_to_answer(report.subject)),
        "points": list(points_to_answer(report.subject)),
        "given": list(found.opinions.all()),
        "text": request.POST.get("text", found.draft),
        "refusal": refusal,
        "can_write": False,
        "submitted": True,
    }
    return render(request, "reports/opinion.html", context, status=WRONG if refusal else 200)


def _conflict(request: HttpRequest, found: OpinionRequest, conflict: Conflict) -> HttpResponse:
    found.refresh_from_db(fields=["version"])
    rows = [Pair(label=_("Góp ý"), theirs=conflict.theirs["draft"], yours=conflict.yours["draft"])]
    return both_versions(request, found.report.subject, conflict, rows=rows, back=request.path, version=found.version)
