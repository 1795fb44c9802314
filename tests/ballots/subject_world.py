"""A collective and an organisation that vote on themselves, for tests: seven in the standing committee of a commune."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests import factories as make
from tests.ballots.evening import draft
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.save_count_entry import save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.cycles.models import Criterion, Cycle, Subject
from xeploai.meetings.actions.appoint_teller import appoint_teller
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.mark_reviewed import mark_reviewed
from xeploai.meetings.actions.plan_collective_meeting import plan_collective_meeting
from xeploai.meetings.actions.plan_conference import plan_conference
from xeploai.meetings.actions.plan_organisation_meeting import plan_organisation_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.actions.prepare_turns import prepare_turns
from xeploai.meetings.models import CriterionFinding, Meeting
from xeploai.meetings.planning import When
from xeploai.people.models import Person, User

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.ballots.models import Round, Tally
    from xeploai.organisations.models import Body, Unit

LEVELS = ("excellent", "good", "completed", "not_completed")
GRADES = ("excellent", "good", "average", "poor")


@dataclass
class Vote:
    """One meeting on a subject, its people and the accounts of its two tellers."""

    tree: dict[str, Unit]
    cycle: Cycle
    unit: Unit
    body: Body
    people: list[Person]
    clerk: User
    subject: Subject
    meeting: Meeting
    criteria: list[Criterion]
    head: User
    second: User

    def reload(self) -> Meeting:
        self.meeting = Meeting.objects.select_related("unit", "cycle", "subject", "body").get(pk=self.meeting.pk)
        return self.meeting

    @property
    def line(self) -> str:
        """Key of the one line of the vote on the level."""
        return self.subject.key

    def dispute(self, *places: int) -> list[CriterionFinding]:
        """These criteria (from 0) are not agreed."""
        rows = [
            CriterionFinding(meeting=self.meeting, criterion=self.criteria[place], disputed=True) for place in places
        ]
        return CriterionFinding.objects.bulk_create(rows)

    def count(self, round_: Round, lines: Mapping[str, Mapping[str, int]], *, valid: int | None = None) -> Tally:
        """Close, count twice alike (what is not named is stated to be 0) and sign."""
        close_voting(actor=self.clerk, round_=round_)
        number = round_.convened if valid is None else valid
        for teller, slot in ((self.head, "A"), (self.second, "B")):
            entry = begin_count_entry(actor=teller, round_=round_, slot=slot)
            filled = draft(dict(lines), valid=number, rest_is_zero=True)
            entry = save_count_entry(actor=teller, round_=round_, version=entry.version, draft=filled)
            hand_in_count_entry(actor=teller, round_=round_, version=entry.version)
        return sign_count(actor=self.head, round_=round_)

    def hold(self, kind: str, lines: Mapping[str, Mapping[str, int]], *, valid: int | None = None) -> Tally:
        """Open a round, count it and sign it."""
        return self.count(open_round(actor=self.clerk, meeting=self.reload(), kind=kind), lines, valid=valid)

    def level(self, **votes: int) -> Tally:
        """The vote on the level, with what is left of the ballots blank."""
        return self.hold("levels", {self.line: votes}, valid=sum(votes.values()))

    def finish_review(self) -> None:
        """Everybody is reviewed."""
        prepare_turns(actor=self.clerk, meeting=self.meeting)
        for turn in self.meeting.turns.order_by("position"):
            mark_reviewed(actor=self.clerk, turn=turn)


def a_subject(cycle: Cycle, kind: str, unit: Unit, body: Body | None = None, **fields: Any) -> Subject:
    """A collective or a unit, as listed in the cycle."""
    return Subject.objects.create(
        cycle=cycle, kind=kind, unit=unit, body=body, name=str(body or unit), level=unit.level,
        reviewed=kind == "body", rated_by=unit.parent, **fields,
    )  # fmt: skip


def planned(kind: str = "collective", *, members: int = 7) -> Vote:
    """The meeting is planned; nobody is called yet. The tellers-to-be are the third and fourth member."""
    tree, cycle = make.a_tree(), Cycle.objects.first() or make.a_cycle()
    unit = tree["commune"]
    people = make.members(tree["cell"], members)
    seats = {person: "head" if place == 0 else "member" for place, person in enumerate(people)}
    body = make.a_body(unit, "standing_committee", seats=seats)
    make.a_body(unit, "executive_committee", seats=seats)
    clerk = make.a_user(clerk=unit)
    users = [make.a_user(person) for person in people[2:4] or people[:2]]
    of_body = a_subject(cycle, "body", unit, body)
    of = "body" if kind == "collective" else "unit"
    frame = cycle.frames.filter(subject=of).first() or make.a_frame(cycle, of)
    when = When(chair=people[0], minutes_taker=people[1])
    if kind == "collective":
        subject = of_body
        meeting = plan_collective_meeting(actor=clerk, subject=subject, when=when)
    elif kind == "organisation":
        subject = a_subject(cycle, "unit", unit)
        meeting = plan_organisation_meeting(actor=clerk, subject=subject, when=when)
    else:
        subject = of_body
        meeting = plan_conference(actor=clerk, cycle=cycle, unit=unit, when=when)
    criteria = list(frame.criteria.all())
    return Vote(tree, cycle, unit, body, people, clerk, subject, meeting, criteria, users[0], users[1])


def called(kind: str = "collective", *, members: int = 7) -> Vote:
    """The roll is written and everyone is there; two tellers are appointed."""
    vote = planned(kind, members=members)
    prepare_roll(actor=vote.clerk, meeting=vote.meeting)
    marks = [Mark(attendee_id=row.pk, presence="present") for row in vote.meeting.attendees.all()]
    mark_attendance(actor=vote.clerk, meeting=vote.meeting, marks=marks)
    for place, user in enumerate((vote.head, vote.second)):
        person = Person.objects.get(user=user)
        appoint_teller(actor=vote.clerk, meeting=vote.meeting, person=person, is_head=place == 0)
    return vote


def frozen(kind: str = "collective", *, members: int = 7, reviewed: bool = True) -> Vote:
    """N is fixed; a collective has finished its review unless ``reviewed`` is False."""
    vote = called(kind, members=members)
    freeze_electorate(actor=vote.clerk, meeting=vote.meeting)
    vote.reload()
    if kind == "collective" and reviewed:
        vote.finish_review()
    return vote
