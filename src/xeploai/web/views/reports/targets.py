"""The table of targets: written row by row, or pasted from Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.people.rules import require
from xeploai.reviews.actions.save_targets import save_targets
from xeploai.reviews.pasting import Pasted, read_targets
from xeploai.reviews.report_content import rows_of, table_version
from xeploai.web import drafts
from xeploai.web.doors import login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.reports.common import WRONG, Pair, both_versions, frame, may_write, seen_report
from xeploai.web.views.reports.rows import RowFields, blank_rows, fields_in, fields_of, rows_in, tenths
from xeploai.web.views.reports.words import paste_words

if TYPE_CHECKING:
    from typing import Any

    from django.http import HttpRequest, HttpResponse

    from xeploai.reviews.models import Report


@login_required
def targets(request: HttpRequest, pk: int) -> HttpResponse:
    """The table to write or to read; a POST keeps it."""
    found = seen_report(request, pk)
    if request.method != "POST":
        stored = fields_of(rows_of(found.targets.all()))
        return _page(request, found, [*stored, *blank_rows(len(stored))])
    rows = rows_in(request.POST)
    try:
        saved = save_targets(
            actor=reader_of(request), report=found, rows=rows, version=whole(request.POST.get("version", ""))
        )
    except NotPermitted:
        raise
    except Refusal as refusal:
        if drafts.is_autosave(request):
            return drafts.not_saved(refusal)
        if isinstance(refusal, Conflict):
            return _conflict(request, found, refusal)
        return _page(request, found, fields_in(request.POST), refusal=refusal, status=WRONG)
    if drafts.is_autosave(request):
        return drafts.saved(saved.saved_at, table_version(rows_of(saved.targets.all())))
    messages.success(request, _("Đã lưu bảng chỉ tiêu."))
    return redirect("web:report_targets", pk)


@login_required
def paste(request: HttpRequest, pk: int) -> HttpResponse:
    """Rows copied in Excel: all of them or none, each mistake with its row and column."""
    found = seen_report(request, pk)
    if not may_write(reader_of(request), found.subject):
        require(reader_of(request), "papers.prepare", found.subject)
    if request.method != "POST":
        return _paste(request, found, None)
    pasted = read_targets(request.POST.get("pasted", ""))
    if pasted.problems or not pasted.rows:
        return _paste(request, found, pasted)
    standing = rows_of(found.targets.all())
    rows = pasted.rows if request.POST.get("replace") == "yes" else (*standing, *pasted.rows)
    try:
        save_targets(actor=reader_of(request), report=found, rows=rows, version=table_version(standing))
    except NotPermitted:
        raise
    except Refusal as refusal:
        return _paste(request, found, pasted, refusal)
    messages.success(request, _("Đã đưa %(number)s dòng vào bảng chỉ tiêu.") % {"number": len(pasted.rows)})
    return redirect("web:report_targets", pk)


def _page(
    request: HttpRequest,
    found: Report,
    rows: list[RowFields],
    *,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    context = frame(request, found.subject, found)
    writing = context["can_write"] and not context["submitted"]
    context |= {
        "refusal": refusal,
        "rows": rows if writing else [row for row in rows if row.text],
        "writing": writing,
        "version": table_version(rows_of(found.targets.all())),
    }
    return render(request, "reports/targets.html", context, status=status)


def _paste(request: HttpRequest, found: Report, pasted: Pasted | None, refusal: Refusal | None = None) -> HttpResponse:
    context: dict[str, Any] = frame(request, found.subject, found) | {
        "refusal": refusal,
        "text": request.POST.get("pasted", ""),
        "nothing": pasted is not None and not pasted.rows and not pasted.problems,
        "problems": [paste_words(problem) for problem in pasted.problems] if pasted else [],
        "has_rows": found.targets.exists(),
        "replace": request.POST.get("replace") == "yes",
    }
    return render(request, "reports/paste.html", context, status=200 if pasted is None else WRONG)


def _conflict(request: HttpRequest, found: Report, conflict: Conflict) -> HttpResponse:
    theirs, yours = conflict.theirs["rows"], conflict.yours["rows"]
    rows = [
        Pair(
            label=_("Dòng %(number)s") % {"number": number + 1},
            theirs=_line(theirs[number]) if number < len(theirs) else "",
            yours=_line(yours[number]) if number < len(yours) else "",
        )
        for number in range(max(len(theirs), len(yours)))
    ]
    return both_versions(
        request,
        found.subject,
        conflict,
        rows=rows,
        back=request.path,
        version=table_version(rows_of(found.targets.all())),
    )


def _line(row: dict[str, Any]) -> str:
    parts = [row["text"], row["planned"], row["actual"], tenths(row["percent_tenths"]), row["note"]]
    return " · ".join(part for part in parts if part)
