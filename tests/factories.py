"""Small synthetic worlds for tests: a tree of units, people in a cell, accounts with roles.

Plain functions with defaults; every name is invented.
"""

from __future__ import annotations

from itertools import count
from typing import Any

from xeploai.cycles.models import CriteriaFrame, Criterion, Cycle
from xeploai.organisations.actions.rebuild_closure import rebuild_closure
from xeploai.organisations.enums import BodyKind, Level, UnitKind
from xeploai.organisations.models import Body, Unit
from xeploai.people.enums import PostRole, Role, Standing
from xeploai.people.models import Membership, Person, Post, RoleAssignment, User

SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ")
MIDDLES = ("Văn", "Thị", "Đình", "Ngọc", "Quang", "Minh", "Thị Thu", "Hữu")
GIVEN = ("An", "Ánh", "Bình", "Châu", "Dũng", "Đức", "Hà", "Hùng", "Lan", "Mai", "Nga", "Oanh", "Phúc", "Sơn", "Ý")
_numbers = count(1)


def a_name(number: int) -> str:
    """An invented full name; equal numbers give equal names."""
    middle = MIDDLES[number // len(SURNAMES) % len(MIDDLES)]
    return f"{SURNAMES[number % len(SURNAMES)]} {middle} {GIVEN[number * 7 % len(GIVEN)]}"


def a_unit(
    kind: str = UnitKind.CELL,
    *,
    parent: Unit | None = None,
    level: str = Level.GRASSROOTS,
    name: str = "",
    **fields: Any,
) -> Unit:
    """One unit; the closure is rebuilt."""
    number = next(_numbers)
    code = fields.pop("code", f"U{number:05}")
    unit = Unit.objects.create(
        code=code, name=name or f"Đơn vị {number}", kind=kind, level=level, parent=parent, **fields
    )
    rebuild_closure()
    return unit


def a_tree() -> dict[str, Unit]:
    """Province > district > commune committee > cell, a grassroots cell beside it, and another commune."""
    province = a_unit(UnitKind.PROVINCIAL_PARTY, level=Level.PROVINCE, name="Đảng bộ tỉnh Quảng Ngãi")
    district = a_unit(UnitKind.DISTRICT_PARTY, parent=province, level=Level.DISTRICT, name="Đảng bộ huyện Mộ Đức")
    commune = a_unit(UnitKind.GRASSROOTS_PARTY, parent=district, name="Đảng bộ xã Đức Tân")
    other = a_unit(UnitKind.GRASSROOTS_PARTY, parent=district, name="Đảng bộ xã Đức Phú")
    return {
        "province": province,
        "district": district,
        "commune": commune,
        "cell": a_unit(UnitKind.CELL, parent=commune, name="Chi bộ thôn 1"),
        "second_cell": a_unit(UnitKind.CELL, parent=commune, name="Chi bộ thôn 2"),
        "grassroots_cell": a_unit(UnitKind.GRASSROOTS_CELL, parent=district, name="Chi bộ cơ sở Trạm Y tế"),
        "other_commune": other,
        "other_cell": a_unit(UnitKind.CELL, parent=other, name="Chi bộ thôn Phước Vĩnh"),
    }


def a_person(name: str = "", **fields: Any) -> Person:
    """One person."""
    number = next(_numbers)
    return Person.objects.create(code=fields.pop("code", f"P{number:06}"), full_name=name or a_name(number), **fields)


def a_member(cell: Unit, name: str = "", *, standing: str = Standing.OFFICIAL, **fields: Any) -> Person:
    """A person with a current membership in the cell; ``fields`` go to the membership."""
    person = a_person(name)
    Membership.objects.create(person=person, cell=cell, standing=standing, **fields)
    return person


def members(cell: Unit, number: int) -> list[Person]:
    """That many official members."""
    return [a_member(cell) for _ in range(number)]


def a_body(unit: Unit, kind: str = BodyKind.CELL_COMMITTEE, *, seats: dict[Person, str] | None = None) -> Body:
    """A leadership collective with seats {person: role}."""
    body = Body.objects.create(code=f"B{next(_numbers):05}", name=f"{kind} {unit.name}", kind=kind, unit=unit)
    for person, role in (seats or {}).items():
        Post.objects.create(person=person, body=body, role=role)
    return body


def a_committee(cell: Unit, secretary: Person, *others: Person) -> Body:
    """A cell committee: the secretary and its other members."""
    seats = {secretary: str(PostRole.HEAD)} | {p: str(PostRole.MEMBER) for p in others}
    return a_body(cell, BodyKind.CELL_COMMITTEE, seats=seats)


def a_user(person: Person | None = None, /, **roles_at: Unit) -> User:
    """An account; keyword arguments are roles and the units they are held at: a_user(p, secretary=cell)."""
    user = User.objects.create_user(username=f"user{next(_numbers)}", person=person)
    for role, unit in roles_at.items():
        RoleAssignment.objects.create(user=user, role=Role(role), unit=unit)
    return user


def a_cycle(year: int = 2026) -> Cycle:
    """A cycle under the guideline's rule set."""
    return Cycle.objects.create(year=year, rule_set="13-HD-TU-2023", rule_set_digest="0" * 64)


def a_frame(cycle: Cycle, subject: str = "member", criteria: int = 3) -> CriteriaFrame:
    """A frame with some criteria coded 1, 2, 3…"""
    frame = CriteriaFrame.objects.create(cycle=cycle, subject=subject, name="Khung minh họa", source="thử nghiệm")
    for position in range(1, criteria + 1):
        Criterion.objects.create(
            frame=frame, position=position, code=str(position), group="I", text=f"Tiêu chí {position}"
        )
    return frame
