"""What must be mended in a workbook: page by page, and as a file to work through beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, gettext as _
from django.views.decorators.http import require_GET

from xeploai.exchange.faultlists.writing import as_csv, as_workbook
from xeploai.exchange.messages import describe
from xeploai.web.doors import login_required
from xeploai.web.views.roster.common import EXCEL, seen_job

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest

    from xeploai.exchange.models import ImportJob

PAGE = 50


@dataclass(frozen=True, slots=True)
class Fault:
    """One line of the list."""

    sheet: str
    row: int | None
    column: str
    what: str
    mend: str


def fault(problem: Mapping[str, Any]) -> Fault:
    """A problem as the job keeps it, in the reader's words."""
    message = describe(problem, "en" if (get_language() or "vi").startswith("en") else "vi")
    letter, header = problem["column"], problem["header"]
    column = f"{letter} ({header})" if letter and header else letter or header
    return Fault(problem["sheet"], problem["row"] or None, column, message.what, message.mend)


def shown(job: ImportJob, wishes: Mapping[str, str]) -> dict[str, Any]:
    """One page of the problems, of one sheet where the address names one."""
    sheets = Counter(problem["sheet"] for problem in job.problems)
    sheet = wishes.get("sheet", "")
    if sheet not in sheets:
        sheet = ""
    kept = [problem for problem in job.problems if not sheet or problem["sheet"] == sheet]
    page = Paginator(kept, PAGE).get_page(wishes.get("page"))
    return {
        "problems": True,
        "page": page,
        "faults": [fault(problem) for problem in page.object_list],
        "sheets": [(name, number) for name, number in sheets.items() if name] if len(sheets) > 1 else [],
        "sheet": sheet,
        "kept_number": len(job.problems),
    }


@login_required
@require_GET
def roster_problems_workbook(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole list as Excel."""
    job = seen_job(request, pk)
    title = _("Những chỗ phải sửa trong tệp %(name)s") % {"name": job.file_name}
    return _attached(as_workbook(title, _heads(), _lines(job)), EXCEL, f"cho-phai-sua-{job.pk}.xlsx")


@login_required
@require_GET
def roster_problems_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole list as text that any spreadsheet opens."""
    job = seen_job(request, pk)
    return _attached(as_csv(_heads(), _lines(job)), "text/csv; charset=utf-8", f"cho-phai-sua-{job.pk}.csv")


def _heads() -> list[str]:
    return [_("Tờ"), _("Dòng"), _("Cột"), _("Sai gì"), _("Sửa thế nào")]


def _lines(job: ImportJob) -> list[list[str | int]]:
    found = [fault(problem) for problem in job.problems]
    return [[one.sheet or _("Cả tệp"), one.row or "", one.column, one.what, one.mend] for one in found]


def _attached(data: bytes, kind: str, name: str) -> HttpResponse:
    disposition = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    return HttpResponse(data, content_type=kind, headers={"Content-Disposition": disposition})
