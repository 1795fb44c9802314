"""Codes of rounds, their states and where a tally comes from."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RoundKind(TextChoices):
    """Which ballot is held."""

    CRITERIA = "criteria", _("Bỏ phiếu tiêu chí chưa thống nhất")
    LEVELS = "levels", _("Lượt 1: bỏ phiếu mức xếp loại")
    LEVELS_AGAIN = "levels_again", _("Lượt 1: bỏ phiếu lại")
    EXCELLENT = "excellent", _("Lượt 2: chọn Hoàn thành xuất sắc nhiệm vụ")
    RUNOFF = "runoff", _("Lượt 2: bỏ phiếu lại cho chỗ còn thiếu")


class RoundState(TextChoices):
    """How far a round is. ``signed`` is reached only by a tally whose account balances."""

    OPEN = "open", _("Đang bỏ phiếu")
    COUNTING = "counting", _("Đang kiểm phiếu")
    SIGNED = "signed", _("Đã ký kết quả")
    VOIDED = "voided", _("Đã hủy")


class TallySource(TextChoices):
    """Where the numbers come from. A single ballot is never stored, from no source."""

    HAND_COUNT = "hand_count", _("Kiểm phiếu giấy")
    ENCRYPTED = "encrypted", _("Phiếu điện tử mã hóa")
    SCANNED = "scanned", _("Phiếu giấy quét")


class Slot(TextChoices):
    """The two blind entries of one count."""

    A = "A", _("Bản nhập thứ nhất")
    B = "B", _("Bản nhập thứ hai")


CHOOSING_KINDS = (RoundKind.EXCELLENT, RoundKind.RUNOFF)
LEVEL_KINDS = (RoundKind.LEVELS, RoundKind.LEVELS_AGAIN)
SUBJECT_ORDER = (RoundKind.CRITERIA, RoundKind.LEVELS, RoundKind.LEVELS_AGAIN)
BLANK = "blank"
INVALID_REASONS = ("not_issued", "too_many_marks", "signed_or_marked", "other")
