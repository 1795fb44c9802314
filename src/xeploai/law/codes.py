"""The codes the rules speak in: one word for one thing, those of the glossary."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, TypeVar

E = TypeVar("E", bound=StrEnum)


class UnknownCodeError(ValueError):
    """A rule was given a word that is none of its codes."""

    def __init__(self, value: str, allowed: tuple[str, ...]) -> None:
        super().__init__(f"{value!r} is none of {', '.join(allowed)}")
        self.value = value
        self.allowed = allowed


class AdminLevel(StrEnum):
    PROVINCE = "province"
    DISTRICT = "district"
    GRASSROOTS = "grassroots"


class Level(StrEnum):
    EXCELLENT = "excellent"
    GOOD = "good"
    COMPLETED = "completed"
    NOT_COMPLETED = "not_completed"


class Grade(StrEnum):
    EXCELLENT = "excellent"
    GOOD = "good"
    AVERAGE = "average"
    POOR = "poor"


class BodyKind(StrEnum):
    STANDING_COMMITTEE = "standing_committee"
    EXECUTIVE_COMMITTEE = "executive_committee"
    CELL_COMMITTEE = "cell_committee"
    INSPECTION_COMMITTEE = "inspection_committee"
    PARTY_DELEGATION = "party_delegation"
    PARTY_CAUCUS = "party_caucus"
    COUNCIL_STANDING = "council_standing"
    COUNCIL_BOARD = "council_board"
    PEOPLE_COMMITTEE = "people_committee"
    ASSEMBLY_DELEGATION = "assembly_delegation"
    AGENCY_LEADERSHIP = "agency_leadership"
    FRONT_STANDING_BOARD = "front_standing_board"
    ORGANISATION_STANDING_COMMITTEE = "organisation_standing_committee"
    ASSOCIATION_STANDING_COMMITTEE = "association_standing_committee"


class UnitKind(StrEnum):
    PROVINCIAL_PARTY = "provincial_party"
    DISTRICT_PARTY = "district_party"
    GRASSROOTS_PARTY = "grassroots_party"
    SUB_PARTY = "sub_party"
    GRASSROOTS_CELL = "grassroots_cell"
    CELL = "cell"
    PARTY_GROUP = "party_group"
    FRONT = "front"
    SOCIO_POLITICAL_ORGANISATION = "socio_political_organisation"
    ASSOCIATION = "association"
    ASSEMBLY_DELEGATION = "assembly_delegation"
    PEOPLE_COUNCIL = "people_council"
    PEOPLE_COMMITTEE = "people_committee"
    AGENCY = "agency"


class CellKind(StrEnum):
    CELL = "cell"
    GRASSROOTS_CELL = "grassroots_cell"


class Role(StrEnum):
    HEAD = "head"
    DEPUTY = "deputy"
    MEMBER = "member"


class Standing(StrEnum):
    OFFICIAL = "official"
    PROBATIONARY = "probationary"


class Nature(StrEnum):
    PROPOSAL = "proposal"
    DECISION = "decision"
    RECOMMENDATION = "recommendation"


class Capacity(StrEnum):
    """In which capacity a person sits in a self-rating conference (PL1).

    Those from MEMBER on give no vote by themselves; they may be recorded beside one that does.
    """

    EXECUTIVE_COMMITTEE = "executive_committee"
    CELL_COMMITTEE = "cell_committee"
    OFFICIAL_MEMBER = "official_member"
    LEADER = "leader"
    DEPARTMENT_HEAD = "department_head"
    ORGANISATION_HEAD = "organisation_head"
    STAFF = "staff"
    MEMBER = "member"
    HEAD = "head"
    DEPUTY = "deputy"
    OFFICIAL = "official"
    PROBATIONARY = "probationary"
    PROBATIONARY_MEMBER = "probationary_member"
    STANDING_COMMITTEE = "standing_committee"
    INSPECTION_COMMITTEE = "inspection_committee"
    GUEST = "guest"


class ElectorateBase(StrEnum):
    CONVENED = "convened"
    ELECTION_RULE = "election_rule"


class CapBase(StrEnum):
    PASSED_GOOD = "passed_good"
    FINAL_GOOD = "final_good"


class CapRounding(StrEnum):
    FLOOR = "floor"
    HALF_UP = "half_up"


class DeadlineReading(StrEnum):
    STRICT = "strict"
    INCLUSIVE = "inclusive"


class NoticeCount(StrEnum):
    CALENDAR = "calendar"
    CLEAR = "clear"
    WORKING = "working"


BLANK: Final = "blank"
PARTY_COMMITTEES: Final = (BodyKind.STANDING_COMMITTEE, BodyKind.EXECUTIVE_COMMITTEE, BodyKind.CELL_COMMITTEE)

PROVINCIAL_STANDING: Final = "provincial_standing"
PROVINCIAL_STANDING_COMMITTEE: Final = "provincial_standing_committee"
PEOPLE_COMMITTEE_CAUCUS: Final = "people_committee_caucus"


def known(kind: type[E], value: str) -> E:
    """The member of `kind` written `value`; UnknownCodeError where there is none."""
    try:
        return kind(value)
    except ValueError:
        raise UnknownCodeError(str(value), tuple(kind)) from None
