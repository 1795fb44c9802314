"""A report, and the table of opinions on its draft, as PDF or Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse

from xeploai.documents import render_docx, render_pdf
from xeploai.web.doors import login_required
from xeploai.web.papers.evening import MEDIA
from xeploai.web.papers.reports import opinion_table_context, self_review_context
from xeploai.web.views.reports.common import seen_report

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.documents.papers.registry import Context


@login_required
def paper(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The report as it stands; a draft says that it is one."""
    found = seen_report(request, pk)
    return _file(self_review_context(found), kind, f"bao-cao-{found.subject.unit.code}-{found.subject.cycle.year}")


@login_required
def opinion_table(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """What was said of the draft, and what became of it."""
    found = seen_report(request, pk)
    return _file(opinion_table_context(found), kind, f"gop-y-{found.subject.unit.code}-{found.subject.cycle.year}")


def _file(context: Context, kind: str, name: str) -> HttpResponse:
    if kind not in MEDIA:
        raise Http404
    content = (render_pdf if kind == "pdf" else render_docx)(context)
    response = HttpResponse(content, content_type=MEDIA[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response
