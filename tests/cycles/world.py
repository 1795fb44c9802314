"""A small system: province, district, commune, their organisations, collectives and leaders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests import factories as make
from xeploai.cycles.actions.open_cycle import open_cycle
from xeploai.errors import Refusal
from xeploai.organisations.enums import BodyKind, Level, UnitKind
from xeploai.organisations.models import Body, Unit
from xeploai.people.enums import PostRole
from xeploai.people.models import Person, Post, User

if TYPE_CHECKING:
    from collections.abc import Callable

    from xeploai.cycles.models import Cycle


@dataclass
class System:
    """Units and bodies by short names, and provincial staff."""

    units: dict[str, Unit]
    bodies: dict[str, Body]
    staff: User


def managed(unit: Unit, kind: str, by: Unit | None, name: str = "") -> Body:
    """A collective and who manages it."""
    body = make.a_body(unit, kind)
    body.managed_by, body.name = by, name or body.name
    body.save()
    return body


def seat(body: Body, role: str = PostRole.HEAD, person: Person | None = None, title: str = "") -> Person:
    """Somebody in this collective."""
    person = person or make.a_person()
    Post.objects.create(person=person, body=body, role=role, title=title)
    return person


def a_system() -> System:
    """What clause I lists, one of each that the tests need."""
    units = make.a_tree()
    province, district, commune = units["province"], units["district"], units["commune"]
    units["government"] = make.a_unit(
        UnitKind.PEOPLE_COMMITTEE, parent=province, level=Level.PROVINCE, name="Ủy ban nhân dân tỉnh"
    )
    units["department"] = make.a_unit(
        UnitKind.AGENCY, parent=units["government"], level=Level.PROVINCE, name="Sở Xây dựng"
    )
    units["office"] = make.a_unit(UnitKind.AGENCY, parent=district, level=Level.DISTRICT, name="Phòng Tư pháp")
    units["council"] = make.a_unit(UnitKind.PEOPLE_COUNCIL, parent=commune, name="Hội đồng nhân dân xã Đức Tân")
    units["group"] = make.a_unit(UnitKind.PARTY_GROUP, parent=units["cell"], name="Tổ đảng số 1")
    bodies = {
        "standing": managed(commune, BodyKind.STANDING_COMMITTEE, district, "Ban Thường vụ Đảng ủy xã Đức Tân"),
        "executive": managed(commune, BodyKind.EXECUTIVE_COMMITTEE, district, "Ban Chấp hành Đảng bộ xã Đức Tân"),
        "other_executive": managed(units["other_commune"], BodyKind.EXECUTIVE_COMMITTEE, district),
        "cell_committee": managed(units["cell"], BodyKind.CELL_COMMITTEE, commune),
        "caucus": managed(units["government"], BodyKind.PARTY_CAUCUS, province),
        "people_committee": managed(units["government"], BodyKind.PEOPLE_COMMITTEE, province),
        "department": managed(units["department"], BodyKind.AGENCY_LEADERSHIP, province, "Lãnh đạo Sở Xây dựng"),
        "office": managed(units["office"], BodyKind.AGENCY_LEADERSHIP, None),
        "council": managed(units["council"], BodyKind.COUNCIL_STANDING, district),
    }
    return System(units, bodies, make.a_user(provincial_staff=province))


def listed(system: System) -> Cycle:
    """The cycle of this year with its subjects."""
    return open_cycle(actor=system.staff, year=2026, rule_set="13-HD-TU-2023")


def refused(call: Callable[[], object]) -> str:
    """The code of the refusal, with nothing changed."""
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value.code
