"""The person to call about a unit: its head, as posts and offices say. Numbers to call are kept nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from xeploai.organisations.enums import BodyKind
from xeploai.people.enums import PostRole, Role
from xeploai.people.models import Post, RoleAssignment

if TYPE_CHECKING:
    from collections.abc import Collection

LEADING = (
    BodyKind.STANDING_COMMITTEE,
    BodyKind.EXECUTIVE_COMMITTEE,
    BodyKind.CELL_COMMITTEE,
    BodyKind.AGENCY_LEADERSHIP,
    BodyKind.PEOPLE_COMMITTEE,
    BodyKind.COUNCIL_STANDING,
    BodyKind.FRONT_STANDING_BOARD,
    BodyKind.ORGANISATION_STANDING_COMMITTEE,
    BodyKind.ASSOCIATION_STANDING_COMMITTEE,
    BodyKind.ASSEMBLY_DELEGATION,
)


class Head(NamedTuple):
    """A name and what the person is there."""

    name: str
    title: str


def heads_of(units: Collection[int]) -> dict[int, list[Head]]:
    """{unit: its head by post, else by the office of secretary}; two queries."""
    found: dict[int, list[Head]] = {}
    posts = (
        Post.objects.current()
        .filter(body__unit_id__in=units, body__dissolved_on=None, role=PostRole.HEAD, body__kind__in=LEADING)
        .select_related("person", "body")
    )
    for post in sorted(posts, key=lambda one: (LEADING.index(BodyKind(one.body.kind)), one.pk)):
        head = Head(post.person.full_name, post.title or post.person.title or post.get_role_display())
        found.setdefault(post.body.unit_id, [head])
    offices = (
        RoleAssignment.objects.current()
        .filter(unit_id__in=[unit for unit in units if unit not in found], role=Role.SECRETARY)
        .exclude(user__person=None)
        .select_related("user__person")
        .order_by("pk")
    )
    for office in offices:
        person = office.user.person
        if person is not None:
            head = Head(person.full_name, person.title or office.get_role_display())
            found.setdefault(office.unit_id, []).append(head)
    return found
