"""The papers of an evening as files: minutes, extract, report, invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from xeploai.documents import render_docx, render_pdf
from xeploai.documents.builders.minutes import extract_context, minutes_context
from xeploai.documents.builders.report import invitation_context, report_context, subject_report_context
from xeploai.errors import Refusal
from xeploai.meetings.content import extract_content, minutes_content
from xeploai.meetings.enums import SUBJECT_KINDS, DispatchKind
from xeploai.meetings.report import report_content

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting, Minutes

PAPERS = {
    "invitation": _("Giấy mời"),
    "minutes": _("Biên bản"),
    "extract": _("Trích biên bản"),
    "report": _("Báo cáo kèm bảng tổng hợp"),
}
AFTER_ADOPTION = ("extract", "report")
MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def file_of(meeting: Meeting, paper: str, kind: str) -> tuple[bytes, str]:
    """Bytes and media type. Refuses: minutes_not_adopted (V), meeting_date_missing."""
    context = context_of(meeting, paper)
    return (render_pdf if kind == "pdf" else render_docx)(context), MEDIA[kind]


def context_of(meeting: Meeting, paper: str) -> Any:
    """The paper's context: what was sent where it was sent, what was locked where it is locked, else the draft."""
    newest = meeting.minutes.order_by("-number").first()
    if paper == "invitation":
        return invitation_context(minutes_content(meeting, newest), reference=f"GM-{meeting.pk}")
    if paper == "minutes":
        return _minutes(meeting, newest)
    adopted = meeting.minutes.exclude(adopted_at=None).order_by("-number").first()
    if adopted is None:
        raise Refusal("minutes_not_adopted", clause="V")
    sent = meeting.dispatches.filter(kind=paper).order_by("-number").first()
    if paper == DispatchKind.EXTRACT:
        facts = sent.content if sent else extract_content(adopted)
        return extract_context(facts, reference=_reference("TrBB", meeting, adopted))
    facts = sent.content if sent else report_content(meeting, adopted)
    made = subject_report_context if meeting.kind in SUBJECT_KINDS else report_context
    return made(facts, reference=_reference("BC", meeting, adopted))


def _minutes(meeting: Meeting, newest: Minutes | None) -> Any:
    if newest is not None and newest.locked:
        closes = timezone.localtime(meeting.closed_at) if meeting.closed_at else None
        reference = _reference("BB", meeting, newest)
        return minutes_context(newest.locked, reference=reference, draft=False, closes=closes)
    return minutes_context(minutes_content(meeting, newest), reference=f"BB-{meeting.pk}", draft=True)


def _reference(kind: str, meeting: Meeting, minutes: Minutes) -> str:
    return f"{kind}-{meeting.pk}-{minutes.number}-{minutes.digest[:12]}"
