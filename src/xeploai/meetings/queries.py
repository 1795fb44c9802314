"""Reading a meeting: who is called, who may hold an office, how far the evening is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.law.voting import cap
from xeploai.meetings.calling import called_to_vote
from xeploai.meetings.enums import (
    CRITERIA,
    EXCELLENT,
    LEVELS,
    LEVELS_AGAIN,
    ROUND_COUNTING,
    ROUND_SIGNED,
    ROUND_VOIDED,
    RUNOFF,
    SUBJECT_KINDS,
    Capacity,
    MeetingKind,
    Stage,
)
from xeploai.meetings.gates import gates
from xeploai.meetings.interpretations import cap_settings, in_force
from xeploai.meetings.models import Attendee, Meeting
from xeploai.meetings.rounds import tally_in_force
from xeploai.organisations.enums import BodyKind
from xeploai.people.enums import PostRole, Role, Standing
from xeploai.people.models import Employment, Membership, Person, Post, RoleAssignment
from xeploai.people.naming import told_apart

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from xeploai.organisations.models import Unit

COMMITTEES = (BodyKind.EXECUTIVE_COMMITTEE, BodyKind.STANDING_COMMITTEE)
HEADED = (*COMMITTEES, BodyKind.CELL_COMMITTEE)


def hold(meeting: Meeting) -> Meeting:
    """The meeting as it stands, its row held and its cycle open until the transaction ends. Refuses: cycle_closed."""
    found = (
        Meeting.objects.select_for_update(of=("self",), no_key=True).select_related("unit", "cycle").get(pk=meeting.pk)
    )
    held_open(found.cycle)
    return found


def people_of(unit: Unit) -> QuerySet[Person]:
    """Who may hold an office at the unit's meeting: its members, seats of its bodies, its staff and their accounts."""
    members = Membership.objects.current().filter(cell=unit).values("person_id")
    seats = Post.objects.current().filter(body__unit=unit).values("person_id")
    staff = RoleAssignment.objects.current().filter(unit=unit).exclude(user__person=None).values("user__person_id")
    working = Employment.objects.current().filter(unit=unit).values("person_id")
    # One union instead of four alternatives: PostgreSQL reads the whole table of people for those.
    return Person.objects.filter(pk__in=members.union(seats, staff, working)).by_given_name()


def officers_fit(unit: Unit, chair: Person | None, minutes_taker: Person | None) -> None:
    """Refuses: chair_takes_minutes, officer_not_of_unit."""
    if chair is not None and chair == minutes_taker:
        raise Refusal("chair_takes_minutes", name=str(chair))
    wanted = {p.pk: p for p in (chair, minutes_taker) if p is not None}
    known = set(people_of(unit).filter(pk__in=wanted).values_list("pk", flat=True)) if wanted else set()
    for key, person in wanted.items():
        if key not in known:
            raise Refusal("officer_not_of_unit", name=str(person), unit=unit.name)


def secretaries(unit: Unit) -> set[int]:
    """Ids of the people who head the unit's committee or act as its secretary."""
    heads = Post.objects.current().filter(body__unit=unit, body__kind__in=HEADED, role=PostRole.HEAD)
    acting = RoleAssignment.objects.current().filter(unit=unit, role=Role.SECRETARY).exclude(user__person=None)
    return set(heads.values_list("person_id", flat=True)) | set(acting.values_list("user__person_id", flat=True))


def called(meeting: Meeting) -> list[Attendee]:
    """Unsaved rows for everyone who is called: the cell's members, the committee's seats, or who votes on itself."""
    if meeting.kind in SUBJECT_KINDS:
        return called_to_vote(meeting)
    if meeting.kind == MeetingKind.CELL:
        members = Membership.objects.current().filter(cell=meeting.unit_id).by_given_name()
        return [_row(meeting, m.person, m) for m in members]
    seats = Post.objects.current().filter(body__unit=meeting.unit_id, body__dissolved_on=None)
    for kind in COMMITTEES:
        people = list(
            Person.objects.filter(pk__in=seats.filter(body__kind=kind).values("person_id"))
            .by_given_name()
            .prefetch_related(Prefetch("memberships", Membership.objects.current()))
        )
        if people:
            return [_seat(meeting, person) for person in people]
    return []


def _row(meeting: Meeting, person: Person, membership: Membership) -> Attendee:
    return Attendee(
        meeting=meeting,
        person=person,
        standing=membership.standing,
        exempt=membership.exempt,
        suspended=membership.suspended,
        away=membership.away,
    )


def _seat(meeting: Meeting, person: Person) -> Attendee:
    """A committee's seat is not touched by where its holder attends a cell; a suspension is."""
    suspended = any(m.suspended for m in person.memberships.all())
    return Attendee(meeting=meeting, person=person, standing=Standing.OFFICIAL, suspended=suspended)


