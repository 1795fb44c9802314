"""The review of one collective for tests: the standing committee of a commune, its meeting, its people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from tests import factories as make
from xeploai.cycles.models import CriteriaFrame, Cycle, Subject
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.mark_reviewed import mark_reviewed
from xeploai.meetings.actions.prepare_turns import prepare_turns
from xeploai.meetings.models import Attendee, Meeting, ReviewTurn
from xeploai.organisations.models import Body, Unit
from xeploai.people.models import Person, User
from xeploai.reviews.models import DraftOpinion, OpinionRequest, PromptPoint, Report, ReviewPrompt

NAMES = ("Lê Văn Sơn", "Trần Thị An", "Phạm Đình Dũng", "Võ Minh Châu")
ROLES = ("head", "deputy", "member", "member")


@dataclass
class Review:
    """Everything a test may want to touch. ``people``: head, deputy, and two members, Dũng before Châu."""

    tree: dict[str, Unit]
    cycle: Cycle
    frame: CriteriaFrame
    body: Body
    subject: Subject
    people: list[Person]
    meeting: Meeting
    clerk: User
    secretary: User
    outsider: User

    @property
    def unit(self) -> Unit:
        return self.tree["commune"]

    def turn(self, place: int) -> ReviewTurn:
        """0 is the collective's, then head, deputy, members by given name."""
        return self.meeting.turns.get(position=place)

    def reload(self) -> Meeting:
        self.meeting = Meeting.objects.get(pk=self.meeting.pk)
        return self.meeting


def planned(names: tuple[str, ...] = NAMES, *, kind: str = "collective") -> Review:
    """The committee with its seats and its meeting; nothing is prepared."""
    tree, cycle = make.a_tree(), Cycle.objects.filter(year=2026).first() or make.a_cycle()
    unit = tree["commune"]
    people = [make.a_member(tree["cell"], name) for name in names]
    seats = dict(zip(people, ROLES, strict=False))
    body = make.a_body(unit, "standing_committee", seats=seats)
    subject = a_subject(cycle, unit, body) if kind == "collective" else a_subject(cycle, unit)
    wanted = "body" if kind == "collective" else "unit"
    frame = cycle.frames.filter(subject=wanted).first() or make.a_frame(cycle, wanted)
    meeting = Meeting.objects.create(
        cycle=cycle, unit=unit, kind=kind, nature="proposal", subject=subject,
        body=body if kind == "collective" else None, chair=next(iter(people), None),
    )  # fmt: skip
    clerk = make.a_user(clerk=unit)
    secretary = make.a_user(next(iter(people), None), secretary=unit)
    outsider = make.a_user(secretary=tree["other_commune"])
    return Review(tree, cycle, frame, body, subject, people, meeting, clerk, secretary, outsider)


def a_subject(cycle: Cycle, unit: Unit, body: Body | None = None, person: Person | None = None) -> Subject:
    """The collective, the unit, or a leader, as listed in the cycle."""
    kind = "leader" if person else "body" if body else "unit"
    return Subject.objects.create(
        cycle=cycle, kind=kind, unit=unit, body=body, person=person, name=str(person or body or unit),
        level=unit.level, reviewed=kind == "body",
    )  # fmt: skip


def prepared(**options: Any) -> Review:
    """The order is made."""
    review = planned(**options)
    prepare_turns(actor=review.clerk, meeting=review.meeting)
    return review


def reviewed(**options: Any) -> Review:
    """Everybody is reviewed."""
    review = prepared(**options)
    for turn in review.meeting.turns.order_by("position"):
        mark_reviewed(actor=review.clerk, turn=turn)
    return review


def called(review: Review) -> Review:
    """All members are on the roll and present."""
    rows = [Attendee(meeting=review.meeting, person=person, standing="official") for person in review.people]
    Attendee.objects.bulk_create(rows)
    marks = [Mark(attendee_id=row.pk, presence="present") for row in review.meeting.attendees.all()]
    mark_attendance(actor=review.clerk, meeting=review.meeting, marks=marks)
    return review


def a_prompt(review: Review, *texts: str, subject: Subject | None = None) -> list[PromptPoint]:
    """A superior's letter with these points."""
    prompt = ReviewPrompt.objects.create(
        cycle=review.cycle, subject=subject or review.subject, issuer="provincial_standing",
        document_number="15-CV/TU", document_date=date(2026, 11, 2), recorded_by=review.clerk,
    )  # fmt: skip
    return [PromptPoint.objects.create(prompt=prompt, position=n, text=text) for n, text in enumerate(texts, start=1)]


def a_report(review: Review) -> Report:
    """The collective's report, empty."""
    return Report.objects.create(subject=review.subject, form="body", frame=review.frame, entered_by=review.clerk)


def an_opinion(review: Review, text: str = "Nêu rõ trách nhiệm.", verdict: str = "", why: str = "") -> DraftOpinion:
    """One opinion on the draft of the report."""
    report = getattr(review.subject, "report", None) or a_report(review)
    person = make.a_person()
    asked = OpinionRequest.objects.create(report=report, person=person, basis="extended_leadership")
    return DraftOpinion.objects.create(request=asked, position=1, text=text, verdict=verdict, why=why)
