"""Subjects of rating with their papers, for the tests of reports, points to answer and opinions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tests import factories
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.organisations.enums import BodyKind, Level
from xeploai.reviews.actions.add_opinion_request import add_opinion_request
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.save_report import save_report
from xeploai.reviews.actions.send_opinion_requests import send_opinion_requests
from xeploai.reviews.actions.submit_report import submit_report
from xeploai.reviews.enums import Prompter
from xeploai.reviews.models import PromptPoint, ReviewPrompt
from xeploai.reviews.queries import headings_for
from xeploai.reviews.report_content import Section

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Body, Unit
    from xeploai.people.models import Person, User
    from xeploai.reviews.models import OpinionRequest, Report

DAY = dt.date(2026, 11, 1)


def a_body_subject(cycle: Cycle, body: Body, **fields: Any) -> Subject:
    """A collective that reviews itself."""
    given = {"level": body.unit.level, "reviewed": True, "name": body.name, **fields}
    return Subject.objects.create(cycle=cycle, kind=SubjectKind.BODY, unit=body.unit, body=body, **given)


def a_standing_committee(cycle: Cycle, unit: Unit, *members: Person, **fields: Any) -> Subject:
    """The standing committee of a unit; the first member heads it."""
    seats = {person: "member" if place else "head" for place, person in enumerate(members)}
    return a_body_subject(cycle, factories.a_body(unit, BodyKind.STANDING_COMMITTEE, seats=seats), **fields)


def a_unit_subject(cycle: Cycle, unit: Unit, **fields: Any) -> Subject:
    """An organisation that is only rated."""
    return Subject.objects.create(
        cycle=cycle, kind=SubjectKind.UNIT, unit=unit, name=unit.name, level=unit.level, **fields
    )


def a_leader_subject(cycle: Cycle, unit: Unit, person: Person, **fields: Any) -> Subject:
    """A leader of a unit."""
    given = {"level": Level.GRASSROOTS, "name": person.full_name, **fields}
    return Subject.objects.create(cycle=cycle, kind=SubjectKind.LEADER, unit=unit, person=person, **given)


def a_prompt(
    subject: Subject,
    by: User,
    *points: str,
    issuer: str = Prompter.PROVINCIAL_STANDING,
    number: str = "12-CV/TU",
    **fields: Any,
) -> ReviewPrompt:
    """A letter that asks the subject to review these points."""
    prompt = ReviewPrompt.objects.create(
        cycle=subject.cycle,
        subject=subject,
        issuer=issuer,
        document_number=number,
        document_date=DAY,
        recorded_by=by,
        **fields,
    )
    for position, text in enumerate(points, start=1):
        PromptPoint.objects.create(prompt=prompt, position=position, text=text)
    return prompt


@dataclass
class Office:
    """A commune's party office: its standing committee, who prepares, who only reads, who prompts."""

    tree: dict[str, Unit]
    cycle: Cycle
    unit: Unit
    subject: Subject
    people: list[Person]
    clerk: User
    inspector: User
    superior: User
    staff: User
    outsider: User

    def filled(self, report: Report) -> Report:
        """Write every heading of the report."""
        for heading in headings_for(report):
            report = save_report(
                actor=self.clerk, report=report, heading=heading.code, section=Section(text=f"Đã làm {heading.code}.")
            )
        return report

    def submitted(self) -> Report:
        """A report that was handed in."""
        report = self.filled(open_report(actor=self.clerk, subject=self.subject))
        return submit_report(actor=self.clerk, report=report, version=report.version)


def an_office() -> Office:
    """The commune of the tree, with a standing committee of three."""
    tree, cycle = factories.a_tree(), factories.a_cycle()
    unit = tree["commune"]
    people = factories.members(tree["cell"], 3)
    return Office(
        tree=tree,
        cycle=cycle,
        unit=unit,
        subject=a_standing_committee(cycle, unit, *people),
        people=people,
        clerk=factories.a_user(clerk=unit),
        inspector=factories.a_user(inspector=tree["district"]),
        superior=factories.a_user(secretary=tree["district"]),
        staff=factories.a_user(provincial_staff=tree["province"]),
        outsider=factories.a_user(clerk=tree["other_commune"]),
    )


def asked(office: Office, *people: Person) -> list[OpinionRequest]:
    """The draft was sent to these people, to answer today."""
    report = open_report(actor=office.clerk, subject=office.subject)
    save_report(actor=office.clerk, report=report, heading="principles", section=Section(text="Giữ nguyên tắc."))
    for person in people:
        add_opinion_request(actor=office.clerk, report=report, person=person, reason="Am hiểu lĩnh vực")
    send_opinion_requests(actor=office.clerk, report=report, due_on=timezone.localdate())
    return list(report.requests.order_by("pk"))
