"""Write down what the votes made of organisations, collectives and leaders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from xeploai.ballots.locking import clause_of, require_unadopted
from xeploai.ballots.queries.course import courses_of
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import SUBJECT_KINDS
from xeploai.meetings.queries import hold
from xeploai.people.rules import require
from xeploai.ratings.models import SubjectRating
from xeploai.ratings.queries.subject_results import grades_found, subject_results

if TYPE_CHECKING:
    from xeploai.ballots.queries.course import Course
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User
    from xeploai.ratings.queries.subject_results import SubjectResult


def record_subject_ratings(*, actor: User, meeting: Meeting) -> list[SubjectRating]:
    """Record a rating for each subject voted on, and the grade of each disputed criterion, once all is signed.

    The subject's own vote is a proposal; at a conference the name of the list says whether it decides or
    recommends. Recording again after a recount replaces only what changed; the old version is kept. Refuses:
    not_about_subjects, rounds_not_finished, rated_elsewhere (names), minutes_adopted.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        require_unadopted(meeting)
        if meeting.kind not in SUBJECT_KINDS:
            raise Refusal("not_about_subjects", clause=clause_of(meeting))
        courses = courses_of(meeting)
        _require_finished(meeting, courses)
        results = subject_results(courses)
        ratings = _write(meeting, results)
        graded = _grade(courses)
        record(
            actor=actor, verb="record_subject_ratings", unit=meeting.unit_id, subject=meeting,
            natures=sorted({result.nature for result in results}), recorded=len(results), changed=len(ratings),
            criteria=graded,
        )  # fmt: skip
    return list(SubjectRating.objects.in_force().filter(meeting=meeting))


def _require_finished(meeting: Meeting, courses: list[Course]) -> None:
    steps = [course.next for course in courses if course.next.step != "finished"]
    if steps or not courses:
        step, kind = (steps[0].step, steps[0].kind) if steps else ("open", "levels")
        raise Refusal("rounds_not_finished", clause=clause_of(meeting), step=step, kind=kind)


def _write(meeting: Meeting, results: list[SubjectResult]) -> list[SubjectRating]:
    """Supersede what is no longer so, create what is new; returns what was created."""
    subjects = {result.subject_id for result in results}
    standing = (
        SubjectRating.objects.in_force()
        .select_for_update(of=("self",), no_key=True)
        .filter(authority_id=meeting.unit_id)
    )
    elsewhere = (
        standing.filter(subject_id__in=subjects, nature__in={r.nature for r in results})
        .exclude(meeting=meeting)
        .select_related("subject")
    )
    if elsewhere:
        names = [rating.subject.name for rating in elsewhere]
        raise Refusal("rated_elsewhere", clause=clause_of(meeting), names=names)
    before = {(r.subject_id, r.nature): r for r in standing.filter(meeting=meeting)}
    found = {(r.subject_id, r.nature): r for r in results}
    changed = [r for key, r in found.items() if key not in before or not _same(before[key], r)]
    gone = [rating.pk for key, rating in before.items() if key not in found]
    outdated = gone + [before[key].pk for r in changed if (key := (r.subject_id, r.nature)) in before]
    SubjectRating.objects.filter(pk__in=outdated).update(superseded_at=timezone.now())
    return SubjectRating.objects.bulk_create(
        _new(meeting, result, before.get((result.subject_id, result.nature))) for result in changed
    )


def _same(rating: SubjectRating, result: SubjectResult) -> bool:
    kept = (rating.status, rating.level, rating.explanation)
    return kept == (result.status, result.level, result.explanation)


def _new(meeting: Meeting, result: SubjectResult, before: SubjectRating | None) -> SubjectRating:
    """A reason already given for a difference stays while the level stays."""
    kept = before is not None and (before.status, before.level) == (result.status, result.level)
    return SubjectRating(
        cycle_id=meeting.cycle_id,
        subject_id=result.subject_id,
        meeting=meeting,
        authority_id=meeting.unit_id,
        nature=result.nature,
        status=result.status,
        level=result.level,
        explanation=result.explanation,
        differs_because=before.differs_because if before and kept else "",
        version=before.version + 1 if before else 1,
    )


def _grade(courses: list[Course]) -> int:
    """Fill the grade of every criterion voted on; returns how many there are."""
    number = 0
    for course in courses:
        for criterion, grade in grades_found(course).items():
            finding = course.meeting.findings.filter(criterion_id=criterion, disputed=True)
            finding.exclude(grade=grade).update(grade=grade, version=F("version") + 1)
            number += 1
    return number
