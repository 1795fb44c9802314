"""Codes of ratings."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RatingStatus(TextChoices):
    """What came out for a subject at one place."""

    RATED = "rated", _("Đã có mức xếp loại")
    NO_MAJORITY = "no_majority", _("Chưa đạt đa số")
    NOT_RATED = "not_rated", _("Chưa xếp loại")


class DossierState(TextChoices):
    """How far a dossier is on its way to the competent level (VI.1)."""

    BUILDING = "building", _("Đang lập")
    SENT = "sent", _("Đã gửi")
    RETURNED = "returned", _("Trả lại để bổ sung")
    ACCEPTED = "accepted", _("Đã tiếp nhận")


class Addressee(TextChoices):
    """To whom a dossier goes at once (VI.1)."""

    ORGANISATION_COMMITTEE = "organisation_committee", _("Ban Tổ chức")
    COMMENTING = "commenting", _("Tập thể có thẩm quyền tham gia ý kiến")


class RerateKind(TextChoices):
    """Why a rating in force is replaced without a new vote of the year."""

    CANCELLED = "cancelled", _("Cấp trên hủy kết quả và xếp loại lại")
    OLD_VIOLATION = "old_violation", _("Xem xét lại năm có vi phạm")
