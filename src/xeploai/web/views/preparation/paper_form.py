"""The self-rating form on paper: empty, to be filled in by hand by whoever does not use a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils import timezone

from xeploai.cycles.enums import FrameSubject
from xeploai.cycles.queries import current_frame
from xeploai.documents import render_pdf
from xeploai.documents.contexts import Criterion, Imprint, SelfRatingForm
from xeploai.web.doors import current_cycle, login_required
from xeploai.web.views.preparation.common import read_cell

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit

KINDS = (FrameSubject.MEMBER, FrameSubject.LEADER)


@login_required
def self_rating_form(request: HttpRequest, code: str, subject: str) -> HttpResponse:
    """The form for one kind of member, in the frame in force; no name and no mark on it."""
    cell = read_cell(request, code)
    if subject not in KINDS:
        raise Http404
    data = render_pdf(form_of(cell, current_cycle(), FrameSubject(subject)))
    disposition = f'inline; filename="tu-danh-gia-{subject}-{cell.code}.pdf"'
    return HttpResponse(data, content_type="application/pdf", headers={"Content-Disposition": disposition})


def form_of(cell: Unit, cycle: Cycle, subject: FrameSubject) -> SelfRatingForm:
    """The context of the form. Refuses: no_frame (PL3)."""
    frame = current_frame(cycle, subject)
    criteria = tuple(Criterion(text=line.text, code=line.code, heading=line.group) for line in frame.criteria.all())
    return SelfRatingForm(
        imprint=Imprint(
            issuer=cell.name,
            superior=cell.parent.name if cell.parent else "",
            place="",
            rules_on=timezone.localdate(),
            print_reference=f"TDG-{cell.code}-{frame.pk}",
        ),
        year=cycle.year,
        kind=str(subject.label),
        criteria=criteria,
        frame_note=f"{frame.source}." if frame.illustrative else "",
    )
