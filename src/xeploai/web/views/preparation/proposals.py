"""The proposal table of the cell committee: one table, saved row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from xeploai.cycles.enums import QualityLevel
from xeploai.cycles.queries import cycle_in_force
from xeploai.errors import Conflict, Refusal
from xeploai.exchange.proposals.writing import write
from xeploai.people.models import Membership
from xeploai.people.rules import may, require
from xeploai.reviews.actions.save_proposal import save_proposal
from xeploai.reviews.evening import evening_of
from xeploai.reviews.models import Proposal
from xeploai.web import drafts
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.templatetags.words import level as level_words
from xeploai.web.views.preparation.common import NEW, read_cell, version_in
from xeploai.web.views.preparation.conflicts import proposal_rows
from xeploai.web.views.preparation.marks import reason_words
from xeploai.web.views.preparation.proposal_table import Line, table

if TYPE_CHECKING:
    from django.http import HttpRequest

WRONG = 409
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@login_required
def proposals(request: HttpRequest, code: str) -> HttpResponse:
    """The table; never with a level that nobody chose."""
    cell = read_cell(request, code)
    cycle = cycle_in_force()
    if cycle is None:
        return render(request, "preparation/no_cycle.html", {"cell": cell, "unit": cell})
    shown = table(cycle, cell, request.GET)
    context = {
        "cell": cell,
        "unit": cell,
        "cycle": cycle,
        "table": shown,
        "levels": [(value, str(words)) for value, words in QualityLevel.choices],
        "can_write": may(reader_of(request), "papers.prepare", cell),
        "filters": request.GET.urlencode(),
    }
    return render(request, "preparation/proposals.html", context)


@login_required
def proposals_workbook(request: HttpRequest, code: str) -> HttpResponse:
    """Exactly what the page shows, as .xlsx."""
    cell = read_cell(request, code)
    cycle = current_cycle()
    shown = table(cycle, cell, request.GET)
    title = _("Bảng đề xuất mức xếp loại năm %(year)s - %(cell)s") % {"year": cycle.year, "cell": cell.name}
    data = write(title, headers(), [_cells(line) for line in shown.lines])
    name = f"de-xuat-{cell.code}-{cycle.year}.xlsx"
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(data, content_type=EXCEL, headers={"Content-Disposition": disposition})


@login_required
def proposal(request: HttpRequest, code: str, person: str) -> HttpResponse:
    """One row: saved from the table, or corrected with a reason on a page of its own."""
    cell = read_cell(request, code)
    found = Membership.objects.current().select_related("person", "cell").filter(cell=cell, person__code=person)
    member = found.first()
    if member is None:
        raise Http404
    require(reader_of(request), "papers.prepare", cell)
    if request.method != "POST":
        return _page(request, member)
    try:
        saved = save_proposal(
            actor=reader_of(request),
            person=member.person,
            cycle=current_cycle(),
            level=request.POST.get("level", ""),
            note=request.POST.get("note", ""),
            version=version_in(request),
            reason=request.POST.get("reason", ""),
        )
    except Refusal as refusal:
        return _refused(request, member, refusal)
    if drafts.is_autosave(request):
        return drafts.saved(timezone.now(), saved.version)
    messages.success(request, _("Đã ghi đề xuất của đồng chí %(name)s.") % {"name": member.person})
    return redirect("web:proposals", cell.code)


def headers() -> list[str]:
    """The columns of the table, as on the page."""
    return [
        _("TT"),
        _("Họ và tên"),
        _("Tự nhận mức"),
        _("Nhận xét nơi cư trú"),
        _("Chi ủy đề xuất"),
        _("Ghi chú"),
    ]


def _cells(line: Line) -> list[str | int]:
    proposed = line.not_rated or level_words(line.level)
    return [line.number, line.name, level_words(line.self_level), line.residence, proposed, line.note]


def _refused(request: HttpRequest, member: Membership, refusal: Refusal) -> HttpResponse:
    if drafts.is_autosave(request):
        return drafts.not_saved(refusal)
    if not isinstance(refusal, Conflict):
        return _page(request, member, refusal=refusal, status=WRONG)
    standing = _standing(member)
    context: dict[str, Any] = {
        "cell": member.cell,
        "person": member.person,
        "conflict": refusal,
        "rows": proposal_rows(refusal),
        "version": standing.version if standing else NEW,
        "fields": [*refusal.yours.items(), ("reason", request.POST.get("reason", ""))],
        "here": request.path,
        "back": "web:proposals",
    }
    return render(request, "preparation/row_conflict.html", context, status=WRONG)


def _standing(member: Membership) -> Proposal | None:
    return Proposal.objects.filter(person=member.person, cycle=current_cycle()).first()


def _page(
    request: HttpRequest, member: Membership, *, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    standing = _standing(member)
    evening = evening_of(cycle_id=current_cycle().pk, cell=member.cell)
    why = member.not_rated_because(evening.on)
    posted = request.method == "POST"
    context = {
        "cell": member.cell,
        "unit": member.cell,
        "person": member.person,
        "refusal": refusal,
        "level": request.POST.get("level", "") if posted else (standing.level if standing else ""),
        "note": request.POST.get("note", "") if posted else (standing.note if standing else ""),
        "version": standing.version if standing else NEW,
        "levels": QualityLevel.choices,
        "voting_opened": evening.voting_opened,
        "not_rated": reason_words(why) if why else "",
        "versions": list(standing.versions.select_related("replaced_by__person")) if standing else [],
    }
    return render(request, "preparation/proposal.html", context, status=status)
