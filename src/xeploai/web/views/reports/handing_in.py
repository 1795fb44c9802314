"""Reading the whole report before it is handed in, and correcting it afterwards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from xeploai.cycles.enums import Grade, QualityLevel
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.reviews.actions.correct_report import correct_report
from xeploai.reviews.actions.submit_report import submit_report
from xeploai.reviews.queries import missing_of, points_to_answer, shortcomings_to_answer
from xeploai.reviews.report_content import ReportContent, Section, rows_of
from xeploai.web.doors import login_required, reader_of
from xeploai.web.rule_views import words
from xeploai.web.typed import whole
from xeploai.web.views.reports.common import WRONG, Pair, both_versions, frame, seen_report, written
from xeploai.web.views.reports.rows import RowFields, blank_rows, fields_in, fields_of, rows_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.reviews.models import Report


@login_required
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole paper to read, what is missing, and the button; a POST hands in."""
    found = seen_report(request, pk)
    if request.method != "POST":
        return _check(request, found)
    try:
        submit_report(actor=reader_of(request), report=found, version=whole(request.POST.get("version", "")))
    except NotPermitted:
        raise
    except Refusal as refusal:
        return _check(request, seen_report(request, pk), refusal, status=WRONG)
    messages.success(request, _("Đã nộp báo cáo."))
    return redirect("web:report", pk)


@login_required
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """All headings and the table in one form, with the reason; a POST makes the new version."""
    found = seen_report(request, pk)
    standing = ReportContent.of(found)
    if request.method != "POST":
        return _correct(request, found, standing)
    content = _content_in(request, found, standing)
    try:
        correct_report(
            actor=reader_of(request),
            report=found,
            content=content,
            version=whole(request.POST.get("version", "")),
            reason=request.POST.get("reason", ""),
        )
    except NotPermitted:
        raise
    except Conflict as conflict:
        return _conflict(request, found, conflict)
    except Refusal as refusal:
        return _correct(request, found, content, refusal, rows=fields_in(request.POST))
    messages.success(request, _("Đã ghi bản sửa; bản trước được giữ lại."))
    return redirect("web:report", pk)


def _check(request: HttpRequest, found: Report, refusal: Refusal | None = None, *, status: int = 200) -> HttpResponse:
    missing = missing_of(found)
    context = frame(request, found.subject, found) | {
        "refusal": refusal,
        "headings": written(found),
        "targets": rows_of(found.targets.all()),
        "shortcomings": list(shortcomings_to_answer(found.subject)),
        "points": list(points_to_answer(found.subject)),
        "missing": missing,
        "missing_headings": [(one.code, words(one.title)) for one in missing.headings],
    }
    return render(request, "reports/check.html", context, status=status)


def _correct(
    request: HttpRequest,
    found: Report,
    content: ReportContent,
    refusal: Refusal | None = None,
    *,
    rows: list[RowFields] | None = None,
) -> HttpResponse:
    headings = [replace(one, section=content.sections.get(one.code, Section())) for one in written(found)]
    context: dict[str, Any] = frame(request, found.subject, found) | {
        "refusal": refusal,
        "headings": headings,
        "rows": rows or [*fields_of(content.targets), *blank_rows(len(content.targets))],
        "levels": QualityLevel.choices,
        "grades": Grade.choices,
        "proposed": content.proposed,
        "reason": request.POST.get("reason", ""),
    }
    return render(request, "reports/correct.html", context, status=WRONG if refusal else 200)


def _content_in(request: HttpRequest, found: Report, standing: ReportContent) -> ReportContent:
    post = request.POST
    sections = {
        one.code: Section(text=post.get(f"text-{one.code}", ""), nothing=post.get(f"nothing-{one.code}") == "yes")
        for one in written(found)
    }
    return ReportContent(
        sections=sections,
        targets=tuple(rows_in(post)),
        proposed=post.get("proposed", ""),
        grades=standing.grades,
    )


def _conflict(request: HttpRequest, found: Report, conflict: Conflict) -> HttpResponse:
    theirs, yours = (side["sections"] for side in (conflict.theirs, conflict.yours))
    rows = [
        Pair(
            label=one.title,
            theirs=theirs.get(one.code, {}).get("text", ""),
            yours=yours.get(one.code, {}).get("text", ""),
        )
        for one in written(found)
        if theirs.get(one.code) != yours.get(one.code)
    ]
    return both_versions(
        request,
        found.subject,
        conflict,
        rows=rows,
        back=request.path,
        version=seen_report(request, found.subject_id).version,
    )
