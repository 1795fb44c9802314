"""Plan a conference of the competent level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.models import Meeting
from xeploai.meetings.planning import When, create
from xeploai.organisations.enums import BodyKind
from xeploai.organisations.models import Body
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

COMPETENT = (
    BodyKind.STANDING_COMMITTEE,
    BodyKind.EXECUTIVE_COMMITTEE,
    BodyKind.CELL_COMMITTEE,
    BodyKind.AGENCY_LEADERSHIP,
    BodyKind.PEOPLE_COMMITTEE,
    BodyKind.COUNCIL_STANDING,
    BodyKind.FRONT_STANDING_BOARD,
    BodyKind.ORGANISATION_STANDING_COMMITTEE,
    BodyKind.ASSOCIATION_STANDING_COMMITTEE,
)


def plan_conference(*, actor: User, cycle: Cycle, unit: Unit, when: When | None = None) -> Meeting:
    """Make the next conference of a unit's competent collective in this cycle (V.5 to V.7, PL5).

    A unit may hold several a year; each is a number. Refuses: cycle_closed, no_competent_body (PL5),
    officer_not_of_unit, chair_takes_minutes.
    """
    with transaction.atomic():
        require(actor, "meetings.run", unit)
        held_open(cycle)
        body = competent_body(unit)
        if body is None:
            raise Refusal("no_competent_body", clause="PL5", unit=unit.name)
        earlier = Meeting.objects.filter(cycle=cycle, unit=unit, kind=MeetingKind.CONFERENCE, rehearsal=False)
        last = earlier.aggregate(last=Max("number"))["last"] or 0
        return create(
            actor,
            "plan_conference",
            unit,
            when or When(),
            cycle=cycle,
            kind=MeetingKind.CONFERENCE,
            nature=Nature.DECISION,
            body=body,
            number=last + 1,
        )


def competent_body(unit: Unit) -> Body | None:
    """The collective that decides for this unit: the standing committee, else the committee, else its leadership."""
    bodies = {body.kind: body for body in Body.objects.active().filter(unit=unit, kind__in=COMPETENT).order_by("-pk")}
    return next((bodies[kind] for kind in COMPETENT if kind in bodies), None)
