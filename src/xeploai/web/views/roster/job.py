"""One uploaded workbook: how far it is, what must be mended or what would change, and the answer to it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from xeploai.errors import NotPermitted, Refusal
from xeploai.exchange.actions.confirm_import import confirm_import
from xeploai.exchange.actions.discard_import import discard_import
from xeploai.exchange.enums import ImportState
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.roster import previews, problems
from xeploai.web.views.roster.common import FORBIDDEN, WRONG, seen_job
from xeploai.web.views.roster.words import steps_of, working_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from xeploai.exchange.models import ImportJob

SLOW = dt.timedelta(minutes=1)


@login_required
@require_GET
def roster_import(request: HttpRequest, pk: int) -> HttpResponse:
    """The upload as it stands; whoever closed the tab finds it here again."""
    return _page(request, seen_job(request, pk))


@login_required
@require_GET
def roster_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """The part that the page asks for every two seconds; when the work is done, the whole page is sent for."""
    job = seen_job(request, pk)
    if not job.unfinished:
        return HttpResponse(status=204, headers={"HX-Redirect": reverse("web:roster_import", args=[pk])})
    return render(request, "roster/parts/progress.html", _progress(job))


@login_required
@require_POST
def roster_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Yes to the preview that was shown, and to no other."""
    job = seen_job(request, pk)
    seen = request.POST.get("fingerprint", "")
    return _answer(request, job, lambda: confirm_import(actor=reader_of(request), job=job, seen=seen))


@login_required
@require_POST
def roster_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the workbook aside."""
    job = seen_job(request, pk)

    def discard() -> None:
        discard_import(actor=reader_of(request), job=job)
        messages.success(request, _("Đã bỏ tệp %(name)s. Danh sách giữ nguyên.") % {"name": job.file_name})

    return _answer(request, job, discard)


def _answer(request: HttpRequest, job: ImportJob, act: Callable[[], None]) -> HttpResponse:
    try:
        act()
    except Refusal as refusal:
        status = FORBIDDEN if isinstance(refusal, NotPermitted) else WRONG
        return _page(request, seen_job(request, job.pk), refusal=refusal, status=status)
    return redirect("web:roster_import", job.pk)


def _page(request: HttpRequest, job: ImportJob, *, refusal: Refusal | None = None, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {"job": job, "unit": job.unit, "steps": steps_of(job), "refusal": refusal}
    context |= {"states": ImportState, **_progress(job)}
    if job.state == ImportState.REFUSED:
        context |= problems.shown(job, request.GET)
    elif not job.unfinished and job.preview:
        context |= previews.shown(reader_of(request), job, request.GET)
    elif job.state == ImportState.DISCARDED and job.problem_count:
        context |= problems.shown(job, request.GET)
    return render(request, "roster/import.html", context, status=status)


def _progress(job: ImportJob) -> dict[str, Any]:
    slow = job.unfinished and timezone.now() - job.updated_at > SLOW
    return {"job": job, "working_on": working_on(job), "slow": slow}
