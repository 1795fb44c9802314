"""Collectives rated by the province, for tests of attendance and invitations."""

from __future__ import annotations

from dataclasses import dataclass

from tests import factories as make
from xeploai.cycles.models import Cycle, Subject
from xeploai.meetings.models import AttendanceDuty, Meeting
from xeploai.organisations.models import Body, Unit
from xeploai.people.models import Person, User
from xeploai.reviews.models import ReviewPrompt


@dataclass
class Province:
    tree: dict[str, Unit]
    cycle: Cycle
    staff: User
    members: list[Person]
    """The district's standing committee: its head and two members."""
    standing: Body
    subject: Subject
    office: Subject
    """A department of the province."""
    secretary: User
    outsider: User

    def duties(self, subject: Subject | None = None) -> list[tuple[str, str, str]]:
        found = AttendanceDuty.objects.filter(subject=subject or self.subject)
        return [(d.who, d.duty, d.clause) for d in found.order_by("clause", "pk")]

    def duty(self, who: str, subject: Subject | None = None) -> AttendanceDuty:
        return AttendanceDuty.objects.get(subject=subject or self.subject, who=who)


def a_subject(cycle: Cycle, body: Body, rated_by: Unit) -> Subject:
    return Subject.objects.create(
        cycle=cycle,
        kind="body",
        unit=body.unit,
        body=body,
        name=body.name,
        level=body.unit.level,
        reviewed=True,
        rated_by=rated_by,
    )


def a_province() -> Province:
    tree, cycle = make.a_tree(), make.a_cycle()
    people = make.members(tree["cell"], 3)
    standing = make.a_body(
        tree["district"], "standing_committee", seats={people[0]: "head", people[1]: "member", people[2]: "member"}
    )
    agency = make.a_unit("agency", parent=tree["province"], level="province", name="Sở Xây dựng")
    office = make.a_body(agency, "agency_leadership")
    return Province(
        tree=tree,
        cycle=cycle,
        staff=make.a_user(provincial_staff=tree["province"]),
        members=people,
        standing=standing,
        subject=a_subject(cycle, standing, tree["province"]),
        office=a_subject(cycle, office, tree["province"]),
        secretary=make.a_user(people[0], secretary=tree["district"]),
        outsider=make.a_user(secretary=tree["other_commune"]),
    )


def prompt(world: Province, subject: Subject, issuer: str) -> ReviewPrompt:
    return ReviewPrompt.objects.create(
        cycle=world.cycle,
        subject=subject,
        issuer=issuer,
        document_number="7-CV/TU",
        document_date="2026-10-01",
        recorded_by=world.staff,
    )


def a_review(world: Province, subject: Subject | None = None, **fields: object) -> Meeting:
    subject = subject or world.subject
    given = {"cycle": world.cycle, "unit": subject.unit, "body": subject.body, "kind": "collective"}
    return Meeting.objects.create(**given | {"nature": "proposal", "subject": subject} | fields)