def roll(meeting: Meeting) -> list[Attendee]:
    """Everyone on the roll, told apart: members by given name, then superiors and guests."""
    rows = list(meeting.attendees.select_related("person").order_by("person__sort_key", "person__code"))
    names = told_apart(row.person for row in rows)
    for row in rows:
        row.shown = names[row.person_id]
    return sorted(rows, key=lambda row: row.capacity != Capacity.MEMBER)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the ballots are: the rounds in force by kind, and what the signed ones say.

    ``cap`` is 0 where nobody can be chosen; ``undecided`` where a second ballot would be held (A-05).
    """

    rounds: dict[str, Any]
    good: int
    cap: int | None
    undecided: bool
    over: bool

    @property
    def current(self) -> Any:
        """The round that is open or being counted, or None."""
        return next((r for r in self.rounds.values() if r.state != ROUND_SIGNED), None)

    @property
    def second_ballot_due(self) -> bool:
        """Round 1 left names without a majority and neither a second ballot nor round 2 was held (A-05)."""
        return self.undecided and LEVELS_AGAIN not in self.rounds and EXCELLENT not in self.rounds


def progress(meeting: Meeting) -> Progress:
    """Read the rounds once. ``over``: nothing is left to vote on."""
    loaded = meeting.rounds.exclude(state=ROUND_VOIDED).prefetch_related("tallies", "subjects")
    if meeting.kind in SUBJECT_KINDS:
        return _of_subjects(meeting, list(loaded))
    rounds: dict[str, Any] = {r.kind: r for r in loaded}
    answers = in_force(meeting)
    lines = _level_lines(rounds)
    good = {key for key, line in lines.items() if line.get("level") == "good"}
    no_majority = any(line.get("outcome") == "no_majority" for line in lines.values())
    undecided = no_majority and answers.get("no_majority") != "leave"
    seats = None
    if _signed(rounds, LEVELS):
        eligible = any(s.eligible for s in rounds[LEVELS].subjects.all() if s.key in good)
        reading = cap_settings(answers)
        places = cap(good=len(good), base=reading["base"], rounding=reading["rounding"]).cap
        seats = places if eligible else 0
    return Progress(rounds, len(good), seats, undecided, _over(rounds, undecided=undecided, seats=seats))


def _of_subjects(meeting: Meeting, loaded: list[Any]) -> Progress:
    """Levels at once, one second ballot where a line has no majority; a conference list by list."""
    by_list: dict[str, dict[str, Any]] = {}
    for round_ in loaded:
        by_list.setdefault(round_.ballot, {})[round_.kind] = round_
    again = in_force(meeting).get("no_majority") != "leave"
    undecided = again and any(
        any(line.get("outcome") == "no_majority" for line in _level_lines(rounds).values())
        and LEVELS_AGAIN not in rounds
        for rounds in by_list.values()
    )
    rounds = {f"{r.ballot}:{r.kind}" if r.ballot else r.kind: r for r in loaded}
    all_signed = all(r.state == ROUND_SIGNED for r in loaded)
    begun = bool(by_list) and all(LEVELS in rounds for rounds in by_list.values())
    return Progress(rounds, 0, None, undecided, over=begun and all_signed and not undecided)


def _signed(rounds: dict[str, Any], kind: str) -> Any:
    """The outcome of a signed round, or None."""
    found = rounds.get(kind)
    if found is None or found.state != ROUND_SIGNED:
        return None
    tally = tally_in_force(found)
    return tally.outcome if tally else None


def _level_lines(rounds: dict[str, Any]) -> dict[str, dict[str, Any]]:
    lines: dict[str, dict[str, Any]] = {}
    for kind in (LEVELS, LEVELS_AGAIN):
        lines |= (_signed(rounds, kind) or {}).get("lines", {})
    return lines


def _over(rounds: dict[str, Any], *, undecided: bool, seats: int | None) -> bool:
    if seats is None or any(r.state != ROUND_SIGNED for r in rounds.values()):
        return False
    chosen = _signed(rounds, EXCELLENT)
    if chosen is not None:
        return not chosen.get("runoff") or RUNOFF in rounds
    return seats == 0 and not (undecided and LEVELS_AGAIN not in rounds)


def stage(meeting: Meeting, reached: Progress | None = None) -> Stage:
    """Where the evening is, from its facts alone."""
    if meeting.adopted_at is not None:
        return Stage.DISPATCH if meeting.sent_at is None else Stage.DONE
    if meeting.frozen_at is None:
        return _before_the_freeze(meeting)
    reached = reached or progress(meeting)
    return _on_subjects(meeting, reached) if meeting.kind in SUBJECT_KINDS else _while_voting(reached)


def _on_subjects(meeting: Meeting, reached: Progress) -> Stage:
    if reached.over:
        return Stage.MINUTES
    current = reached.current
    if current is not None:
        counting = current.state == ROUND_COUNTING
        return Stage.CRITERIA if current.kind == CRITERIA else Stage.COUNT if counting else Stage.VOTE
    closed = {gate.code for gate in gates(meeting, LEVELS)} if LEVELS not in reached.rounds else set()
    if closed & {"turns_missing", "turns_unfinished"}:
        return Stage.REVIEW
    return Stage.CRITERIA if "criteria_first" in closed else Stage.VOTE


def results_recorded(meeting: Meeting) -> bool:
    """Whether the results in force are written down: of members, or of subjects."""
    ratings: Any = meeting.subject_ratings if meeting.kind in SUBJECT_KINDS else meeting.ratings
    return bool(ratings.filter(superseded_at=None).exists())


def _while_voting(reached: Progress) -> Stage:
    if reached.over:
        return Stage.MINUTES
    current = reached.current
    if current is None:
        return Stage.ROUND_ONE if reached.second_ballot_due or reached.cap is None else Stage.ROUND_TWO
    if current.kind in {EXCELLENT, RUNOFF}:
        return Stage.ROUND_TWO
    return Stage.COUNT if current.state == ROUND_COUNTING else Stage.ROUND_ONE


def _before_the_freeze(meeting: Meeting) -> Stage:
    marks = list(meeting.attendees.filter(capacity=Capacity.MEMBER).values_list("marked_at", flat=True))
    if not marks or (meeting.opened_at is None and not any(marks)):
        return Stage.PREPARATION
    return Stage.ELECTORATE if all(marks) else Stage.ROLL_CALL
