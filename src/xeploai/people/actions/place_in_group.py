"""Put a member into a party group of the cell, or take them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.organisations.enums import UnitKind
from xeploai.people.models import Membership
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def place_in_group(*, actor: User, member: Membership, group: Unit | None) -> Membership:
    """The member reviews in the group (II.3.2.1) and votes in the cell (A-21); None: reviews in the cell.

    Refuses: group_not_of_cell (II.3.2.1), member_has_left.
    """
    with transaction.atomic():
        member = (
            Membership.objects.select_for_update(of=("self",), no_key=True)
            .select_related("cell", "person")
            .get(pk=member.pk)
        )
        require(actor, "papers.prepare", member.cell)
        if member.left_on is not None:
            raise Refusal("member_has_left", name=str(member.person), unit=member.cell.name)
        if group is not None and (group.kind != UnitKind.PARTY_GROUP or group.parent_id != member.cell_id):
            raise Refusal("group_not_of_cell", clause="II.3.2.1", group=group.name, cell=member.cell.name)
        if member.group_id == (group.pk if group else None):
            return member
        member.group = group
        member.save(update_fields=["group"])
        record(
            actor=actor,
            verb="place_in_group",
            unit=member.cell_id,
            subject=member,
            person=member.person.code,
            group=group.code if group else "",
        )
        return member
