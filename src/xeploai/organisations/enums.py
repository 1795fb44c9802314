"""Codes of units, bodies and levels; the same words as the glossary and the law cases."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Level(TextChoices):
    """Three levels of the political system (clause I)."""

    PROVINCE = "province", _("Cấp tỉnh")
    DISTRICT = "district", _("Cấp huyện và tương đương")
    GRASSROOTS = "grassroots", _("Cấp cơ sở")


class UnitKind(TextChoices):
    """Kinds of organisation, agency and unit."""

    PROVINCIAL_PARTY = "provincial_party", _("Đảng bộ tỉnh")
    DISTRICT_PARTY = "district_party", _("Đảng bộ huyện và tương đương")
    GRASSROOTS_PARTY = "grassroots_party", _("Đảng bộ cơ sở")
    GRASSROOTS_CELL = "grassroots_cell", _("Chi bộ cơ sở")
    SUB_PARTY = "sub_party", _("Đảng bộ bộ phận")
    CELL = "cell", _("Chi bộ")
    PARTY_GROUP = "party_group", _("Tổ đảng")
    FRONT = "front", _("Ủy ban Mặt trận Tổ quốc Việt Nam")
    SOCIO_POLITICAL_ORGANISATION = "socio_political_organisation", _("Tổ chức chính trị - xã hội")
    ASSOCIATION = "association", _("Hội được giao nhiệm vụ")
    PEOPLE_COUNCIL = "people_council", _("Hội đồng nhân dân")
    PEOPLE_COMMITTEE = "people_committee", _("Ủy ban nhân dân")
    ASSEMBLY_DELEGATION = "assembly_delegation", _("Đoàn đại biểu Quốc hội")
    AGENCY = "agency", _("Cơ quan, đơn vị")


class BodyKind(TextChoices):
    """Kinds of leadership collective (clause I)."""

    STANDING_COMMITTEE = "standing_committee", _("Ban thường vụ cấp ủy")
    EXECUTIVE_COMMITTEE = "executive_committee", _("Ban chấp hành")
    CELL_COMMITTEE = "cell_committee", _("Chi ủy")
    INSPECTION_COMMITTEE = "inspection_committee", _("Ủy ban kiểm tra")
    PARTY_DELEGATION = "party_delegation", _("Đảng đoàn")
    PARTY_CAUCUS = "party_caucus", _("Ban cán sự đảng")
    COUNCIL_STANDING = "council_standing", _("Thường trực Hội đồng nhân dân")
    COUNCIL_BOARD = "council_board", _("Ban của Hội đồng nhân dân")
    PEOPLE_COMMITTEE = "people_committee", _("Ủy ban nhân dân")
    ASSEMBLY_DELEGATION = "assembly_delegation", _("Lãnh đạo Đoàn đại biểu Quốc hội")
    AGENCY_LEADERSHIP = "agency_leadership", _("Tập thể lãnh đạo cơ quan, đơn vị")
    FRONT_STANDING_BOARD = "front_standing_board", _("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam")
    ORGANISATION_STANDING_COMMITTEE = (
        "organisation_standing_committee",
        _("Ban thường vụ tổ chức chính trị - xã hội"),
    )
    ASSOCIATION_STANDING_COMMITTEE = "association_standing_committee", _("Ban thường vụ hội được giao nhiệm vụ")


CELL_KINDS = (UnitKind.CELL, UnitKind.GRASSROOTS_CELL)
COMMITTEE_KINDS = (UnitKind.GRASSROOTS_PARTY, UnitKind.SUB_PARTY)
