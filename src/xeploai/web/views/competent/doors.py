"""Ways from a unit's page to its dossiers, and to what it does as a competent level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from xeploai.cycles.models import Delegation, Subject
from xeploai.people.rules import may
from xeploai.web.views.competent.common import reads_appraisal

if TYPE_CHECKING:
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

Wanted = tuple[bool, str, str, tuple[Any, ...], str]


def competent_doors(reader: User, unit: Unit) -> list[Wanted]:
    """(may open, title, address, arguments, why), in the order of the work."""
    reads, code = may(reader, "units.read", unit), (unit.code,)
    found: list[Wanted] = [
        (reads, _("Hồ sơ xếp loại"), "dossiers", code, _("Thành phần, còn thiếu gì, gửi cấp có thẩm quyền")),
        (reads, _("Được hỏi ý kiến xếp loại"), "comments_wanted", code, _("Tham gia ý kiến về đối tượng khác")),
        (reads, _("Kết quả gửi đến đơn vị"), "subject_notices", code, _("Thông báo của cấp có thẩm quyền")),
    ]
    works = reads_appraisal(reader, unit)
    if not works or not _rates(unit):
        return found
    return [
        *found,
        (works, _("Tiếp nhận hồ sơ"), "receipt", code, _("Mới đến, quá hạn, đã trả lại")),
        (works, _("Lấy ý kiến tham gia"), "comments", code, _("Hỏi, nhắc, ý kiến đã nhận")),
        (works, _("Thẩm định"), "appraisal_table", code, _("Từ tự xếp loại đến quyết định, trên một bảng")),
        (works, _("Tờ trình"), "submissions", code, _("Tờ trình và bảng tổng hợp")),
        (works, _("Hội nghị xếp loại"), "conferences", code, _("Bỏ phiếu theo từng danh sách, kết quả, thông báo")),
        (works, _("Báo cáo Trung ương"), "central_report", code, _("Phần đã quyết định và chưa quyết định")),
    ]


def _rates(unit: Unit) -> bool:
    rated = Subject.objects.filter(rated_by=unit).exists()
    return rated or Delegation.objects.filter(to_unit=unit, withdrawn_at=None).exists()
