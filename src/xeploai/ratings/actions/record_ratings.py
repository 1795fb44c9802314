"""Write down what the votes made of each member."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.ballots.locking import clause_of, require_unadopted
from xeploai.ballots.queries.course import course_of
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import Nature
from xeploai.meetings.queries import hold
from xeploai.people.rules import require
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.results import Result, results_of

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def record_ratings(*, actor: User, meeting: Meeting, further_names: bool = False) -> list[Rating]:
    """Record a rating of the meeting's nature for each member, after the last round is signed.

    Recording again after a recount replaces only what changed; the old version is kept. ``further_names``
    is the cell's own decision to send names beyond the cap, without any status (A-03). Refuses:
    rounds_not_finished (PL3), further_names_need_a_proposal, rated_elsewhere (names), minutes_adopted.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        require_unadopted(meeting)
        course = course_of(meeting)
        if course.next.step != "finished":
            raise Refusal(
                "rounds_not_finished", clause=clause_of(meeting), step=course.next.step, kind=course.next.kind
            )
        if further_names and meeting.nature != Nature.PROPOSAL:
            raise Refusal("further_names_need_a_proposal", clause="PL4")
        results = results_of(course, further_names=further_names)
        ratings = _write(meeting, results)
        record(
            actor=actor, verb="record_ratings", unit=meeting.unit_id, subject=meeting,
            nature=meeting.nature, recorded=len(results), changed=len(ratings), further_names=further_names,
        )  # fmt: skip
    return list(Rating.objects.in_force().filter(meeting=meeting))


def _write(meeting: Meeting, results: list[Result]) -> list[Rating]:
    """Supersede what is no longer so, create what is new; returns what was created."""
    people = {result.person_id for result in results}
    standing = Rating.objects.select_for_update(of=("self",), no_key=True).filter(
        cycle_id=meeting.cycle_id, nature=meeting.nature, superseded_at=None
    )
    elsewhere = standing.filter(person_id__in=people).exclude(meeting=meeting).select_related("person")
    if elsewhere:
        raise Refusal("rated_elsewhere", clause=clause_of(meeting), names=[str(r.person) for r in elsewhere])
    before = {rating.person_id: rating for rating in standing.filter(meeting=meeting)}
    changed = [r for r in results if r.person_id not in before or not _same(before[r.person_id], r)]
    gone = [rating.pk for person, rating in before.items() if person not in people]
    outdated = gone + [before[r.person_id].pk for r in changed if r.person_id in before]
    Rating.objects.filter(pk__in=outdated).update(superseded_at=timezone.now())
    return Rating.objects.bulk_create(_new(meeting, result, before.get(result.person_id)) for result in changed)


def _same(rating: Rating, result: Result) -> bool:
    kept = (rating.status, rating.level, rating.not_rated_because, rating.runner_up, rating.explanation)
    found = (result.status, result.level, result.not_rated_because, result.runner_up, result.explanation)
    return kept == found


def _new(meeting: Meeting, result: Result, before: Rating | None) -> Rating:
    """A reason already given for a difference stays while the level stays."""
    kept = before is not None and (before.status, before.level) == (result.status, result.level)
    return Rating(
        cycle_id=meeting.cycle_id,
        person_id=result.person_id,
        cell_id=result.cell_id,
        meeting=meeting,
        nature=meeting.nature,
        status=result.status,
        level=result.level,
        not_rated_because=result.not_rated_because,
        runner_up=result.runner_up,
        explanation=result.explanation,
        differs_because=before.differs_because if before and kept else "",
        version=before.version + 1 if before else 1,
    )
