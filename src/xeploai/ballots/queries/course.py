"""Where the voting of a meeting stands, read from its rounds: who is good, what K is, what comes next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from xeploai.ballots.enums import LEVEL_KINDS, SUBJECT_ORDER, RoundKind, RoundState
from xeploai.ballots.models import Round, RoundSubject, Tally
from xeploai.ballots.queries.caps import CapFacts, cap_facts
from xeploai.ballots.queries.settings import settings_in_force
from xeploai.cycles.enums import QualityLevel
from xeploai.meetings.enums import MEMBER_KINDS, MeetingKind

if TYPE_CHECKING:
    from xeploai.ballots.querysets import RoundQuerySet
    from xeploai.cycles.models import Criterion
    from xeploai.meetings.models import Meeting

NO_MAJORITY = "no_majority"
ORDER = (RoundKind.LEVELS, RoundKind.LEVELS_AGAIN, RoundKind.EXCELLENT, RoundKind.RUNOFF)
LEAVE = "leave"


@dataclass(frozen=True)
class Held:
    """A round in force, its names and, once signed, its tally."""

    round: Round
    subjects: list[RoundSubject]
    tally: Tally | None

    @property
    def signed(self) -> bool:
        """Whether its result stands; during a recount it does not."""
        return self.round.state == RoundState.SIGNED and self.tally is not None

    @property
    def level_sets(self) -> list[str]:
        """Sets of levels offered on a second ballot, each to be printed as a ballot of its own."""
        return list(dict.fromkeys(",".join(s.levels) for s in self.subjects if s.levels))

    @property
    def outcome(self) -> dict[str, Any]:
        """What the law said; empty before signing."""
        return self.tally.outcome if self.tally else {}


@dataclass(frozen=True)
class Next:
    """The next step: ``open`` a round, ``vote``, ``count``, or ``finished`` (with ``why`` no more rounds follow)."""

    step: str
    kind: str = ""
    round: Round | None = None
    why: str = ""


@dataclass(frozen=True)
class Course:
    """All rounds in force of one meeting, or of one list (``ballot``) of a conference.

    ``disputed``: the criteria on which the meeting did not agree; they are voted on before the levels (A-12).
    """

    meeting: Meeting
    held: dict[str, Held]
    settings: dict[str, str]
    ballot: str = ""
    disputed: tuple[Criterion, ...] = ()

    @property
    def about_members(self) -> bool:
        """Whether party members are voted on (PL3, PL4): round 1, then round 2 within the cap."""
        return self.meeting.kind in MEMBER_KINDS

    @property
    def order(self) -> tuple[RoundKind, ...]:
        """Every kind of round that this meeting may hold, in the order of holding them."""
        return ORDER if self.about_members else SUBJECT_ORDER

    def earlier(self, kind: str) -> tuple[RoundKind, ...]:
        """Kinds that come before this one."""
        return self.order[: self.order.index(RoundKind(kind))]

    def later(self, kind: str) -> tuple[RoundKind, ...]:
        """Kinds that come after this one."""
        return self.order[self.order.index(RoundKind(kind)) + 1 :]

    def before(self, kind: str) -> Course:
        """The same meeting as it stood when a round of this kind was to be opened."""
        earlier = self.earlier(kind)
        return replace(self, held={k: held for k, held in self.held.items() if k in earlier})

    @cached_property
    def level_lines(self) -> dict[str, dict[str, Any]]:
        """{subject: {outcome, level, revote}} after the signed ballots on levels; the second ballot prevails."""
        lines: dict[str, dict[str, Any]] = {}
        for kind in LEVEL_KINDS:
            if kind in self.held and self.held[kind].signed:
                lines |= self.held[kind].outcome["lines"]
        return lines

    @cached_property
    def subjects(self) -> list[RoundSubject]:
        """The lines of the ballot on levels, in order; the marks of ineligibility are on them."""
        return self.held[RoundKind.LEVELS].subjects if RoundKind.LEVELS in self.held else []

    @cached_property
    def good(self) -> list[RoundSubject]:
        """Who passed as good: the base of K (PL3, PL4)."""
        return [s for s in self.subjects if self.level_lines.get(s.key, {}).get("level") == QualityLevel.GOOD]

    @cached_property
    def undecided(self) -> list[RoundSubject]:
        """Who has no majority for any level so far."""
        return [s for s in self.subjects if self.level_lines.get(s.key, {}).get("outcome") == NO_MAJORITY]

    @cached_property
    def grades(self) -> dict[str, dict[str, Any]]:
        """{criterion: {outcome, level, revote}} of the signed vote on disputed criteria; ``level`` is the grade."""
        held = self.held.get(RoundKind.CRITERIA)
        return dict(held.outcome["lines"]) if held and held.signed else {}

    @property
    def criteria_not_voted(self) -> list[Criterion]:
        """Disputed criteria that no round in force asked about."""
        asked = {s.criterion_id for s in self.held[RoundKind.CRITERIA].subjects} if self._criteria_held else set()
        return [criterion for criterion in self.disputed if criterion.pk not in asked]

    @property
    def _criteria_held(self) -> bool:
        return RoundKind.CRITERIA in self.held

    @cached_property
    def cap(self) -> CapFacts:
        """K with its formula, its base and the other reading."""
        return cap_facts(len(self.good), self.settings)

    @cached_property
    def caps_by_group(self) -> dict[str, dict[str, int]]:
        """{cell: {good, cap}} of a committee's list: what the cap would be cell by cell (A-03)."""
        counts: dict[str, int] = {}
        for subject in self.good:
            if subject.group_id is not None:
                counts[str(subject.group_id)] = counts.get(str(subject.group_id), 0) + 1
        return {g: {"good": n, "cap": cap_facts(n, self.settings).cap} for g, n in counts.items()}

    @property
    def sum_of_groups(self) -> int:
        """The caps of the cells added up (A-03)."""
        return sum(group["cap"] for group in self.caps_by_group.values())

    @cached_property
    def tied(self) -> dict[str, Any] | None:
        """Who is tied at the last place of round 2, and for how many seats."""
        held = self.held.get(RoundKind.EXCELLENT)
        found: dict[str, Any] | None = held.outcome.get("runoff") if held and held.signed else None
        return found

    @cached_property
    def chosen(self) -> list[str]:
        """Keys of those chosen as excellent, in round 2 and its run-off."""
        kinds = (RoundKind.EXCELLENT, RoundKind.RUNOFF)
        signed = [self.held[kind] for kind in kinds if kind in self.held and self.held[kind].signed]
        return [key for held in signed for key in held.outcome["chosen"]]

    @cached_property
    def empty_seats(self) -> int:
        """Seats that a run-off left empty."""
        held = self.held.get(RoundKind.RUNOFF)
        return int(held.outcome.get("empty_seats", 0)) if held and held.signed else 0

    @property
    def good_is_settled(self) -> bool:
        """Whether nobody can still become good: before that K cannot be known."""
        if RoundKind.LEVELS not in self.held or not self.held[RoundKind.LEVELS].signed:
            return False
        again = self.held.get(RoundKind.LEVELS_AGAIN)
        return again.signed if again else not self.undecided or self.revote_is_left_out

    @property
    def revote_is_left_out(self) -> bool:
        """Whether the setting says that a line without a majority goes up without a second ballot (A-05)."""
        return self.settings.get("no_majority") == LEAVE

    @property
    def next(self) -> Next:
        """The next step of the voting."""
        for kind in self.order:
            held = self.held.get(kind)
            if held and held.round.state == RoundState.OPEN:
                return Next("vote", kind, held.round)
            if held and held.round.state == RoundState.COUNTING:
                return Next("count", kind, held.round)
        return self._next_to_open()

    def _next_to_open(self) -> Next:
        if RoundKind.LEVELS not in self.held:
            criteria = self.disputed and not self._criteria_held
            return Next("open", RoundKind.CRITERIA if criteria else RoundKind.LEVELS)
        if self.undecided and RoundKind.LEVELS_AGAIN not in self.held and not self.revote_is_left_out:
            return Next("open", RoundKind.LEVELS_AGAIN)
        if not self.about_members:
            return Next("finished")
        if RoundKind.EXCELLENT not in self.held:
            why = self.why_no_round_two
            return Next("finished", why=why) if why else Next("open", RoundKind.EXCELLENT)
        if self.tied and RoundKind.RUNOFF not in self.held:
            return Next("open", RoundKind.RUNOFF)
        return Next("finished")

    @property
    def why_no_round_two(self) -> str:
        """Why nobody can be chosen as excellent: cap_is_zero, nobody_eligible, or '' where a round 2 is held."""
        if self.cap.cap == 0:
            return "cap_is_zero"
        return "" if any(subject.eligible for subject in self.good) else "nobody_eligible"


