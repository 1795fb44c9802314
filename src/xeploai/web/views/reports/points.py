"""Answering what a report must answer, on its page or on a leader's self-rating."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xeploai.cycles.enums import SubjectKind
from xeploai.errors import NotPermitted, Refusal
from xeploai.reviews.actions.answer_prompt_point import answer_prompt_point
from xeploai.reviews.actions.answer_shortcoming import answer_shortcoming
from xeploai.reviews.actions.record_shortcoming import Conclusion, record_shortcoming
from xeploai.reviews.enums import Remedy
from xeploai.reviews.models import PromptPoint, Shortcoming
from xeploai.reviews.queries import is_party_member
from xeploai.web import drafts
from xeploai.web.doors import login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.preparation.common import day_in
from xeploai.web.views.reports.common import Pair, both_versions, refused_draft, seen_subject
from xeploai.web.views.reports.page import page

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from xeploai.cycles.models import Subject
    from xeploai.errors import Conflict


@login_required
@require_POST
def shortcoming(request: HttpRequest, pk: int) -> HttpResponse:
    """What became of one shortcoming."""
    seen = Shortcoming.objects.visible_to(reader_of(request)).select_related("subject__unit__parent", "subject__person")
    row: Shortcoming = get_object_or_404(seen, pk=pk)
    return _answer(
        request,
        row,
        row.subject,
        lambda: answer_shortcoming(
            actor=reader_of(request),
            row=row,
            remedy=request.POST.get("remedy", ""),
            evidence=request.POST.get("evidence", ""),
            version=whole(request.POST.get("version", "")),
        ),
        rows=_shortcoming_rows,
    )


@login_required
@require_POST
def point(request: HttpRequest, pk: int) -> HttpResponse:
    """The explanation of one prompted point."""
    subject_of = PromptPoint.objects.select_related("prompt__subject__unit__parent", "prompt__subject__person")
    found = get_object_or_404(subject_of, pk=pk)
    subject = seen_subject(request, found.prompt.subject_id)
    return _answer(
        request,
        found,
        subject,
        lambda: answer_prompt_point(
            actor=reader_of(request),
            point=found,
            answer=request.POST.get("answer", ""),
            version=whole(request.POST.get("version", "")),
        ),
        rows=lambda both: [Pair(label=_("Giải trình"), theirs=both.theirs["answer"], yours=both.yours["answer"])],
    )


@login_required
@require_POST
def concluded(request: HttpRequest, pk: int) -> HttpResponse:
    """One more shortcoming that the competent level concluded."""
    subject = seen_subject(request, pk)
    try:
        record_shortcoming(
            actor=reader_of(request),
            subject=subject,
            text=request.POST.get("text", ""),
            conclusion=Conclusion(
                pointed_out_by=request.POST.get("pointed_out_by", ""),
                document_number=request.POST.get("document_number", ""),
                document_date=day_in(request, "document_date"),
            ),
        )
    except NotPermitted:
        raise
    except Refusal as refusal:
        response = page(request, subject, refusal)
        response.status_code = 409
        return response
    messages.success(request, _("Đã ghi khuyết điểm cần trả lời."))
    return redirect(reverse("web:report", args=[pk]) + "#shortcomings")


def _answer(
    request: HttpRequest,
    row: Shortcoming | PromptPoint,
    subject: Subject,
    act: Callable[[], Shortcoming | PromptPoint],
    *,
    rows: Callable[[Conflict], list[Pair]],
) -> HttpResponse:
    back = paper_of(subject) + f"#{'s' if isinstance(row, Shortcoming) else 'p'}{row.pk}"
    try:
        saved = act()
    except NotPermitted:
        raise
    except Refusal as refusal:
        return refused_draft(
            request,
            refusal,
            otherwise=lambda why: page(request, subject, why),
            conflict=lambda both: both_versions(
                request, subject, both, rows=rows(both), back=back, version=_newest(row)
            ),
        )
    if drafts.is_autosave(request):
        return drafts.saved(timezone.now(), saved.version)
    messages.success(request, _("Đã lưu câu trả lời."))
    return redirect(back)


def paper_of(subject: Subject) -> str:
    """Where the answers are written: the report, or the self-rating of a leader who is a party member."""
    person = subject.person
    if subject.kind == SubjectKind.LEADER and person is not None and is_party_member(person):
        return reverse("web:self_rating")
    return reverse("web:report", args=[subject.pk])


def _newest(row: Any) -> int:
    row.refresh_from_db(fields=["version"])
    return int(row.version)


def _shortcoming_rows(both: Conflict) -> list[Pair]:
    labels = dict(Remedy.choices)
    theirs, yours = both.theirs, both.yours
    return [
        Pair(
            label=_("Kết quả khắc phục"),
            theirs=str(labels.get(theirs["remedy"], "")),
            yours=str(labels.get(yours["remedy"], "")),
        ),
        Pair(label=_("Minh chứng"), theirs=theirs["evidence"], yours=yours["evidence"]),
    ]
