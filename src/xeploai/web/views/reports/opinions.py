"""Asking for opinions on the draft: the list, sending, reminding, ending, judging, slips on paper (II.2)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xeploai.errors import NotPermitted, Refusal
from xeploai.organisations.models import Unit
from xeploai.people.enums import SlipPurpose
from xeploai.people.models import Person
from xeploai.people.rules import may
from xeploai.reviews.actions.add_opinion_request import add_opinion_request
from xeploai.reviews.actions.close_opinions import close_opinions
from xeploai.reviews.actions.judge_opinion import judge_opinion
from xeploai.reviews.actions.plan_opinion_requests import plan_opinion_requests
from xeploai.reviews.actions.remind_opinions import remind_opinions
from xeploai.reviews.actions.remove_opinion_request import remove_opinion_request
from xeploai.reviews.actions.send_opinion_requests import send_opinion_requests
from xeploai.reviews.actions.transcribe_opinion import transcribe_opinion
from xeploai.reviews.enums import Verdict
from xeploai.reviews.models import DraftOpinion, OpinionRequest
from xeploai.reviews.panels import panel_of
from xeploai.vietnamese.names import fold
from xeploai.web import drafts
from xeploai.web.doors import login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.accounts.unit_slips import printed_slip
from xeploai.web.views.preparation.common import day_in
from xeploai.web.views.reports.common import (
    WRONG,
    Pair,
    both_versions,
    frame,
    may_write,
    refused_draft,
    seen_report,
    seen_subject,
)

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Conflict
    from xeploai.reviews.models import Report

DAYS_BEFORE = 3


@login_required
def asking(request: HttpRequest, pk: int) -> HttpResponse:
    """The list with what each said; a POST does one step of the asking."""
    found = seen_report(request, pk)
    if request.method != "POST":
        return _page(request, found)
    if request.POST.get("step") == "slips":
        return _slips(request, found)
    try:
        said = _step(request, found)
    except NotPermitted:
        raise
    except Refusal as refusal:
        return _page(request, found, refusal)
    messages.success(request, said)
    return redirect("web:report_opinions", pk)


@login_required
@require_POST
def verdict(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether one point is taken up."""
    found = get_object_or_404(DraftOpinion.objects.select_related("request__report"), pk=pk)
    subject = seen_subject(request, found.request.report.subject_id)
    back = reverse("web:report_opinions", args=[subject.pk]) + f"#o{pk}"
    try:
        saved = judge_opinion(
            actor=reader_of(request),
            opinion=found,
            verdict=request.POST.get("verdict", ""),
            why=request.POST.get("why", ""),
            version=whole(request.POST.get("version", "")),
        )
    except NotPermitted:
        raise
    except Refusal as refusal:
        return refused_draft(
            request,
            refusal,
            otherwise=lambda why: _page(request, seen_report(request, subject.pk), why),
            conflict=lambda both: both_versions(
                request, subject, both, rows=_rows(both), back=back, version=_newest(found)
            ),
        )
    if drafts.is_autosave(request):
        return drafts.saved(timezone.now(), saved.version)
    messages.success(request, _("Đã ghi kết luận về ý kiến."))
    return redirect(back)


@login_required
def transcribe(request: HttpRequest, pk: int) -> HttpResponse:
    """Typing an opinion from paper."""
    found = get_object_or_404(OpinionRequest.objects.select_related("report", "person", "unit"), pk=pk)
    subject = seen_subject(request, found.report.subject_id)
    if not may_write(reader_of(request), subject):
        raise NotPermitted("papers.prepare")
    refusal = None
    if request.method == "POST":
        try:
            transcribe_opinion(
                actor=reader_of(request),
                request=found,
                points=request.POST.get("points", "").splitlines(),
                nothing=request.POST.get("nothing") == "yes",
                version=whole(request.POST.get("version", "")),
            )
        except NotPermitted:
            raise
        except Refusal as caught:
            refusal = caught
        else:
            messages.success(request, _("Đã nhập góp ý từ bản giấy."))
            return redirect("web:report_opinions", subject.pk)
    context = {
        "asked": found,
        "subject": subject,
        "unit": subject.unit,
        "refusal": refusal,
        "text": request.POST.get("points", ""),
    }
    return render(request, "reports/transcribe.html", context, status=WRONG if refusal else 200)


