"""The matrix: where people review, party groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests import factories as make
from tests.web.matrix.page import Page, for_signed_in
from tests.web.matrix.roles import PREPARES, READS, SEES_COMMUNE, who

if TYPE_CHECKING:
    from tests.web.matrix.world import World

SEES_PERSON = READS | who("member")
DECIDES = who("staff")


def _unit(world: World) -> dict[str, Any]:
    return {"code": world.cell.code}


def _commune(world: World) -> dict[str, Any]:
    return {"code": world.tree["commune"].code}


def _person(world: World) -> dict[str, Any]:
    """The member's own page: the member, and whoever reads in the cell."""
    return {"person": world.people[4].code}


def _many_posts(world: World) -> dict[str, Any]:
    """Three seats for the member, so that a further place may be decided."""
    for kind in ("agency_leadership", "people_committee", "front_standing_board"):
        make.a_body(world.tree["commune"], kind, seats={world.people[4]: "head"})
    return _person(world)


def _decision(world: World) -> dict[str, Any]:
    return {
        "unit": world.tree["province"].code,
        "place": "Thường trực Tỉnh ủy",
        "document_number": "1-QĐ/TU",
        "document_date": "01/10/2025",
    }


def _decided(world: World) -> dict[str, Any]:
    from xeploai.reviews.models import VenueDecision

    found = VenueDecision.objects.create(
        cycle=world.cycle, person=world.people[4], unit=world.tree["province"], place="Thường trực Tỉnh ủy",
        document_number="1-QĐ/TU", document_date="2025-10-01", decided_by=world.users["staff"],
    )  # fmt: skip
    return {"pk": found.pk}


def _group(world: World) -> Any:
    return make.a_unit("party_group", parent=world.cell, name="Tổ đảng 1")


def _placing(world: World) -> dict[str, Any]:
    member = world.people[2].memberships.get()
    return {"member": str(member.pk), "group": _group(world).code}


def _reporting(world: World) -> dict[str, Any]:
    return {"group": _group(world).code, "held_on": "01/10/2025", "text": "Cả tổ hoàn thành tốt nhiệm vụ."}


PAGES = [
    for_signed_in("web:venues"),
    Page("web:person_venues", reads=SEES_PERSON, args=_person),
    Page(
        "web:venue_decide", reads=SEES_PERSON, posts=DECIDES, not_posted=SEES_PERSON - DECIDES, writes=DECIDES,
        args=_many_posts, body=_decision, only_post=True,
    ),
    Page(
        "web:venue_withdraw", reads=SEES_PERSON, posts=DECIDES, not_posted=SEES_PERSON - DECIDES, writes=DECIDES,
        args=_decided, body=lambda _world: {"reason": "Thôi giữ chức vụ"}, only_post=True,
    ),
    Page("web:unit_venues", reads=READS, args=_unit),
    Page("web:venue_warnings", reads=SEES_COMMUNE - who("above_member"), args=_commune),
    Page("web:party_groups", reads=READS, args=_unit),
    Page(
        "web:party_group_place", reads=READS, posts=PREPARES, not_posted=READS - PREPARES, writes=PREPARES,
        args=_unit, body=_placing, only_post=True,
    ),
    Page(
        "web:party_group_report", reads=READS, posts=PREPARES, not_posted=READS - PREPARES, writes=PREPARES,
        args=_unit, body=_reporting, only_post=True,
    ),
]  # fmt: skip