def course_of(meeting: Meeting, ballot: str = "") -> Course:
    """The course of one meeting, or of one list of a conference, however many names there are. Five queries at most."""
    found = _courses(meeting, Round.objects.in_force().filter(meeting=meeting, ballot=ballot))
    return found.get(ballot) or Course(meeting, {}, settings_in_force(meeting), ballot, _disputed(meeting))


def courses_of(meeting: Meeting) -> list[Course]:
    """Every list of a conference that was opened, by name; the one course of any other meeting."""
    if meeting.kind != MeetingKind.CONFERENCE:
        return [course_of(meeting)]
    found = _courses(meeting, Round.objects.in_force().filter(meeting=meeting))
    return [found[ballot] for ballot in sorted(found)]


def _courses(meeting: Meeting, in_force: RoundQuerySet) -> dict[str, Course]:
    rounds = {round_.pk: round_ for round_ in in_force.order_by("number")}
    tallies = {tally.round_id: tally for tally in Tally.objects.filter(round_id__in=rounds, superseded_at=None)}
    subjects: dict[int, list[RoundSubject]] = {pk: [] for pk in rounds}
    lines = RoundSubject.objects.filter(round_id__in=rounds).select_related("person", "subject", "criterion")
    for subject in lines.order_by("position"):
        subjects[subject.round_id].append(subject)
    by_ballot: dict[str, dict[str, Held]] = {}
    for pk, round_ in rounds.items():
        round_.meeting = meeting
        by_ballot.setdefault(round_.ballot, {})[round_.kind] = Held(round_, subjects[pk], tallies.get(pk))
    if not by_ballot:
        return {}
    settings, disputed = settings_in_force(meeting), _disputed(meeting)
    return {ballot: Course(meeting, held, settings, ballot, disputed) for ballot, held in by_ballot.items()}


def _disputed(meeting: Meeting) -> tuple[Criterion, ...]:
    if meeting.kind not in {MeetingKind.COLLECTIVE, MeetingKind.ORGANISATION}:
        return ()
    found = meeting.findings.filter(disputed=True).select_related("criterion").order_by("criterion__position")
    return tuple(finding.criterion for finding in found)
