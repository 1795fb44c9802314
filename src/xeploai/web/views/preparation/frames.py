"""Criteria frames of the cycle: what is in force, and bringing in a new version from Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from xeploai.cycles.actions.import_frame import import_frame
from xeploai.cycles.drafts import CriterionDraft
from xeploai.cycles.enums import FrameSubject
from xeploai.cycles.models import CriteriaFrame
from xeploai.cycles.queries import cycle_in_force, frames_of
from xeploai.errors import Refusal
from xeploai.exchange.frames.reading import read
from xeploai.exchange.frames.writing import write
from xeploai.exchange.roster.problems import FileRefused
from xeploai.people.rules import require
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.views.preparation.frame_drafts import FrameForm, forget, remember, remembered
from xeploai.web.views.preparation.frame_words import problem_words

if TYPE_CHECKING:
    from django.http import HttpRequest

WRONG = 409
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@login_required
def frames(request: HttpRequest) -> HttpResponse:
    """All frames of the open cycle; a POST reads a workbook and goes on to the preview."""
    require(reader_of(request), "cycles.manage")
    cycle = cycle_in_force()
    if cycle is None or request.method != "POST":
        return _page(request, FrameForm())
    form = FrameForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=WRONG)
    try:
        found = read(form.cleaned_data["file"].read())
    except FileRefused as fault:
        return _page(request, form, problems=[problem_words(fault.problem)], status=WRONG)
    if found.problems:
        return _page(request, form, problems=[problem_words(problem) for problem in found.problems], status=WRONG)
    remember(request, form, found.criteria, after_version=_newest(form.cleaned_data["subject"]))
    return redirect("web:frame_preview")


@login_required
def frame_preview(request: HttpRequest) -> HttpResponse:
    """What would come in, beside what is in force; nothing is stored before the confirmation."""
    require(reader_of(request), "cycles.manage")
    cycle = current_cycle()
    kept = remembered(request)
    if kept is None:
        return redirect("web:frames")
    draft, after_version = kept
    refusal: Refusal | None = None
    if request.method == "POST":
        try:
            frame = import_frame(actor=reader_of(request), cycle=cycle, draft=draft, after_version=after_version)
        except Refusal as caught:
            refusal = caught
        else:
            forget(request)
            messages.success(
                request, _("Đã đưa vào dùng: %(name)s, bản %(n)s.") % {"name": frame.name, "n": frame.version}
            )
            return redirect("web:frames")
    standing = frames_of(cycle).filter(subject=draft.subject, current=True).first()
    old = {line.code: line.text for line in standing.criteria.all()} if standing else {}
    context = {
        "draft": draft,
        "subject": draft.subject.label,
        "standing": standing,
        "lines": [(line, _change(line, old)) for line in draft.criteria],
        "gone": [(code, text) for code, text in old.items() if code not in {line.code for line in draft.criteria}],
        "refusal": refusal,
    }
    return render(request, "preparation/frame_preview.html", context, status=WRONG if refusal else 200)


@login_required
def frame_workbook(request: HttpRequest, subject: str) -> HttpResponse:
    """The workbook to fill, with the lines in force, so that only what differs must be typed."""
    require(reader_of(request), "cycles.manage")
    if subject not in FrameSubject.values:
        raise Http404
    cycle = current_cycle()
    frame = CriteriaFrame.objects.filter(cycle=cycle, subject=subject, current=True).first()
    lines = frame.criteria.all() if frame else []
    data = write(CriterionDraft(code=one.code, group=one.group, text=one.text, hints=one.hints) for one in lines)
    disposition = f'attachment; filename="khung-tieu-chi-{subject}-{cycle.year}.xlsx"'
    return HttpResponse(data, content_type=EXCEL, headers={"Content-Disposition": disposition})


def _newest(subject: str) -> int:
    frame = CriteriaFrame.objects.filter(cycle=current_cycle(), subject=subject).order_by("-version").first()
    return frame.version if frame else 0


def _change(line: CriterionDraft, old: dict[str, str]) -> str:
    if line.code not in old:
        return "new"
    return "same" if old[line.code] == line.text else "changed"


def _page(
    request: HttpRequest, form: FrameForm, *, problems: list[dict[str, Any]] | None = None, status: int = 200
) -> HttpResponse:
    cycle = cycle_in_force()
    found = list(frames_of(cycle)) if cycle else []
    kinds = [
        (value, label, [frame for frame in found if frame.subject == value]) for value, label in FrameSubject.choices
    ]
    context = {"cycle": cycle, "kinds": kinds, "form": form, "problems": problems or []}
    return render(request, "preparation/frames.html", context, status=status)
