"""Ask at a clause (clause VI.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from xeploai.cycles.actions.ask_query import ask_query
from xeploai.cycles.queries import notes_of
from xeploai.organisations.models import Unit
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.rule_views import rules_for, words
from xeploai.web.views.subjects.common import tried

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.people.models import User

MOST = 20


@login_required
def ask(request: HttpRequest, clause: str) -> HttpResponse:
    """What is asked at this clause already, then the question."""
    cycle, reader = current_cycle(), reader_of(request)
    try:
        found = rules_for(cycle).clause(clause)
    except KeyError as problem:
        raise Http404 from problem
    units, refusal = _units(reader), None
    if request.method == "POST":
        unit = next((one for one in units if one.code == request.POST.get("unit", "")), None)
        if unit is None and len(units) == 1:
            unit = units[0]

        def send() -> None:
            ask_query(actor=reader, cycle=cycle, clause=found.id, text=request.POST.get("text", ""), unit=unit)

        refusal = tried(send)
        if refusal is None:
            messages.success(
                request, _("Đã gửi câu hỏi đến Ban Tổ chức Tỉnh ủy. Trả lời sẽ hiện ở đây và ở chính mục này.")
            )
            return redirect("web:queries")
    context = {
        "clause": found.id,
        "title": words(found.title),
        "text": words(found.text),
        "notes": notes_of(cycle).filter(clause=found.id),
        "units": units,
        "typed": request.POST,
        "refusal": refusal,
    }
    return render(request, "queries/ask.html", context, status=409 if refusal else 200)


def _units(reader: User) -> list[Unit]:
    """Where the reader serves: the question may come from one of them."""
    held = {unit for _role, unit in reader.held}
    return list(Unit.objects.active().filter(pk__in=held).order_by("code")[:MOST])
