"""Reports: which headings they have, and what is missing before they may be handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.rule_sets import rule_set_of
from xeploai.law.rule_sets.headings import headings_of
from xeploai.organisations.enums import BodyKind, UnitKind
from xeploai.people.models import Membership
from xeploai.reviews.models import PromptPoint, Report, SelfRating, Shortcoming
from xeploai.reviews.report_content import sections_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle, Subject
    from xeploai.law.rule_sets.model import Heading
    from xeploai.people.models import Person

_PARTY = {
    BodyKind.STANDING_COMMITTEE,
    BodyKind.CELL_COMMITTEE,
    BodyKind.INSPECTION_COMMITTEE,
    BodyKind.PARTY_DELEGATION,
    BodyKind.PARTY_CAUCUS,
}
_FRONT = {
    BodyKind.FRONT_STANDING_BOARD,
    BodyKind.ORGANISATION_STANDING_COMMITTEE,
    BodyKind.ASSOCIATION_STANDING_COMMITTEE,
}
_FRONT_UNITS = {UnitKind.FRONT, UnitKind.SOCIO_POLITICAL_ORGANISATION, UnitKind.ASSOCIATION}


@dataclass(frozen=True, kw_only=True)
class Missing:
    """What keeps a report from being handed in (II.1, III.1)."""

    headings: tuple[Heading, ...]
    shortcomings: tuple[Shortcoming, ...]
    points: tuple[PromptPoint, ...]

    def __bool__(self) -> bool:
        return bool(self.headings or self.shortcomings or self.points)


def form_code_of(subject: Subject) -> str:
    """The form that fits the kind of subject (PL1, PL2, II.3.2.4); an executive committee follows its organisation."""
    if subject.kind == SubjectKind.UNIT:
        return "organisation"
    if subject.kind == SubjectKind.LEADER or subject.body is None:
        return "leader"
    kind = subject.body.kind
    if kind in _FRONT or (kind == BodyKind.EXECUTIVE_COMMITTEE and subject.unit.kind in _FRONT_UNITS):
        return "front_collective"
    return "party_collective" if kind in _PARTY | {BodyKind.EXECUTIVE_COMMITTEE} else "state_collective"


def headings_for(report: Report) -> tuple[Heading, ...]:
    """The headings of this report in their order; those of the mountains only for units there (II.1)."""
    subject = report.subject
    return headings_of(rule_set_of(subject.cycle), report.form, mountainous=subject.unit.is_mountainous)


def shortcomings_to_answer(subject: Subject) -> QuerySet[Shortcoming]:
    """Those carried over or concluded in the year; what is noted for next year is answered next year (II.1)."""
    return subject.shortcomings.filter(Q(for_next_year=False) | ~Q(carried_from=None)).select_related(
        "carried_from", "answered_by__person"
    )


def points_to_answer(subject: Subject) -> QuerySet[PromptPoint]:
    """The points of the prompts in force, in the order of the letters (A-20)."""
    points = PromptPoint.objects.filter(prompt__subject=subject, prompt__withdrawn_at=None)
    return points.select_related("prompt", "answered_by__person").order_by(
        "prompt__document_date", "prompt_id", "position"
    )


def unanswered(subject: Subject) -> tuple[tuple[Shortcoming, ...], tuple[PromptPoint, ...]]:
    """Shortcomings and points without a whole answer."""
    return (
        tuple(row for row in shortcomings_to_answer(subject) if row.answered_at is None),
        tuple(point for point in points_to_answer(subject) if point.answered_at is None),
    )


def missing_of(report: Report) -> Missing:
    """What is missing. A heading counts as filled where its table or its answers say it.

    Nobody need write that there were no prompts: the register knows. Earlier shortcomings may be on paper only.
    """
    shortcomings, points = unanswered(report.subject)
    sections = sections_of(report)
    elsewhere = {
        "targets": report.targets.exists(),
        "shortcomings": shortcomings_to_answer(report.subject).exists(),
        "prompts": True,
        None: False,
    }
    headings = tuple(
        heading
        for heading in headings_for(report)
        if not (heading.code in sections and sections[heading.code].is_filled)
        and not elsewhere[heading.table]
        and not elsewhere[heading.answers]
    )
    return Missing(headings=headings, shortcomings=shortcomings, points=points)


def self_review_of(person: Person, cycle: Cycle) -> SelfRating | Report | None:
    """The one file that a leader uses in every place of review (II.3.2), None where nothing was begun.

    It is the self-rating of a party member, and the report of a leader who is none.
    """
    if is_party_member(person):
        return SelfRating.objects.filter(person=person, cycle=cycle).first()
    return Report.objects.filter(
        subject__cycle=cycle, subject__kind=SubjectKind.LEADER, subject__person=person, subject__dropped_on=None
    ).first()


def is_party_member(person: Person) -> bool:
    """Whether somebody has a cell now."""
    return Membership.objects.current().filter(person=person).exists()
