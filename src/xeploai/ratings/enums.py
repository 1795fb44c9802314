"""Codes of ratings."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RatingStatus(TextChoices):
    """What came out for a subject at one place."""

    RATED = "rated", _("Đã có mức xếp loại")
    NO_MAJORITY = "no_majority", _("Chưa đạt đa số")
    NOT_RATED = "not_rated", _("Chưa xếp loại")
