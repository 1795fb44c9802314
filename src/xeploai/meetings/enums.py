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
    COUNT = "count", _("Kiểm phiếu")
    ROUND_TWO = "round_two", _("Lượt 2")
    MINUTES = "minutes", _("Biên bản")
    DISPATCH = "dispatch", _("Gửi đi")
    DONE = "done", _("Xong")


class Capacity(TextChoices):
    """In what capacity somebody is at the meeting."""

    MEMBER = "member", _("Thành viên")
    SUPERIOR = "superior", _("Cấp trên dự")
    GUEST = "guest", _("Khách mời")


class Presence(TextChoices):
    """What the roll says of one person; ``unmarked`` is nobody's tick yet."""

    UNMARKED = "unmarked", _("Chưa điểm danh")
    PRESENT = "present", _("Có mặt")
    ABSENT = "absent", _("Vắng")
    EXCUSED = "excused", _("Vắng có lý do")


class DispatchKind(TextChoices):
    """Papers that leave the meeting."""

    EXTRACT = "extract", _("Trích biên bản")
    REPORT = "report", _("Báo cáo đề xuất xếp loại")
    NOTICE = "notice", _("Thông báo kết quả")


class Section(TextChoices):
    """Parts of the minutes that are written by hand."""

    OPENING = "opening", _("Khai mạc, lý do")
    REVIEW = "review", _("Tự phê bình và phê bình")
    DISCUSSION = "discussion", _("Thảo luận mức xếp loại")
    CONCLUSION = "conclusion", _("Kết luận của chủ trì")
    CORRECTIONS = "corrections", _("Điểm sửa khi thông qua")


RAIL = (
    Stage.PREPARATION,
    Stage.ROLL_CALL,
    Stage.ELECTORATE,
    Stage.ROUND_ONE,
    Stage.COUNT,
    Stage.ROUND_TWO,
    Stage.MINUTES,
    Stage.DISPATCH,
)
SMALL = 5
"""Below this many, roles may be combined (R-X5) and exact numbers stay out of the room (A-28)."""
FEWEST_TELLERS = 2

# Words of the layer above, read through ``meeting.rounds``; a test holds them equal to ``ballots.enums``.
ROUND_OPEN = "open"
ROUND_COUNTING = "counting"
ROUND_SIGNED = "signed"
ROUND_VOIDED = "voided"
LEVELS = "levels"
LEVELS_AGAIN = "levels_again"
EXCELLENT = "excellent"
RUNOFF = "runoff"
