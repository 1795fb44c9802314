"""Codes of the four levels, the four grades and what a frame is for."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class QualityLevel(TextChoices):
    """The four levels of quality (appendix 3)."""

    EXCELLENT = "excellent", _("Hoàn thành xuất sắc nhiệm vụ")
    GOOD = "good", _("Hoàn thành tốt nhiệm vụ")
    COMPLETED = "completed", _("Hoàn thành nhiệm vụ")
    NOT_COMPLETED = "not_completed", _("Không hoàn thành nhiệm vụ")


class Grade(TextChoices):
    """The four grades of one criterion (appendix 3)."""

    EXCELLENT = "excellent", _("Xuất sắc")
    GOOD = "good", _("Tốt")
    AVERAGE = "average", _("Trung bình")
    POOR = "poor", _("Kém")


class FrameSubject(TextChoices):
    """Whom a criteria frame is for."""

    MEMBER = "member", _("Đảng viên không giữ chức vụ lãnh đạo, quản lý")
    LEADER = "leader", _("Đảng viên giữ chức vụ lãnh đạo, quản lý")
    BODY = "body", _("Tập thể lãnh đạo, quản lý")
    UNIT = "unit", _("Tổ chức đảng, cơ quan, đơn vị")


class SubjectKind(TextChoices):
    """What is rated in a cycle (clauses I and V): an organisation, a collective, or one of its leaders."""

    UNIT = "unit", _("Tổ chức đảng, cơ quan, đơn vị")
    BODY = "body", _("Tập thể lãnh đạo, quản lý")
    LEADER = "leader", _("Cá nhân lãnh đạo, quản lý")


class PlanKind(TextChoices):
    """What a unit itself issues for its own part of the system (clauses III.2, VI.5)."""

    PLAN = "plan", _("Kế hoạch kiểm điểm, đánh giá, xếp loại")
    GUIDANCE = "guidance", _("Văn bản hướng dẫn, cụ thể hóa")
    DURATION = "duration", _("Quy định thời gian kiểm điểm")


class QueryState(TextChoices):
    """How far a question about the rules is (clause VI.5)."""

    ASKED = "asked", _("Đang chờ trả lời")
    ANSWERED = "answered", _("Đã trả lời")
    MERGED = "merged", _("Đã trả lời chung với câu hỏi khác")


ROUND_ONE_LEVELS = (QualityLevel.GOOD, QualityLevel.COMPLETED, QualityLevel.NOT_COMPLETED)
ALL_LEVELS = tuple(QualityLevel)
ALL_GRADES = tuple(Grade)
