"""Where a self-rating came from and how far it is."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Source(TextChoices):
    """How the text reached the system."""

    ONLINE = "online", _("Tự nhập")
    PAPER = "paper", _("Nhập từ bản giấy")


class PaperState(TextChoices):
    """A draft may change freely; after submission a change is a new version with a reason."""

    DRAFT = "draft", _("Bản nháp")
    SUBMITTED = "submitted", _("Đã nộp")


LONGEST_TEXT = 20_000
LONGEST_NOTE = 2_000
