"""What the demo leaves open and the bench needs: an evening in the middle of its count, and a cell of 600."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.save_count_entry import Draft, save_count_entry
from xeploai.ballots.enums import RoundKind
from xeploai.cycles.models import Cycle
from xeploai.exchange.demo.counts import count_for
from xeploai.exchange.demo.papers import write_proposals, write_residence_comments, write_self_ratings
from xeploai.meetings.actions.adopt_minutes import voters_present
from xeploai.meetings.actions.appoint_teller import appoint_teller
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.open_meeting import open_meeting
from xeploai.meetings.actions.plan_meeting import plan_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.enums import Presence
from xeploai.organisations.actions.place_unit import place_unit
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.people.models import Membership, Person, RoleAssignment, User
from xeploai.ratings.actions.open_committee_round import members_with_proposals
from xeploai.reviews.models import Proposal
from xeploai.vietnamese.names import fold, sort_key

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting

LARGE_CELL, LARGE = "BENCH-600", 600


def stage_evening(*, cycle: Cycle, cell: Unit, clerk: User, leaders: list[Person], tellers: list[User]) -> Meeting:
    """Tonight: roll called, electorate frozen, round 1 voted; one count handed in, the other half typed."""
    meeting = _open(cycle=cycle, unit=cell, clerk=clerk, leaders=leaders, counting=_people(tellers))
    for speaker in leaders:
        record_opinion(actor=clerk, meeting=meeting, speaker=speaker, text="Đồng ý với dự kiến của chi ủy.")
    draft_minutes(actor=clerk, meeting=meeting)
    round_ = open_round(actor=clerk, meeting=meeting, kind=RoundKind.LEVELS)
    close_voting(actor=clerk, round_=round_)
    proposed = dict(Proposal.objects.filter(cycle=cycle, cell=cell).values_list("person_id", "level"))
    random = Random(cycle.year)  # noqa: S311 - invented numbers, the same every time
    present = voters_present(meeting)
    count = count_for(round_, present=present, proposed=proposed, random=random, undecided=False, tied=False)
    halves = [count.lines, dict(list(count.lines.items())[: len(count.lines) // 2])]
    for slot, teller, lines in zip("AB", tellers, halves, strict=False):
        entry = begin_count_entry(actor=teller, round_=round_, slot=slot)
        draft = Draft(totals=count.totals, invalid_reasons=count.invalid_reasons, lines=lines)
        entry = save_count_entry(actor=teller, round_=entry.round, version=entry.version, draft=draft)
        if slot == "A":
            hand_in_count_entry(actor=teller, round_=entry.round, version=entry.version)
    return meeting


def stage_committee(*, cycle: Cycle, commune: Unit, clerk: User, leaders: list[Person], teller: User) -> Meeting:
    """The committee of the commune with its round 1 voted over all cells, and one count begun."""
    counting = [*_people([teller]), leaders[2]]
    meeting = _open(cycle=cycle, unit=commune, clerk=clerk, leaders=leaders, counting=counting)
    round_ = open_round(actor=clerk, meeting=meeting, kind=RoundKind.LEVELS, candidates=members_with_proposals(meeting))
    close_voting(actor=clerk, round_=round_)
    begin_count_entry(actor=teller, round_=round_, slot="A")
    return meeting


def _open(*, cycle: Cycle, unit: Unit, clerk: User, leaders: list[Person], counting: list[Person]) -> Meeting:
    starts = dt.datetime(cycle.year, 11, 27, 19, tzinfo=timezone.get_default_timezone())
    meeting = plan_meeting(
        actor=clerk, cycle=cycle, unit=unit, starts_at=starts, chair=leaders[0], minutes_taker=leaders[1]
    )
    prepare_roll(actor=clerk, meeting=meeting)
    roll = meeting.attendees.all()
    mark_attendance(
        actor=clerk, meeting=meeting, marks=[Mark(attendee_id=row.pk, presence=Presence.PRESENT) for row in roll]
    )
    for number, person in enumerate(counting):
        appoint_teller(actor=clerk, meeting=meeting, person=person, is_head=number == 0)
    open_meeting(actor=clerk, meeting=meeting)
    freeze_electorate(actor=clerk, meeting=meeting)
    meeting.refresh_from_db()
    return meeting


def _people(users: list[User]) -> list[Person]:
    return [user.person for user in users if user.person is not None]


def stage_large_cell(*, cycle: Cycle, parent: Unit, keeper: User) -> Unit:
    """A cell of 600 with all its papers and ``keeper`` as its secretary: more than any, and tables must bear it."""
    cell = Unit.objects.create(
        code=LARGE_CELL, name="Chi bộ 600 đảng viên", kind="cell", level="grassroots", parent=parent
    )
    place_unit(unit=cell)
    names = list(Person.objects.order_by("pk").values_list("full_name", flat=True)[:LARGE])
    people = Person.objects.bulk_create(
        Person(code=f"B6-{number:03d}", full_name=name, folded=fold(name), sort_key=sort_key(name))
        for number, name in enumerate(names)
    )
    admitted = dt.date(2010, 5, 19)
    members = Membership.objects.bulk_create(
        Membership(person=person, cell=cell, standing="official", admitted_on=admitted) for person in people
    )
    RoleAssignment.objects.create(user=keeper, role=Role.SECRETARY, unit=cell)
    write_self_ratings(cycle, members, clerk=keeper, seed=600)
    write_residence_comments(cycle, members, seed=601, missing=LARGE // 10)
    write_proposals(cycle, members, seed=602)
    return cell
