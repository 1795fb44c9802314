"""How far the evening is. Each stage is reached by the same verbs as everyone's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ballots.evening import draft, level_line
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.save_count_entry import save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.meetings.actions.add_guest import add_guest
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.actions.appoint_teller import appoint_teller
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.open_meeting import open_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.actions.set_agenda import set_agenda
from xeploai.meetings.agenda import default_agenda
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.models import Rating

if TYPE_CHECKING:
    from typing import Any

    from tests.web.matrix.world import World
    from xeploai.ballots.models import Round

ORDER = ("planned", "called", "ready", "voting", "counting", "counted", "signed", "rated", "adopted", "sent")


def advance(world: World, stage: str) -> None:
    """Bring the evening to this stage, step by step."""
    for step in ORDER[ORDER.index(world.stage) + 1 : ORDER.index(stage) + 1]:
        STEPS[step](world)
        world.stage = step
        world.reload()


def _called(world: World) -> None:
    clerk, meeting = world.users["clerk"], world.meeting
    prepare_roll(actor=clerk, meeting=meeting)
    rows = list(meeting.attendees.order_by("pk"))
    last = next(row for row in rows if row.person_id == world.people[5].pk)
    marks = [Mark(attendee_id=row.pk, presence="present") for row in rows if row != last]
    marks.append(Mark(attendee_id=last.pk, presence="excused", reason="Đi công tác"))
    mark_attendance(actor=clerk, meeting=meeting, marks=marks)
    guest = world.users["above_secretary"].person
    assert guest is not None
    world.things["guest"] = add_guest(actor=clerk, meeting=meeting, person=guest)
    world.things["attendee"] = last
    meeting = world.reload()
    items = set_agenda(actor=clerk, meeting=meeting, version=meeting.version, items=default_agenda(meeting.kind))
    world.things["item"] = items[0]


def _ready(world: World) -> None:
    for place, is_head in ((2, False), (3, True)):
        found = appoint_teller(
            actor=world.users["clerk"], meeting=world.meeting, person=world.people[place], is_head=is_head
        )
        world.things["teller"] = found.teller
    open_meeting(actor=world.users["clerk"], meeting=world.meeting)
    world.things["opinion"] = record_opinion(
        actor=world.users["clerk"], meeting=world.meeting, speaker=world.people[0], text="Đồng ý với báo cáo."
    )


def _voting(world: World) -> None:
    freeze_electorate(actor=world.users["clerk"], meeting=world.meeting)
    world.reload()
    world.things["round"] = open_round(actor=world.users["clerk"], meeting=world.meeting, kind="levels")


def _counting(world: World) -> None:
    world.things["round"] = close_voting(actor=world.users["clerk"], round_=world.things["round"])


def _counted(world: World) -> None:
    valid = world.meeting.convened or 0
    lines = {s.key: level_line(valid, good=valid) for s in world.things["round"].subjects.all()}
    count_twice(world, world.things["round"], lines)


def count_twice(world: World, round_: Round, lines: dict[str, Any]) -> None:
    """Both tellers hand in the same numbers."""
    for name, slot in (("teller", "A"), ("head_teller", "B")):
        user = world.users[name]
        entry = begin_count_entry(actor=user, round_=round_, slot=slot)
        given = draft(lines, valid=round_.convened)
        entry = save_count_entry(actor=user, round_=round_, version=entry.version, draft=given)
        hand_in_count_entry(actor=user, round_=round_, version=entry.version)


def _signed(world: World) -> None:
    sign_count(actor=world.users["head_teller"], round_=world.things["round"])


def _rated(world: World) -> None:
    clerk = world.users["clerk"]
    second = open_round(actor=clerk, meeting=world.meeting, kind="excellent")
    second = close_voting(actor=clerk, round_=second)
    subjects = list(second.subjects.all())
    count_twice(world, second, {s.key: second.convened if n == 0 else 0 for n, s in enumerate(subjects)})
    sign_count(actor=world.users["head_teller"], round_=second)
    record_ratings(actor=clerk, meeting=world.meeting)
    world.things["second"] = second
    world.things["rating"] = Rating.objects.get(person=world.people[4])
    draft_minutes(actor=clerk, meeting=world.meeting)


def _adopted(world: World) -> None:
    clerk = world.users["clerk"]
    minutes = draft_minutes(actor=clerk, meeting=world.meeting)
    adopt_minutes(actor=clerk, minutes=minutes, votes_for=5, votes_against=0, votes_abstain=0)


def _sent(world: World) -> None:
    world.things["dispatch"] = send_papers(actor=world.users["clerk"], meeting=world.meeting)[0]


STEPS = {
    "called": _called,
    "ready": _ready,
    "voting": _voting,
    "counting": _counting,
    "counted": _counted,
    "signed": _signed,
    "rated": _rated,
    "adopted": _adopted,
    "sent": _sent,
}
