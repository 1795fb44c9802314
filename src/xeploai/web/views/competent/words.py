"""Words of these pages."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

STATE_WORDS = {
    "late": _("Quá hạn, chưa gửi"),
    "returned": _("Đã trả lại, chờ bổ sung"),
    "sent": _("Mới đến, chờ tiếp nhận"),
    "waiting": _("Chưa gửi"),
    "accepted": _("Đã tiếp nhận"),
}
STATE_TONES = {"late": "late", "returned": "due", "sent": "due", "waiting": "", "accepted": "done"}
PIECE_WORDS = {
    "found": _("Có trong hệ thống"),
    "paper": _("Nộp bản giấy"),
    "reasoned": _("Chưa có, đã nêu lý do"),
    "missing": _("Chưa có"),
}
BALLOT_WORDS = {
    "decision.unit": _("Quyết định: tổ chức đảng, cơ quan, đơn vị"),
    "decision.body": _("Quyết định: tập thể lãnh đạo, quản lý"),
    "decision.leader": _("Quyết định: cá nhân lãnh đạo, quản lý"),
    "recommendation.leader": _("Đề nghị cấp trên: cá nhân lãnh đạo, quản lý"),
}
PART_WORDS = {
    "unit": _("Tổ chức đảng, cơ quan, đơn vị"),
    "body": _("Tập thể lãnh đạo, quản lý"),
    "leader": _("Cá nhân lãnh đạo, quản lý"),
    "member": _("Đảng viên"),
}
