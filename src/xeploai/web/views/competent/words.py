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