def _step(request: HttpRequest, found: Report) -> str:
    actor, step = reader_of(request), request.POST.get("step", "")
    if step == "plan":
        new = plan_opinion_requests(actor=actor, report=found)
        return _("Đã thêm %(number)s người theo quy định.") % {"number": len(new)}
    if step == "send":
        sent = send_opinion_requests(actor=actor, report=found, due_on=day_in(request, "due_on"))
        return _("Đã gửi dự thảo cho %(number)s nơi.") % {"number": sent}
    if step == "remind":
        return _("Đã nhắc %(number)s nơi chưa trả lời.") % {"number": remind_opinions(actor=actor, report=found)}
    if step == "close":
        close_opinions(actor=actor, report=found)
        return _("Đã kết thúc lấy ý kiến.")
    if step == "remove":
        asked = get_object_or_404(found.requests, pk=whole(request.POST.get("request", "")))
        remove_opinion_request(actor=actor, request=asked, reason=request.POST.get("reason", ""))
        return _("Đã gỡ khỏi danh sách; lý do được giữ.")
    return _add(request, found)


def _add(request: HttpRequest, found: Report) -> str:
    """A person by the code or a unit by the code, as somebody chose them from the search."""
    code, reader = request.POST.get("asked", "").strip(), reader_of(request)
    person = Person.objects.filter(code=code).first() if code else None
    unit = Unit.objects.active().filter(code=code).first() if code and person is None else None
    add_opinion_request(actor=reader, report=found, reason=request.POST.get("reason", ""), person=person, unit=unit)
    return _("Đã thêm vào danh sách hỏi ý kiến.")


def _slips(request: HttpRequest, found: Report) -> HttpResponse:
    """A slip for everybody who has no account of their own and has not answered; codes are shown once."""
    unit = found.subject.unit
    waiting = found.requests.filter(answered_at=None, removed_at=None, person__isnull=False).exclude(sent_at=None)
    people = [one.person for one in waiting.select_related("person") if one.person is not None]
    end = dt.datetime.combine(found.opinions_due_on or timezone.localdate(), dt.time(23, 59))
    try:
        slips = [
            printed_slip(request, unit, person, SlipPurpose.OPINION, expires_at=timezone.make_aware(end))
            for person in people
        ]
    except NotPermitted:
        raise
    except Refusal as refusal:
        return _page(request, found, refusal)
    return render(request, "accounts/slips_printed.html", {"unit": unit, "slips": slips, "meeting": None})


def _page(request: HttpRequest, found: Report, refusal: Refusal | None = None) -> HttpResponse:
    requests = list(
        found.requests.select_related("person", "unit", "entered_by__person")
        .prefetch_related("opinions")
        .order_by("pk")
    )
    listed = [one for one in requests if one.removed_at is None]
    opinions = [opinion for one in listed for opinion in one.opinions.all()]
    query = request.GET.get("q", "").strip()
    meeting = _meeting_day(found)
    suggested = meeting - dt.timedelta(days=DAYS_BEFORE) if meeting else None
    context = frame(request, found.subject, found) | {
        "refusal": refusal,
        "requests": listed,
        "removed": [one for one in requests if one.removed_at is not None],
        "sent": sum(one.sent_at is not None for one in listed),
        "unsent": sum(one.sent_at is None for one in listed),
        "answered": sum(one.answered_at is not None for one in listed),
        "opinions": opinions,
        "unjudged": sum(not one.verdict for one in opinions),
        "verdicts": Verdict.choices,
        "panel": panel_of(found.subject),
        "query": query,
        "found": _matching(request, query) if query else [],
        "meeting_day": meeting,
        "suggested": suggested,
        "late": bool(suggested and found.opinions_due_on and found.opinions_due_on > suggested),
        "can_slip": may(reader_of(request), "slips.issue", found.subject.unit),
    }
    return render(request, "reports/opinions.html", context, status=WRONG if refusal else 200)


def _meeting_day(found: Report) -> dt.date | None:
    """The first day on which the meeting about this subject is planned, where there is one."""
    meetings = found.subject.meetings.filter(rehearsal=False, starts_at__isnull=False)
    first = meetings.order_by("starts_at").values_list("starts_at", flat=True).first()
    return timezone.localtime(first).date() if first else None


def _matching(request: HttpRequest, query: str) -> list[tuple[str, str, str]]:
    reader, folded = reader_of(request), fold(query)
    people = Person.objects.visible_to(reader).filter(folded__contains=folded).by_given_name().distinct()[:12]
    units = Unit.objects.visible_to(reader).active().filter(folded__contains=folded).order_by("code")[:8]
    return [(one.code, one.full_name, one.title) for one in people] + [(one.code, one.name, "") for one in units]


def _rows(both: Conflict) -> list[Pair]:
    names = {code: str(name) for code, name in Verdict.choices}
    theirs, yours = both.theirs, both.yours
    return [
        Pair(label=_("Kết luận"), theirs=names.get(theirs["verdict"], ""), yours=names.get(yours["verdict"], "")),
        Pair(label=_("Lý do, nội dung tiếp thu"), theirs=theirs["why"], yours=yours["why"]),
    ]


def _newest(opinion: DraftOpinion) -> int:
    opinion.refresh_from_db(fields=["version"])
    return opinion.version
