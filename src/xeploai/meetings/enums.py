"""Codes of meetings, people at them and papers sent."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class MeetingKind(TextChoices):
    """Which vote on members is held (clause V.3, V.4)."""

    CELL = "cell", _("Hội nghị chi bộ xếp loại đảng viên")
    COMMITTEE = "committee", _("Hội nghị đảng ủy cơ sở quyết định xếp loại đảng viên")


class Nature(TextChoices):
    """What a result is (V.3, PL3, PL4)."""

    PROPOSAL = "proposal", _("Đề xuất")
    DECISION = "decision", _("Quyết định")


class Stage(TextChoices):
    """The rail of the evening; derived from facts, never stored."""

    PREPARATION = "preparation", _("Chuẩn bị")
    ROLL_CALL = "roll_call", _("Điểm danh")
    ELECTORATE = "electorate", _("Chốt danh sách")
    ROUND_ONE = "round_one", _("Lượt 1")
    ROUND_TWO = "round_two", _("Lượt 2")
    MINUTES = "minutes", _("Biên bản")
    DISPATCH = "dispatch", _("Gửi đi")
    DONE = "done", _("Xong")


class Capacity(TextChoices):
    """In what capacity somebody is at the meeting."""

    MEMBER = "member", _("Thành viên")
    SUPERIOR = "superior", _("Cấp trên dự")
    GUEST = "guest", _("Khách mời")


class DispatchKind(TextChoices):
    """Papers that leave the meeting."""

    EXTRACT = "extract", _("Trích biên bản")
    REPORT = "report", _("Báo cáo đề xuất xếp loại")
    NOTICE = "notice", _("Thông báo kết quả")
