"""Codes of standing, roles at units and posts."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Standing(TextChoices):
    """Official or probationary party member."""

    OFFICIAL = "official", _("Đảng viên chính thức")
    PROBATIONARY = "probationary", _("Đảng viên dự bị")


class PostRole(TextChoices):
    """Role in a leadership collective."""

    HEAD = "head", _("Người đứng đầu")
    DEPUTY = "deputy", _("Cấp phó")
    MEMBER = "member", _("Ủy viên, thành viên")


class Role(TextChoices):
    """What a user may do at a unit and below it."""

    PROVINCIAL_STAFF = "provincial_staff", _("Cán bộ Ban Tổ chức Tỉnh ủy")
    SECRETARY = "secretary", _("Bí thư, người đứng đầu")
    CLERK = "clerk", _("Cán bộ tham mưu, giúp việc")
    COMMITTEE_MEMBER = "committee_member", _("Cấp ủy viên")
    MEMBER = "member", _("Đảng viên")
    INSPECTOR = "inspector", _("Cán bộ kiểm tra")
    ADMINISTRATOR = "administrator", _("Quản trị tài khoản")


READING_ROLES = (
    Role.PROVINCIAL_STAFF,
    Role.SECRETARY,
    Role.CLERK,
    Role.COMMITTEE_MEMBER,
    Role.INSPECTOR,
)


class SlipPurpose(TextChoices):
    """What a paper access slip opens."""

    SELF_RATING = "self_rating", _("Tự đánh giá, xếp loại")
    TELLER = "teller", _("Tổ kiểm phiếu")
    OPINION = "opinion", _("Góp ý bản kiểm điểm")
    BRIEFING = "briefing", _("Xem tài liệu hội nghị")


class StaffCapacity(TextChoices):
    """In which capacity somebody works at an agency (appendix 1, 1.2.1.c); codes of the law cases."""

    DEPARTMENT_HEAD = "department_head", _("Trưởng phòng và tương đương")
    ORGANISATION_HEAD = "organisation_head", _("Trưởng đoàn thể cơ quan")
    STAFF = "staff", _("Cán bộ, công chức, viên chức")
