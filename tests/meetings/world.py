"""One cell's evening for tests: six members, a committee, a plan, a roll, tellers, and rounds signed by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests import factories as make
from xeploai.ballots.models import Round, RoundSubject, Tally
from xeploai.cycles.models import Cycle
from xeploai.law.outcome import as_data
from xeploai.law.voting import excellent_vote, level_vote
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.actions.appoint_teller import appoint_teller
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.plan_meeting import plan_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.models import Attendee, Meeting, Minutes, Opinion
from xeploai.organisations.models import Unit
from xeploai.people.models import Person, User
from xeploai.ratings.models import Rating

LEVELS = ["good", "completed", "not_completed"]


@dataclass
class Evening:
    """Everything a test may want to touch."""

    tree: dict[str, Unit]
    cycle: Cycle
    people: list[Person]
    clerk: User
    secretary: User
    outsider: User
    meeting: Meeting
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def cell(self) -> Unit:
        return self.tree["cell"]

    def reload(self) -> Meeting:
        self.meeting = Meeting.objects.get(pk=self.meeting.pk)
        return self.meeting

    def row(self, place: int) -> Attendee:
        return self.meeting.attendees.get(person=self.people[place])


def planned(members: int = 6, *, cell: str = "cell") -> Evening:
    """A cell with its secretary (first), minutes-taker (second) and tellers-to-be (third, fourth)."""
    tree = make.a_tree()
    unit = tree[cell]
    people = make.members(unit, members)
    make.a_committee(unit, people[0], people[1])
    cycle = Cycle.objects.first() or make.a_cycle()
    clerk = make.a_user(clerk=unit)
    meeting = plan_meeting(actor=clerk, cycle=cycle, unit=unit, chair=people[0], minutes_taker=people[1])
    secretary = make.a_user(people[0], secretary=unit)
    outsider = make.a_user(secretary=tree["other_cell"])
    return Evening(tree, cycle, people, clerk, secretary, outsider, meeting)


def called(members: int = 6, **options: Any) -> Evening:
    """The roll is written and everyone present but the last, who is excused."""
    evening = planned(members, **options)
    prepare_roll(actor=evening.clerk, meeting=evening.meeting)
    *there, last = evening.people
    marks = [Mark(attendee_id=evening.meeting.attendees.get(person=p).pk, presence="present") for p in there]
    marks.append(
        Mark(attendee_id=evening.meeting.attendees.get(person=last).pk, presence="excused", reason="Đi công tác")
    )
    mark_attendance(actor=evening.clerk, meeting=evening.meeting, marks=marks)
    return evening


def ready(members: int = 6, **options: Any) -> Evening:
    """Two tellers appointed, the fourth member their head."""
    evening = called(members, **options)
    first = 2 if members > 4 else 1
    for place, is_head in ((first, False), (first + 1, True)):
        appoint_teller(actor=evening.clerk, meeting=evening.meeting, person=evening.people[place], is_head=is_head)
    return evening


def frozen(members: int = 6, **options: Any) -> Evening:
    """The electorate is fixed."""
    evening = ready(members, **options)
    freeze_electorate(actor=evening.clerk, meeting=evening.meeting)
    evening.reload()
    return evening


def signed_levels(evening: Evening, votes: dict[int, dict[str, int]] | None = None, valid: int = 5) -> Round:
    """Round 1, signed; everyone has ``valid`` votes for good unless ``votes`` says otherwise by place."""
    meeting = evening.meeting
    found = a_round(evening, "levels", "signed", levels=LEVELS)
    lines = {}
    for place, person in enumerate(evening.people):
        subject = RoundSubject.objects.create(round=found, person=person, position=place + 1)
        given = (votes or {}).get(place, {"good": valid})
        lines[subject.key] = {**dict.fromkeys(LEVELS, 0), "blank": valid - sum(given.values()), **given}
    counts = {k: {level: v[level] for level in LEVELS} for k, v in lines.items()}
    outcome = as_data(level_vote(convened=meeting.convened or 0, levels=LEVELS, lines=counts))
    a_tally(evening, found, lines, outcome, valid)
    return found


def signed_choice(evening: Evening, votes: dict[int, int], cap: int, valid: int = 5) -> Round:
    """Round 2, signed."""
    found = a_round(evening, "excellent", "signed", cap=cap)
    marks = {}
    for position, (place, given) in enumerate(votes.items(), start=1):
        subject = RoundSubject.objects.create(round=found, person=evening.people[place], position=position)
        marks[subject.key] = given
    outcome = as_data(excellent_vote(convened=evening.meeting.convened or 0, cap=cap, votes=marks))
    a_tally(evening, found, marks, outcome, valid)
    return found


def a_round(evening: Evening, kind: str, state: str = "open", **fields: Any) -> Round:
    """One round with N of the meeting."""
    meeting = evening.meeting
    convened = meeting.convened or 0
    return Round.objects.create(
        meeting=meeting,
        number=meeting.rounds.count() + 1,
        kind=kind,
        state=state,
        convened=convened,
        needed=convened // 2 + 1,
        opened_by=evening.clerk,
        **fields,
    )


def a_tally(evening: Evening, found: Round, lines: Any, outcome: Any, valid: int) -> Tally:
    """The signed numbers of a round."""
    return Tally.objects.create(
        round=found,
        source="hand_count",
        issued=valid,
        returned=valid,
        valid=valid,
        invalid=0,
        lines=lines,
        outcome=outcome,
        explanation=[],
        signed_by=evening.clerk,
    )


def voted(members: int = 6, **options: Any) -> Evening:
    """Both rounds signed: everyone good, the secretary excellent; ratings written."""
    evening = frozen(members, **options)
    signed_levels(evening, valid=members - 1)
    signed_choice(evening, {0: members - 1, 4: 1}, cap=max(members // 5, 1), valid=members - 1)
    for place, person in enumerate(evening.people):
        Rating.objects.create(
            cycle=evening.cycle,
            person=person,
            cell=evening.meeting.unit,
            meeting=evening.meeting,
            nature=evening.meeting.nature,
            status="rated",
            level="excellent" if place == 0 else "good",
        )
    return evening


def minutes_of(evening: Evening) -> Minutes:
    """The minutes that are being written."""
    return draft_minutes(actor=evening.clerk, meeting=evening.meeting)


def adopt(evening: Evening, hands: tuple[int, int, int] = (5, 0, 0), *, actor: User | None = None) -> Minutes:
    """The minutes adopted by these hands: for, against, abstaining."""
    return adopt_minutes(
        actor=actor or evening.clerk,
        minutes=minutes_of(evening),
        votes_for=hands[0],
        votes_against=hands[1],
        votes_abstain=hands[2],
    )


def adopted(members: int = 6, **options: Any) -> Evening:
    """Both rounds signed and the minutes adopted by all who are there."""
    evening = voted(members, **options)
    adopt(evening, (members - 1, 0, 0))
    evening.reload()
    return evening


def say(evening: Evening, text: str = "Đồng ý với đề xuất.", **fields: Any) -> Opinion:
    """An opinion of the second member, written by the clerk."""
    given: dict[str, Any] = {"actor": evening.clerk, "meeting": evening.meeting, "speaker": evening.people[1]}
    return record_opinion(text=text, **given | fields)
