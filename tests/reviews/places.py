"""Posts and places for tests: a commune's leaders with the seats that clause II.3 speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from tests import factories as make
from xeploai.cycles.models import Cycle
from xeploai.organisations.models import Body, Unit
from xeploai.people.models import Person, Post


@dataclass
class Places:
    tree: dict[str, Unit]
    cycle: Cycle
    leader: Person
    """Secretary of the cell, in the standing committee, head of the people's committee: three leading posts."""
    standing: Body
    people_committee: Body


def seat(person: Person, body: Body, role: str = "member") -> Post:
    return Post.objects.create(person=person, body=body, role=role)


def leaders(body: Body, number: int) -> list[Person]:
    """That many more seats, so that the collective is not small."""
    people = [make.a_person() for _ in range(number)]
    for person in people:
        seat(person, body)
    return people


def three_posts() -> Places:
    tree = make.a_tree()
    cycle = make.a_cycle()
    leader = make.a_member(tree["cell"], "Nguyễn Văn Ba")
    make.a_committee(tree["cell"], leader, make.a_member(tree["cell"]))
    standing = make.a_body(tree["commune"], "standing_committee", seats={leader: "member"})
    office = make.a_unit("people_committee", parent=tree["commune"], name="Ủy ban nhân dân xã Đức Tân")
    committee = make.a_body(office, "people_committee", seats={leader: "head"})
    leaders(standing, 3)
    leaders(committee, 3)
    return Places(tree, cycle, leader, standing, committee)


def small_office(world: Places, *, key_cadres: bool = False) -> Body:
    """An agency with a head and one deputy."""
    unit = make.a_unit("agency", parent=world.tree["district"], level="district", name="Phòng Tư pháp")
    body = make.a_body(unit, "agency_leadership")
    body.has_key_cadres = key_cadres
    body.save()
    seat(make.a_member(world.tree["second_cell"], "Trưởng Phòng"), body, "head")
    seat(make.a_person("Phó Phòng"), body, "deputy")
    return body
