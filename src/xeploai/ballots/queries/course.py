"""Where the voting of a meeting stands, read from its rounds: who is good, what K is, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from xeploai.ballots.enums import LEVEL_KINDS, RoundKind, RoundState
from xeploai.ballots.models import Round, RoundSubject, Tally
from xeploai.ballots.queries.caps import CapFacts, cap_facts
from xeploai.ballots.queries.settings import settings_in_force
from xeploai.cycles.enums import QualityLevel

if TYPE_CHECKING:
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
    """All rounds in force of one meeting."""

    meeting: Meeting
    held: dict[str, Held]
    settings: dict[str, str]

    def before(self, kind: str) -> Course:
        """The same meeting as it stood when a round of this kind was to be opened."""
        earlier = ORDER[: ORDER.index(RoundKind(kind))]
        return Course(self.meeting, {k: held for k, held in self.held.items() if k in earlier}, self.settings)

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
        """The names of round 1, in order; the marks of ineligibility are on them."""
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
        for kind in ORDER:
            held = self.held.get(kind)
            if held and held.round.state == RoundState.OPEN:
                return Next("vote", kind, held.round)
            if held and held.round.state == RoundState.COUNTING:
                return Next("count", kind, held.round)
        return self._next_to_open()

    def _next_to_open(self) -> Next:
        if RoundKind.LEVELS not in self.held:
            return Next("open", RoundKind.LEVELS)
        if self.undecided and RoundKind.LEVELS_AGAIN not in self.held and not self.revote_is_left_out:
            return Next("open", RoundKind.LEVELS_AGAIN)
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


def course_of(meeting: Meeting) -> Course:
    """The course of one meeting in four queries, however many names there are."""
    rounds = {round_.pk: round_ for round_ in Round.objects.in_force().filter(meeting=meeting).order_by("number")}
    tallies = {tally.round_id: tally for tally in Tally.objects.filter(round_id__in=rounds, superseded_at=None)}
    subjects: dict[int, list[RoundSubject]] = {pk: [] for pk in rounds}
    for subject in RoundSubject.objects.filter(round_id__in=rounds).select_related("person").order_by("position"):
        subjects[subject.round_id].append(subject)
    held = {r.kind: Held(r, subjects[pk], tallies.get(pk)) for pk, r in rounds.items()}
    for round_ in rounds.values():
        round_.meeting = meeting
    return Course(meeting, held, settings_in_force(meeting))
