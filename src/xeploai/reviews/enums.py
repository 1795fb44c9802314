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


class Remedy(TextChoices):
    """What became of a shortcoming pointed out before (II.1)."""

    FIXED = "fixed", _("Đã khắc phục")
    FIXING = "fixing", _("Đang khắc phục")
    NOT_FIXED = "not_fixed", _("Chưa khắc phục")


class Verdict(TextChoices):
    """What the head makes of an opinion on the draft (II.2)."""

    TAKEN = "taken", _("Tiếp thu")
    PARTLY = "partly", _("Tiếp thu một phần")
    NOT_TAKEN = "not_taken", _("Không tiếp thu")


class Prompter(TextChoices):
    """Who asked for points to be reviewed (III.1, IV.1, A-20). Codes are those of the law cases."""

    PROVINCIAL_STANDING = "provincial_standing", _("Thường trực Tỉnh ủy")
    PROVINCIAL_STANDING_COMMITTEE = "provincial_standing_committee", _("Ban Thường vụ Tỉnh ủy")
    PEOPLE_COMMITTEE_CAUCUS = "people_committee_caucus", _("Ban cán sự đảng Ủy ban nhân dân tỉnh")
    OTHER = "other", _("Cấp có thẩm quyền khác")


class Panel(TextChoices):
    """Why somebody is asked for an opinion (II.2). The first three are codes of the law cases."""

    EXECUTIVE_COMMITTEE_MEMBERS = "executive_committee_members", _("Ủy viên ban chấp hành")
    FRONT_COMMITTEE_MEMBERS = "front_committee_members", _("Ủy viên Ủy ban Mặt trận Tổ quốc cùng cấp")
    EXTENDED_LEADERSHIP = "extended_leadership", _("Lãnh đạo mở rộng")
    BY_THE_HEAD = "by_the_head", _("Do người đứng đầu quyết định thêm")


LONGEST_TEXT = 20_000
LONGEST_NOTE = 2_000
