"""The checks of a vote on organisations, collectives and leaders: who was called, what each result and grade is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.law.outcome import as_data
from xeploai.law.rulebook import decide
from xeploai.ratings.models import SubjectRating
from xeploai.ratings.queries.subject_results import grades_found, said, subject_results
from xeploai.ratings.queries.voted import voted_subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.ballots.queries.course import Course
    from xeploai.meetings.models import Meeting

Values = dict[str, Any]


def called_checks(meeting: Meeting) -> Iterator[Values]:
    """The rule of appendix 1 over the capacities as they stood at the freeze, against the roll."""
    step = meeting.electorate_facts.get("called_by")
    if not step:
        return
    outcome = decide(step["rule"], step["given"])
    about: Values = {"area": "electorate", "clauses": outcome.clauses, "rule": step["rule"]}
    yield {**about, "code": "called", "stored": step["outcome"], "found": as_data(outcome)}
    on_roll = sorted(str(pk) for pk in meeting.attendees.exclude(counted=None).values_list("person_id", flat=True))
    yield {**about, "code": "called_on_the_roll", "stored": on_roll, "found": sorted(as_data(outcome)["electors"])}


def subject_checks(meeting: Meeting, courses: list[Course]) -> Iterator[Values]:
    """Every rating in force against its steps and against the tallies, and every grade voted on."""
    stored = list(voted_subjects(meeting).select_related("subject").order_by("pk"))
    if not stored or any(course.next.step != "finished" for course in courses):
        return
    found = {(result.subject_id, result.nature): result for result in subject_results(courses)}
    for rating in stored:
        again = found.pop((rating.subject_id, rating.nature), None)
        about: Values = {"area": "rating", "about": rating.subject.name}
        clauses = tuple(dict.fromkeys(c for step in rating.explanation for c in step["clauses"]))
        yield {**about, "code": "rating", "stored": said(rating), "found": said(again) if again else None,
               "clauses": clauses}  # fmt: skip
        steps = again.explanation if again else None
        yield {**about, "code": "rating_steps", "stored": rating.explanation, "found": steps}
        for step in rating.explanation:
            outcome = decide(step["rule"], step["given"])
            yield {**about, "code": "rating_step", "stored": step["outcome"], "found": as_data(outcome),
                   "clauses": outcome.clauses, "rule": step["rule"], "round_id": step["round"]}  # fmt: skip
    for result in found.values():
        yield {"area": "rating", "code": "rating", "stored": None, "found": said(result)}
    yield from _reratings(stored)
    yield from _grades(meeting, courses)


def _reratings(voted: list[SubjectRating]) -> Iterator[Values]:
    """Where a superior's document replaced what was voted: the version in force against that document (VI.4)."""
    subjects = [rating.subject_id for rating in voted]
    later = SubjectRating.objects.in_force().filter(subject_id__in=subjects).exclude(rerating=None)
    for rating in later.select_related("rerating", "subject").order_by("pk"):
        if rating.rerating is not None:
            about = f"{rating.subject.name} ({rating.rerating.document_number})"
            yield {"area": "rating", "code": "rerated", "stored": rating.level, "found": rating.rerating.level,
                   "clauses": ("VI.4",), "about": about}  # fmt: skip


def _grades(meeting: Meeting, courses: list[Course]) -> Iterator[Values]:
    stored = {f.criterion_id: f for f in meeting.findings.filter(disputed=True).select_related("criterion")}
    for course in courses:
        for criterion, grade in grades_found(course).items():
            finding = stored.get(criterion)
            yield {"area": "rating", "code": "grade", "stored": finding.grade if finding else None, "found": grade,
                   "clauses": ("V",), "rule": "level_vote",
                   "about": finding.criterion.code if finding else ""}  # fmt: skip
