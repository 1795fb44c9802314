"""What the pages of a report share: the door, the headings with what was written, conflicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, render

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.errors import Conflict
from xeploai.people.rules import may
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import Report
from xeploai.reviews.queries import headings_for
from xeploai.reviews.report_content import Section, sections_of
from xeploai.web import drafts
from xeploai.web.doors import reader_of
from xeploai.web.rule_views import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal
    from xeploai.law.rule_sets.model import Heading
    from xeploai.people.models import User

WRONG = 409


@dataclass(frozen=True, kw_only=True)
class Written:
    """One heading of the report in the reader's language, with what stands there."""

    code: str
    number: int
    title: str
    hint: str
    clause: str
    table: str
    answers: str
    section: Section


def seen_subject(request: HttpRequest, pk: int) -> Subject:
    """The subject, if the reader sees its unit or is the leader; Http404 otherwise."""
    seen = Subject.objects.visible_to(reader_of(request))
    return get_object_or_404(seen.select_related("cycle", "unit__parent", "body", "person"), pk=pk)


def report_of(subject: Subject) -> Report | None:
    """The report of the subject, where it was begun."""
    report = Report.objects.filter(subject=subject).select_related("entered_by__person", "frame").first()
    if report is not None:
        report.subject = subject
    return report


def seen_report(request: HttpRequest, pk: int) -> Report:
    """The report of a subject that the reader sees; Http404 where there is none."""
    subject = seen_subject(request, pk)
    report: Report = get_object_or_404(Report.objects.select_related("entered_by__person", "frame"), subject=subject)
    report.subject = subject
    return report


def may_write(reader: User, subject: Subject) -> bool:
    """Whether the reader prepares this paper."""
    return may(reader, "self_ratings.write" if subject.kind == SubjectKind.LEADER else "papers.prepare", subject)


def written(report: Report) -> list[Written]:
    """The headings in order."""
    stored = sections_of(report)
    return [
        _written(heading, number, stored.get(heading.code, Section()))
        for number, heading in enumerate(headings_for(report), start=1)
    ]


def _written(heading: Heading, number: int, section: Section) -> Written:
    return Written(
        code=heading.code,
        number=number,
        title=words(heading.title),
        hint=words(heading.hint),
        clause=heading.clause,
        table=heading.table or "",
        answers=heading.answers or "",
        section=section,
    )


def frame(request: HttpRequest, subject: Subject, report: Report | None) -> dict[str, Any]:
    """What every page about one subject knows."""
    return {
        "subject": subject,
        "unit": subject.unit,
        "cycle": subject.cycle,
        "report": report,
        "submitted": report is not None and report.state == PaperState.SUBMITTED,
        "can_write": may_write(reader_of(request), subject),
    }


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One line of two versions."""

    label: str
    theirs: str
    yours: str


def refused_draft(
    request: HttpRequest,
    refusal: Refusal,
    *,
    otherwise: Callable[[Refusal], HttpResponse],
    conflict: Callable[[Conflict], HttpResponse],
) -> HttpResponse:
    """A draft that was not written: JSON for a page that saves by itself, both versions, or the page and why."""
    if drafts.is_autosave(request):
        return drafts.not_saved(refusal)
    if isinstance(refusal, Conflict):
        return conflict(refusal)
    response = otherwise(refusal)
    response.status_code = WRONG
    return response


def both_versions(
    request: HttpRequest, subject: Subject, conflict: Conflict, *, rows: list[Pair], back: str, version: int
) -> HttpResponse:
    """Two versions side by side; one button keeps what stands, the other writes one's own on top."""
    kept = {"csrfmiddlewaretoken", "version"}
    context = {
        "subject": subject,
        "unit": subject.unit,
        "conflict": conflict,
        "rows": rows,
        "back": back,
        "here": request.path,
        "version": version,
        "fields": [(name, value) for name, value in request.POST.items() if name not in kept],
    }
    return render(request, "reports/conflict.html", context, status=WRONG)
