"""Codes of imports."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ImportState(TextChoices):
    """How far an uploaded roster is."""

    RECEIVED = "received", _("Đã nhận tệp")
    READING = "reading", _("Đang đọc và kiểm tra")
    REFUSED = "refused", _("Có chỗ phải sửa")
    VALIDATED = "validated", _("Chờ đồng ý ghi")
    STORING = "storing", _("Đang ghi")
    STORED = "stored", _("Đã ghi xong")
    DISCARDED = "discarded", _("Đã bỏ")


UNFINISHED = (ImportState.RECEIVED, ImportState.READING, ImportState.STORING)
