"""Codes of meetings, people at them and papers sent."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class MeetingKind(TextChoices):
    """Which vote is held (clause V).

    On members (V.3, V.4), of a collective on itself (V.2), of an organisation on itself (V.1), or by the
    competent level (V.5 to V.7).
    """

    CELL = "cell", _("Hội nghị chi bộ xếp loại đảng viên")
    COMMITTEE = "committee", _("Hội nghị đảng ủy cơ sở quyết định xếp loại đảng viên")
    COLLECTIVE = "collective", _("Hội nghị kiểm điểm, tự xếp loại tập thể lãnh đạo, quản lý")
    ORGANISATION = "organisation", _("Hội nghị tự xếp loại tổ chức đảng, cơ quan, đơn vị")
    CONFERENCE = "conference", _("Hội nghị xếp loại của cấp có thẩm quyền")


class Nature(TextChoices):
    """What a result is (V.3, PL3, PL4)."""

    PROPOSAL = "proposal", _("Đề xuất")
    DECISION = "decision", _("Quyết định")
    RECOMMENDATION = "recommendation", _("Đề nghị cấp trên")


class Stage(TextChoices):
    """The rail of the evening; derived from facts, never stored."""

    PREPARATION = "preparation", _("Chuẩn bị")
    ROLL_CALL = "roll_call", _("Điểm danh")
    ELECTORATE = "electorate", _("Chốt danh sách")
    REVIEW = "review", _("Kiểm điểm")
    CRITERIA = "criteria", _("Biểu quyết tiêu chí")
    VOTE = "vote", _("Biểu quyết mức")
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
    BRIEF = "brief", _("Báo cáo của tổ công tác, người dự")
    REPORT = "report", _("Báo cáo đề xuất xếp loại")
    NOTICE = "notice", _("Thông báo kết quả")


class Section(TextChoices):
    """Parts of the minutes that are written by hand."""

    OPENING = "opening", _("Khai mạc, lý do")
    REVIEW = "review", _("Tự phê bình và phê bình")
    DISCUSSION = "discussion", _("Thảo luận mức xếp loại")
    CONCLUSION = "conclusion", _("Kết luận của chủ trì")
    CORRECTIONS = "corrections", _("Điểm sửa khi thông qua")


class TurnState(TextChoices):
    """Whether the collective, or one of its members, has been reviewed (appendix 2)."""

    WAITING = "waiting", _("Chưa kiểm điểm")
    REVIEWED = "reviewed", _("Đã kiểm điểm")
    ABSENT = "absent", _("Vắng, có lý do")


class Duty(TextChoices):
    """Whether a superior must or may attend (clause IV); codes of the law cases."""

    MUST = "must", _("Phải dự")
    MAY = "may", _("Có thể dự")


class DutyState(TextChoices):
    """How far an attendance is."""

    OPEN = "open", _("Chưa phân công")
    ASSIGNED = "assigned", _("Đã phân công")
    CONFIRMED = "confirmed", _("Đã xác nhận")
    PRESENT = "present", _("Đã dự")
    ABSENT = "absent", _("Vắng")


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
COLLECTIVE_RAIL = (
    Stage.PREPARATION,
    Stage.ROLL_CALL,
    Stage.ELECTORATE,
    Stage.REVIEW,
    Stage.CRITERIA,
    Stage.VOTE,
    Stage.COUNT,
    Stage.MINUTES,
    Stage.DISPATCH,
)
ORGANISATION_RAIL = tuple(step for step in COLLECTIVE_RAIL if step != Stage.REVIEW)
CONFERENCE_RAIL = tuple(step for step in ORGANISATION_RAIL if step != Stage.CRITERIA)
RAILS = {
    MeetingKind.COLLECTIVE: COLLECTIVE_RAIL,
    MeetingKind.ORGANISATION: ORGANISATION_RAIL,
    MeetingKind.CONFERENCE: CONFERENCE_RAIL,
}
SMALL = 5
"""Below this many, roles may be combined (R-X5) and exact numbers stay out of the room (A-28)."""
FEWEST_TELLERS = 2
PAIR = 2
"""Up to so many convened, only both agreeing decide and each knows the other's vote (A-15)."""

# Words of the layer above, read through ``meeting.rounds``; a test holds them equal to ``ballots.enums``.
ROUND_OPEN = "open"
ROUND_COUNTING = "counting"
ROUND_SIGNED = "signed"
ROUND_VOIDED = "voided"
LEVELS = "levels"
LEVELS_AGAIN = "levels_again"
EXCELLENT = "excellent"
RUNOFF = "runoff"
CRITERIA = "criteria"
MEMBER_KINDS = (MeetingKind.CELL, MeetingKind.COMMITTEE)
SUBJECT_KINDS = (MeetingKind.COLLECTIVE, MeetingKind.ORGANISATION, MeetingKind.CONFERENCE)
