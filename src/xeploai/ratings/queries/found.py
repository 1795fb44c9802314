"""What the system itself holds of a subject's dossier; the number of queries does not follow the subjects."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from xeploai.ballots.enums import LEVEL_KINDS, RoundState
from xeploai.ballots.models import Round
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.models import CriterionFinding, Meeting
from xeploai.people.models import Membership
from xeploai.ratings.models import Rating, SubjectRating
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import PromptPoint, Report, SelfRating

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS_OF_MEETING = {
    SubjectKind.UNIT: MeetingKind.ORGANISATION,
    SubjectKind.BODY: MeetingKind.COLLECTIVE,
    SubjectKind.LEADER: MeetingKind.COLLECTIVE,
}


@dataclass
class Facts:
    """What is there of one subject: ``holds`` names of places, ``conditions`` that hold of it."""

    holds: set[str] = field(default_factory=set)
    conditions: set[str] = field(default_factory=set)
    meeting: Meeting | None = None


def facts_of(subjects: Sequence[Subject]) -> dict[int, Facts]:
    """{subject id: what is there}. Nine queries, however many subjects."""
    found = {subject.pk: Facts() for subject in subjects}
    _reports(subjects, found)
    _meetings(subjects, found)
    _prompts(subjects, found)
    _collectives(subjects, found)
    _leaders(subjects, found)
    return found


def _reports(subjects: Sequence[Subject], found: dict[int, Facts]) -> None:
    rows = Report.objects.filter(subject__in=subjects).values_list("subject_id", "state", "opinions_closed_at")
    for subject_id, state, closed_at in rows:
        if state == PaperState.SUBMITTED:
            found[subject_id].holds |= {"report", "self_review"}
        if closed_at is not None:
            found[subject_id].holds.add("opinions")


def meetings_of(subjects: Sequence[Subject]) -> dict[int, Meeting]:
    """{subject id: the meeting at which it rated or reviewed itself}; a leader's is that of the collective."""
    if not subjects:
        return {}
    bodies = {s.body_id for s in subjects if s.kind == SubjectKind.LEADER and s.body_id}
    own = Meeting.objects.filter(cycle_id=subjects[0].cycle_id, rehearsal=False).exclude(subject=None)
    by_subject = {m.subject_id: m for m in own.filter(subject__in=subjects)}
    reviews = own.filter(kind=MeetingKind.COLLECTIVE, subject__body_id__in=bodies).select_related("subject")
    by_body = {m.subject.body_id: m for m in reviews if m.subject}
    return {
        s.pk: meeting
        for s in subjects
        if (meeting := by_body.get(s.body_id) if s.kind == SubjectKind.LEADER else by_subject.get(s.pk)) is not None
    }


def _meetings(subjects: Sequence[Subject], found: dict[int, Facts]) -> None:
    held = meetings_of(subjects)
    keys = {meeting.pk for meeting in held.values()}
    signed = Round.objects.filter(meeting_id__in=keys, kind__in=LEVEL_KINDS, state=RoundState.SIGNED)
    counted = set(signed.values_list("meeting_id", flat=True))
    judged = set(CriterionFinding.objects.filter(meeting_id__in=keys).values_list("meeting_id", flat=True))
    for subject_id, meeting in held.items():
        facts = found[subject_id]
        facts.meeting = meeting
        if meeting.adopted_at is not None:
            facts.holds.add("minutes")
        if meeting.pk in counted:
            facts.holds.add("tally")
        if meeting.pk in judged:
            facts.holds.add("criteria")


def _prompts(subjects: Sequence[Subject], found: dict[int, Facts]) -> None:
    points = PromptPoint.objects.filter(prompt__subject__in=subjects, prompt__withdrawn_at=None)
    answers: dict[int, list[bool]] = defaultdict(list)
    for subject_id, answer in points.values_list("prompt__subject_id", "answer"):
        answers[subject_id].append(bool(answer.strip()))
    for subject_id, given in answers.items():
        found[subject_id].conditions.add("prompted")
        if all(given):
            found[subject_id].holds.add("prompts")


def _collectives(subjects: Sequence[Subject], found: dict[int, Facts]) -> None:
    """An organisation's dossier carries the result of its own collective (PL1)."""
    units = {s.unit_id: s.pk for s in subjects if s.kind == SubjectKind.UNIT}
    if not units:
        return
    bodies = Subject.objects.filter(cycle_id=subjects[0].cycle_id, kind=SubjectKind.BODY, reviewed=True).active()
    own = dict(bodies.filter(unit_id__in=units).values_list("pk", "unit_id"))
    rated = SubjectRating.objects.in_force().filter(subject_id__in=own, nature=Nature.PROPOSAL)
    done = {own[subject_id] for subject_id in rated.values_list("subject_id", flat=True)}
    for unit_id in set(own.values()):
        found[units[unit_id]].conditions.add("has_collective")
    for unit_id in done:
        found[units[unit_id]].holds.add("collective_result")


def _leaders(subjects: Sequence[Subject], found: dict[int, Facts]) -> None:
    leaders = {s.person_id: s.pk for s in subjects if s.kind == SubjectKind.LEADER}
    if not leaders:
        return
    cycle_id = subjects[0].cycle_id
    members = Membership.objects.current().filter(person_id__in=leaders).values_list("person_id", flat=True)
    papers = SelfRating.objects.filter(cycle_id=cycle_id, person_id__in=leaders, state=PaperState.SUBMITTED)
    rated = Rating.objects.in_force().filter(cycle_id=cycle_id, person_id__in=leaders)
    for person_id in members:
        found[leaders[person_id]].conditions.add("party_member")
    for person_id in papers.values_list("person_id", flat=True):
        found[leaders[person_id]].holds.add("self_review")
    for person_id in rated.values_list("person_id", flat=True):
        found[leaders[person_id]].holds.add("member_rating")
