"""The page of one unit: what it is, who is there, what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from xeploai.cycles.models import Cycle
from xeploai.meetings.enums import MEMBER_KINDS
from xeploai.meetings.models import Meeting
from xeploai.organisations.enums import CELL_KINDS, UnitKind
from xeploai.organisations.models import Body, Unit
from xeploai.people.enums import Standing
from xeploai.people.models import Membership, Post
from xeploai.people.rules import may
from xeploai.web.doors import login_required, reader_of, seen_unit
from xeploai.web.views.competent.doors import competent_doors
from xeploai.web.views.places.doors import places_doors
from xeploai.web.views.reports.doors import reports_doors
from xeploai.web.views.subjects.doors import listed_here, subjects_doors
from xeploai.web.views.units import in_order
from xeploai.web.work.above import committee_tasks
from xeploai.web.work.cell import cell_tasks
from xeploai.web.work.dates import dates_of
from xeploai.web.work.task import address, order

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.people.models import User

REASONS = {
    "exempt": gettext_lazy("miễn công tác và sinh hoạt"),
    "suspended": gettext_lazy("đình chỉ sinh hoạt"),
    "under_six_months": gettext_lazy("kết nạp chưa đủ sáu tháng"),
}


@dataclass(frozen=True, slots=True)
class Door:
    """Somewhere to go from here."""

    title: str
    href: str
    why: str


@login_required
def unit(request: HttpRequest, code: str) -> HttpResponse:
    """The next step for whoever prepares or runs; the facts for everyone who sees the unit."""
    found, reader = seen_unit(request, code), reader_of(request)
    cycle = Cycle.objects.filter(closed_at=None).first()
    meetings = list(Meeting.objects.filter(cycle=cycle, unit=found, rehearsal=False)) if cycle else []
    context: dict[str, Any] = {
        "unit": found,
        "bodies": _bodies(found),
        "doors": [door for door in _doors(reader, found, meetings) if door.href],
        "meetings": meetings,
        "step": _step(reader, found, cycle),
        "cells": Unit.objects.active().under(found.pk).filter(kind__in=CELL_KINDS).exclude(pk=found.pk).count(),
    }
    if found.is_cell:
        context |= _members(found)
    else:
        context["children"] = in_order(Unit.objects.active().filter(parent=found))[:100]
    return render(request, "units/unit.html", context)


def _bodies(found: Unit) -> list[Body]:
    seats = Post.objects.current().select_related("person").order_by("pk")
    return list(Body.objects.active().filter(unit=found).prefetch_related(Prefetch("posts", seats, "seats")))


def _members(found: Unit) -> dict[str, Any]:
    members = list(Membership.objects.current().filter(cell=found).by_given_name())
    today = timezone.localdate()
    rows = [{"member": m, "why": REASONS.get(m.not_rated_because(today), "")} for m in members]
    return {
        "rows": rows,
        "official": sum(m.standing == Standing.OFFICIAL for m in members),
        "probationary": sum(m.standing == Standing.PROBATIONARY for m in members),
    }


def _step(reader: User, found: Unit, cycle: Cycle | None) -> Any:
    if cycle is None or not may(reader, "meetings.run", found):
        return None
    tasks = cell_tasks if found.is_cell else committee_tasks
    return next(iter(sorted((t for t in tasks(found, cycle, dates_of(cycle)) if t.href), key=order)), None)


def _doors(reader: User, found: Unit, meetings: list[Meeting]) -> list[Door]:
    """Pages about this unit that the reader may open."""
    wanted: list[tuple[bool, str, str, tuple[Any, ...], str]] = []
    reads, prepares = may(reader, "units.read", found), may(reader, "papers.prepare", found)
    if found.is_cell:
        wanted += [
            (reads, _("Danh mục chuẩn bị"), "checklist", (found.code,), _("Đã có gì, còn thiếu gì trước hội nghị")),
            (prepares, _("Bản tự đánh giá, xếp loại"), "self_ratings", (found.code,), _("Ai đã nộp, nhập từ bản giấy")),
            (prepares, _("Nhận xét nơi cư trú"), "residence_comments", (found.code,), _("Đã hỏi, đã nhận, còn thiếu")),
            (
                reads,
                _("Bảng đề xuất mức xếp loại"),
                "proposals",
                (found.code,),
                _("Mức chi ủy dự kiến"),
            ),
            (reads, _("Thông báo của đảng ủy"), "notices", (found.code,), _("Quyết định với từng đồng chí")),
            (
                may(reader, "slips.issue", found),
                _("Phát phiếu vào hệ thống"),
                "unit_slips",
                (found.code,),
                _("Để đảng viên tự đánh giá trên điện thoại, không cần mật khẩu"),
            ),
        ]
    if found.kind == UnitKind.GRASSROOTS_PARTY:
        wanted.append(
            (reads, _("Bảng tổng hợp các chi bộ"), "committee", (found.code,), _("Đề xuất và phiếu của mọi chi bộ"))
        )
    wanted += places_doors(reader, found)
    wanted += reports_doors(reader, found)
    wanted += subjects_doors(reader, found)
    wanted += competent_doors(reader, found)
    for meeting in meetings:
        if meeting.kind in MEMBER_KINDS:
            why = _("Điểm danh, bỏ phiếu, biên bản")
            wanted.append((reads, meeting.get_kind_display(), "meeting", (meeting.pk,), why))
    why = _("Tập thể kiểm điểm và tự xếp loại, rồi đơn vị tự xếp loại")
    wanted.append((reads, _("Hội nghị kiểm điểm và tự xếp loại"), "unit_votes", (found.code,), why))
    wanted.append((reads, _("Hồ sơ để kiểm tra"), "inspection", (found.code,), _("Đọc và tính lại mọi kết quả")))
    wanted.append(
        (may(reader, "journal.read", found), _("Nhật ký của đơn vị"), "journal_of", (found.code,), _("Ai đã làm gì"))
    )
    doors = [Door(title, address(name, *given), why) for allowed, title, name, given, why in wanted if allowed]
    if reads and not found.is_cell:
        doors.append(
            Door(_("Đối tượng xếp loại"), listed_here(found), _("Ai kiểm điểm, ai xếp loại, ở đơn vị này và bên dưới"))
        )
    return doors
