"""Everything again from the facts: who is counted, what was asked, what was signed, what it means (5.6).

Two ways at once: each stored step is run again from its own ``given``, and the ``given`` itself is made
again from the roll and the tally. A check is equal only where both agree with what is stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from xeploai.ballots.queries.course import courses_of
from xeploai.ballots.queries.dependents import called_for, stood
from xeploai.journal.models import Entry
from xeploai.law.outcome import as_data
from xeploai.law.rulebook import decide
from xeploai.meetings.content import sealed
from xeploai.meetings.enums import SUBJECT_KINDS
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.recount_checks import tally_checks
from xeploai.ratings.queries.results import results_of
from xeploai.ratings.queries.subject_checks import called_checks, subject_checks
from xeploai.ratings.queries.voted import voted_members

if TYPE_CHECKING:
    from xeploai.ballots.queries.course import Course, Held
    from xeploai.meetings.models import Meeting


@dataclass(frozen=True)
class Check:
    """One step: ``stored`` is what the file says, ``found`` what comes out now.

    ``area``: electorate, round, count, outcome, rating, paper. ``code`` names the sentence,
    ``about`` a person or a round.
    """

    area: str
    code: str
    stored: Any
    found: Any
    clauses: tuple[str, ...] = ()
    rule: str = ""
    about: str = ""
    round_id: int | None = None
    person_id: int | None = None

    @property
    def equal(self) -> bool:
        """Whether the file and the recomputation agree."""
        return bool(self.stored == self.found)


@dataclass(frozen=True)
class Recomputation:
    """All checks of one meeting, in the order of the evening."""

    checks: list[Check] = field(default_factory=list)

    @property
    def different(self) -> list[Check]:
        """The checks that do not agree."""
        return [check for check in self.checks if not check.equal]

    def of(self, area: str) -> list[Check]:
        """The checks of one area."""
        return [check for check in self.checks if check.area == area]


def recompute(meeting: Meeting) -> Recomputation:
    """Run the evening of one meeting again; writes nothing. The queries do not grow with the members."""
    courses = courses_of(meeting)
    checks = [*_electorate(meeting)]
    for course in courses:
        settled = all(held.signed for held in course.held.values())
        for held in course.held.values():
            checks += _round(course, held, settled=settled)
    checks += [Check(**values) for values in tally_checks(meeting, _seals(meeting))]
    if meeting.kind in SUBJECT_KINDS:
        checks += [Check(**values) for values in subject_checks(meeting, courses)]
    else:
        checks += _ratings(courses[0])
    checks += _papers(meeting)
    return Recomputation(checks)


def _electorate(meeting: Meeting) -> Iterator[Check]:
    """The rule over the roll as it stood at the freeze, against N, the reasons and every attendee's mark."""
    facts = meeting.electorate_facts
    if meeting.convened is None or "members" not in facts:
        return
    given = {"members": facts["members"], "settings": {"base": facts.get("base", "convened")}}
    outcome = decide("electorate", given)
    again = as_data(outcome)
    yield Check("electorate", "convened", meeting.convened, again["convened"], outcome.clauses, "electorate")
    yield Check("electorate", "excluded", facts.get("excluded", {}), again["excluded"], outcome.clauses, "electorate")
    marked = {
        str(person): reason
        for person, counted, reason in meeting.attendees.exclude(counted=None).values_list(
            "person_id", "counted", "excluded_because"
        )
        if not counted
    }
    yield Check("electorate", "marks_on_the_roll", marked, again["excluded"], outcome.clauses, "electorate")
    yield from (Check(**values) for values in called_checks(meeting))


def _round(course: Course, held: Held, *, settled: bool) -> Iterator[Check]:
    """N, the majority, and (unless a count is going on) the names and places that the rounds before called for."""
    round_, about = held.round, str(held.round.kind)
    outcome = decide("majority", {"convened": round_.convened, "votes": 0})
    needed = as_data(outcome)["needed"]
    where: dict[str, Any] = {"about": about, "round_id": round_.pk}
    yield Check("round", "convened_of_round", round_.convened, course.meeting.convened, ("V",), **where)
    yield Check("round", "needed", round_.needed, needed, outcome.clauses, "majority", **where)
    if not settled:
        return
    if round_.follows_id is not None:
        yield Check("round", "names", stood(held), called_for(course, round_.kind), ("PL3",), **where)
    if round_.kind == "excellent":
        facts = course.cap.as_data()
        kept = {key: round_.cap_facts.get(key) for key in facts}
        yield Check("round", "cap", {**kept, "places": round_.cap}, {**facts, "places": facts["cap"]},
                    ("PL3", "PL4"), "cap", **where)  # fmt: skip
    if round_.kind == "runoff":
        seats = (course.tied or {}).get("seats")
        yield Check("round", "seats", round_.cap, seats, ("PL3",), "excellent_vote", **where)


def _seals(meeting: Meeting) -> dict[tuple[int, int], str]:
    """What the journal says was signed: {(round, version): seal}."""
    signed = Entry.objects.filter(
        verb="sign_count",
        subject_type="ballots.round",
        subject_id__in=[str(pk) for pk in meeting.rounds.values_list("pk", flat=True)],
    )
    return {(int(e.subject_id), e.facts["version"]): e.facts["seal"] for e in signed}


def _ratings(course: Course) -> Iterator[Check]:
    stored = (
        voted_members(course.meeting)
        .select_related("person")
        .order_by("cell__code", "person__sort_key", "person__code")
    )
    if not stored or course.next.step != "finished":
        return
    further = any(rating.runner_up for rating in stored)
    found = {result.person_id: result for result in results_of(course, further_names=further)}
    for rating in stored:
        again = found.pop(rating.person_id, None)
        yield Check(
            "rating", "rating",
            _said(rating), _said(again) if again else None,
            tuple(dict.fromkeys(c for s in rating.explanation for c in s["clauses"])),
            about=str(rating.person), person_id=rating.person_id,
        )  # fmt: skip
        yield Check(
            "rating", "rating_steps",
            rating.explanation, again.explanation if again else None,
            about=str(rating.person), person_id=rating.person_id,
        )  # fmt: skip
        for step in rating.explanation:
            if step["rule"]:
                outcome = decide(step["rule"], step["given"])
                yield Check(
                    "rating", "rating_step", step["outcome"], as_data(outcome), outcome.clauses, step["rule"],
                    str(rating.person), step["round"], rating.person_id,
                )  # fmt: skip
    for result in found.values():
        yield Check("rating", "rating", None, _said(result), person_id=result.person_id)
    later = Rating.objects.in_force().filter(meeting=course.meeting).exclude(rerating=None)
    for rating in later.select_related("rerating", "person").order_by("pk"):
        if rating.rerating is not None:
            about = f"{rating.person} ({rating.rerating.document_number})"
            yield Check("rating", "rerated", rating.level, rating.rerating.level, ("VI.4",), about=about,
                        person_id=rating.person_id)  # fmt: skip


def _papers(meeting: Meeting) -> Iterator[Check]:
    """What was locked and sent, against its digest."""
    for minutes in meeting.minutes.exclude(adopted_at=None):
        yield Check("paper", "minutes", minutes.digest, sealed(minutes.locked or {}), ("V",), about=str(minutes.number))
    for paper in meeting.dispatches.all():
        yield Check("paper", paper.kind, paper.digest, sealed(paper.content), ("V",), about=str(paper.number))


def _said(result: Any) -> dict[str, Any]:
    names = ("status", "level", "not_rated_because", "runner_up")
    return {name: getattr(result, name) or None for name in names}
