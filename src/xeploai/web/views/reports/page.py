"""The report itself: its headings, the table, what must be answered, the proposed level, one next step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from xeploai.cycles.enums import Grade, QualityLevel, SubjectKind
from xeploai.errors import NotPermitted, Refusal
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.save_report import save_report
from xeploai.reviews.actions.save_report_rating import save_report_rating
from xeploai.reviews.enums import Remedy
from xeploai.reviews.queries import is_party_member, missing_of, points_to_answer, shortcomings_to_answer
from xeploai.reviews.report_content import Section, rows_of, sections_of
from xeploai.web import drafts
from xeploai.web.doors import login_required, reader_of
from xeploai.web.templatetags.words import grade, level
from xeploai.web.typed import whole
from xeploai.web.views.reports.common import (
    WRONG,
    Pair,
    both_versions,
    frame,
    may_write,
    refused_draft,
    report_of,
    seen_report,
    seen_subject,
    written,
)

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.cycles.models import Subject
    from xeploai.errors import Conflict
    from xeploai.reviews.models import Report

GRADE = "grade-"


@login_required
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The report, to write or to read; a POST begins it."""
    subject = seen_subject(request, pk)
    if request.method != "POST":
        return page(request, subject)
    try:
        open_report(actor=reader_of(request), subject=subject)
    except NotPermitted:
        raise
    except Refusal as refusal:
        return page(request, subject, refusal, status=WRONG)
    return redirect("web:report", pk)


@login_required
def heading(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Keep one heading; the page saves it by itself."""
    found = seen_report(request, pk)
    if request.method != "POST":
        return redirect(_place(pk, code))
    section = Section(
        text=request.POST.get("text", ""),
        nothing=request.POST.get("nothing") == "yes",
        version=whole(request.POST.get("version", "")),
    )
    try:
        saved = save_report(actor=reader_of(request), report=found, heading=code, section=section)
    except NotPermitted:
        raise
    except Refusal as refusal:
        return refused_draft(
            request,
            refusal,
            otherwise=lambda why: page(request, found.subject, why),
            conflict=lambda both: _heading_conflict(request, found, code, both),
        )
    if drafts.is_autosave(request):
        return drafts.saved(saved.saved_at, sections_of(saved).get(code, Section()).version)
    messages.success(request, _("Đã lưu mục này."))
    return redirect(_place(pk, code))


@login_required
def rating(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the proposed level and the grades."""
    found = seen_report(request, pk)
    if request.method != "POST":
        return redirect(_place(pk, "level"))
    grades = {name.removeprefix(GRADE): str(v) for name, v in request.POST.items() if name.startswith(GRADE) and v}
    try:
        saved = save_report_rating(
            actor=reader_of(request),
            report=found,
            proposed=request.POST.get("proposed", ""),
            grades=grades,
            version=whole(request.POST.get("version", "")),
        )
    except NotPermitted:
        raise
    except Refusal as refusal:
        return refused_draft(
            request,
            refusal,
            otherwise=lambda why: page(request, found.subject, why),
            conflict=lambda both: _rating_conflict(request, found, both),
        )
    if drafts.is_autosave(request):
        return drafts.saved(saved.saved_at, saved.version)
    messages.success(request, _("Đã lưu dự kiến mức xếp loại."))
    return redirect(_place(pk, "level"))


def page(request: HttpRequest, subject: Subject, refusal: Refusal | None = None, *, status: int = 200) -> HttpResponse:
    """The whole page; another verb's refusal stands on top."""
    found = report_of(subject)
    context = frame(request, subject, found) | {"refusal": refusal}
    if found is None:
        return _not_begun(request, subject, context, status)
    missing = missing_of(found)
    context |= {
        "headings": written(found),
        "targets": rows_of(found.targets.all()),
        "shortcomings": list(shortcomings_to_answer(subject)),
        "points": list(points_to_answer(subject)),
        "remedies": Remedy.choices,
        "missing": missing,
        "missing_codes": {one.code for one in missing.headings},
        "left": len(missing.headings) + len(missing.shortcomings) + len(missing.points),
        "levels": QualityLevel.choices,
        "grades": Grade.choices,
        "criteria": _criteria(found),
        "versions": list(found.versions.select_related("replaced_by__person")),
    }
    return render(request, "reports/report.html", context, status=status)


def _not_begun(request: HttpRequest, subject: Subject, context: dict[str, Any], status: int) -> HttpResponse:
    person = subject.person
    if subject.kind == SubjectKind.LEADER and person is not None and is_party_member(person):
        context["by_self_rating"] = True
        context["own"] = reader_of(request).person_id == person.pk
        if not may_write(reader_of(request), subject):
            raise Http404
    return render(request, "reports/not_begun.html", context, status=status)


def _criteria(found: Report) -> list[dict[str, str]]:
    if found.frame is None:
        return []
    return [
        {
            "code": line.code,
            "text": line.text,
            "group": line.group,
            "name": f"{GRADE}{line.code}",
            "value": found.grades.get(line.code, ""),
        }
        for line in found.frame.criteria.all()
    ]


def _place(pk: int, code: str) -> str:
    return reverse("web:report", args=[pk]) + f"#{code}"


def _heading_conflict(request: HttpRequest, found: Report, code: str, conflict: Conflict) -> HttpResponse:
    title = next((one.title for one in written(found) if one.code == code), code)
    theirs, yours = (
        _("Không có phát sinh") if side["nothing"] else side["text"] for side in (conflict.theirs, conflict.yours)
    )
    fresh = seen_report(request, found.subject_id)
    return both_versions(
        request,
        found.subject,
        conflict,
        rows=[Pair(label=title, theirs=theirs, yours=yours)],
        back=_place(found.subject_id, code),
        version=sections_of(fresh).get(code, Section()).version,
    )


def _rating_conflict(request: HttpRequest, found: Report, conflict: Conflict) -> HttpResponse:
    theirs, yours = conflict.theirs, conflict.yours
    codes = sorted({*theirs["grades"], *yours["grades"]})
    rows = [
        Pair(label=_("Dự kiến mức xếp loại"), theirs=level(theirs["proposed"]), yours=level(yours["proposed"])),
        *(
            Pair(
                label=_("Tiêu chí %(code)s") % {"code": code},
                theirs=grade(theirs["grades"].get(code)),
                yours=grade(yours["grades"].get(code)),
            )
            for code in codes
            if theirs["grades"].get(code) != yours["grades"].get(code)
        ),
    ]
    fresh = seen_report(request, found.subject_id)
    return both_versions(
        request,
        found.subject,
        conflict,
        rows=rows,
        back=_place(found.subject_id, "level"),
        version=fresh.version,
    )
