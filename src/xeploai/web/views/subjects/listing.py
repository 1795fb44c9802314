"""Everything that is rated this year, by level; the same as a workbook; what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xeploai.cycles.actions.list_subjects import list_subjects
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.listing.missing import counted, dissolved, not_listed, without
from xeploai.cycles.listing.tree import Tree
from xeploai.cycles.queries import cycle_in_force
from xeploai.exchange.tables.writing import write
from xeploai.organisations.enums import BodyKind, Level
from xeploai.organisations.models import Unit
from xeploai.people.rules import may, require
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.views.subjects.table import asked_in, cells_of, complete, found, numbers, raters

if TYPE_CHECKING:
    from django.http import HttpRequest

PAGE = 50
SHOWN = 100
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@login_required
def subjects(request: HttpRequest) -> HttpResponse:
    """The list under the filters of the address."""
    cycle, reader = cycle_in_force(), reader_of(request)
    if cycle is None:
        return render(request, "subjects/no_cycle.html")
    asked = asked_in(request.GET)
    rows = found(reader, cycle, asked)
    of_each = numbers(rows)
    page = Paginator(complete(rows), PAGE).get_page(request.GET.get("page"))
    context: dict[str, Any] = {
        "cycle": cycle,
        "asked": asked,
        "page": page,
        "numbers": [(kind, of_each.get(kind.value, 0)) for kind in SubjectKind],
        "kinds": SubjectKind.choices,
        "levels": Level.choices,
        "raters": raters(reader, cycle),
        "filtered": bool(set(request.GET) - {"page"}),
        "query": request.GET.urlencode(),
        "can_manage": may(reader, "cycles.manage", None),
    }
    return render(request, "subjects/list.html", context)


@login_required
def workbook(request: HttpRequest) -> HttpResponse:
    """Every line under the same filters, as a workbook."""
    cycle = current_cycle()
    rows = complete(found(reader_of(request), cycle, asked_in(request.GET)))
    title = _("Đối tượng kiểm điểm, đánh giá, xếp loại năm %(year)s") % {"year": cycle.year}
    data = write(title, columns(), (cells_of(n, one) for n, one in enumerate(rows, 1)), sheet=_("Đối tượng"))
    disposition = f'attachment; filename="doi-tuong-{cycle.year}.xlsx"'
    return HttpResponse(data, content_type=EXCEL, headers={"Content-Disposition": disposition})


def columns() -> list[tuple[str, int]]:
    """The columns of the list, as on the page."""
    return [
        (_("TT"), 6),
        (_("Đối tượng"), 40),
        (_("Chức danh"), 28),
        (_("Loại"), 24),
        (_("Đơn vị"), 36),
        (_("Cấp"), 16),
        (_("Kiểm điểm"), 14),
        (_("Điểm"), 8),
        (_("Cấp xếp loại"), 32),
        (_("Ghi chú"), 30),
    ]


@login_required
def missing(request: HttpRequest) -> HttpResponse:
    """Kinds of clause I without anybody this year, units without their collective, what changed since (R-I5)."""
    cycle, reader = current_cycle(), reader_of(request)
    require(reader, "cycles.manage", None)
    tree = Tree()
    lacking = list(without(tree))
    codes = dict(Unit.objects.filter(pk__in=[one.unit.pk for one in lacking[:SHOWN]]).values_list("pk", "code"))
    new = not_listed(tree, cycle)
    context = {
        "cycle": cycle,
        "kinds": [
            (one, Level(one.kind.level.value).label, BodyKind(one.kind.kind.value).label) for one in counted(cycle)
        ],
        "without": [(one, codes[one.unit.pk], BodyKind(one.kind).label) for one in lacking[:SHOWN]],
        "without_count": len(lacking),
        "new": new[:SHOWN],
        "new_count": len(new),
        "gone": dissolved(cycle)[:SHOWN],
    }
    return render(request, "subjects/missing.html", context)


@login_required
@require_POST
def list_again(request: HttpRequest) -> HttpResponse:
    """Provincial staff bring in what the organisations gained since."""
    listed = list_subjects(actor=reader_of(request), cycle=current_cycle())
    if any(listed):
        said = _("Đã thêm %(units)s tổ chức, đơn vị, %(bodies)s tập thể, %(leaders)s cá nhân.")
        messages.success(request, said % listed._asdict())
    else:
        messages.info(request, _("Danh sách đã đủ, không có gì mới."))
    return redirect("web:subjects")
