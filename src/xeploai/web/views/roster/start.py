"""Where the exchange begins: the unit it is for, the template, what stands, an upload, and earlier uploads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from xeploai.errors import Refusal
from xeploai.exchange.actions.export_roster import export_roster
from xeploai.exchange.actions.receive_roster import receive_roster
from xeploai.exchange.roster.guarding import LARGEST_FILE
from xeploai.exchange.roster.template import template
from xeploai.vietnamese.names import fold
from xeploai.web.doors import login_required
from xeploai.web.views.roster.common import EXCEL, WRONG, jobs_of, staff_of, unit_named, units_of

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from xeploai.exchange.models import ImportJob
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

JOBS_PAGE = 20
UNITS_FOUND = 50
MEGABYTE = 1024**2


class UploadForm(forms.Form):
    """One workbook."""

    file = forms.FileField(
        label=_("Tệp Excel (.xlsx)"),
        help_text=format_lazy(
            _("Theo bản mẫu; không quá {limit} MB, không đặt mật khẩu."), limit=LARGEST_FILE // MEGABYTE
        ),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
        max_length=200,
        allow_empty_file=True,
    )


@login_required
def roster(request: HttpRequest) -> HttpResponse:
    """The page; a POST takes a workbook in and goes on to the page of this upload."""
    actor = staff_of(request)
    if request.method != "POST":
        return _page(request, actor, unit_named(actor, request.GET.get("unit", "")), UploadForm())
    unit = unit_named(actor, request.POST.get("unit", ""))
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, actor, unit, form, status=WRONG)
    try:
        job = _receive(actor, unit, form.cleaned_data["file"])
    except Refusal as refusal:
        return _page(request, actor, unit, form, refusal=refusal, status=WRONG)
    return redirect("web:roster_import", job.pk)


@login_required
@require_GET
def roster_template(request: HttpRequest) -> HttpResponse:
    """The workbook to fill."""
    staff_of(request)
    return _workbook(template(), "danh-sach-mau.xlsx")


@login_required
@require_POST
def roster_export(request: HttpRequest) -> HttpResponse:
    """The roster of a unit and all below it; written in the journal, so it is asked for by POST."""
    actor = staff_of(request)
    unit = unit_named(actor, request.POST.get("unit", ""))
    data = export_roster(actor=actor, unit=unit)
    return _workbook(data, f"danh-sach-{unit.code}-{timezone.localdate():%Y-%m-%d}.xlsx")


def _receive(actor: User, unit: Unit, file: UploadedFile) -> ImportJob:
    size = file.size or 0
    if size > LARGEST_FILE:
        # Said before the file is read into memory.
        raise Refusal("file_too_large", megabytes=size // MEGABYTE, limit=LARGEST_FILE // MEGABYTE)
    return receive_roster(actor=actor, unit=unit, file_name=file.name or "", content=file.read())


def _workbook(data: bytes, name: str) -> HttpResponse:
    disposition = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    return HttpResponse(data, content_type=EXCEL, headers={"Content-Disposition": disposition})


def _page(
    request: HttpRequest,
    actor: User,
    unit: Unit,
    form: UploadForm,
    *,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    words = request.GET.get("q", "")
    found = list(_units(actor, unit, words)[: UNITS_FOUND + 1])
    context: dict[str, Any] = {
        "unit": unit,
        "form": form,
        "refusal": refusal,
        "words": words,
        "units": found[:UNITS_FOUND],
        "more_units": len(found) > UNITS_FOUND,
        "page": Paginator(jobs_of(actor), JOBS_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "roster/start.html", context, status=status)


def _units(actor: User, unit: Unit, words: str) -> QuerySet[Unit]:
    """Units to choose from: those found by name, or those right below the chosen one."""
    found = units_of(actor).select_related("parent").order_by("code")
    if not words:
        return found.filter(parent=unit)
    for word in fold(words).split():
        found = found.filter(folded__contains=word)
    return found
