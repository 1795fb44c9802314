"""From what was read to what goes through the steps, and how far each is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.cycles.enums import SubjectKind
from xeploai.law.steps import Course, Facts
from xeploai.meetings.enums import MeetingKind
from xeploai.organisations.enums import CELL_KINDS, BodyKind, UnitKind
from xeploai.ratings.enums import DossierState
from xeploai.ratings.queries.board.reading import DECISION, PROPOSAL, Held, Listed, Reading, read
from xeploai.ratings.queries.board.track import Track

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit

SENT = (DossierState.SENT, DossierState.ACCEPTED)
ASIDE = (
    BodyKind.INSPECTION_COMMITTEE,
    BodyKind.PARTY_DELEGATION,
    BodyKind.PARTY_CAUCUS,
    BodyKind.COUNCIL_BOARD,
)
"""Collectives of a unit that do not lead it: it does not wait for their results (A-14d)."""


def tracks_of(cycle: Cycle, units: QuerySet[Unit]) -> list[Track]:
    """Everything of these units that goes through the steps, in the order of the units' keys."""
    reading = read(cycle, units)
    kinds = dict(units.order_by("code").values_list("pk", "kind"))
    listed: dict[int, list[Listed]] = defaultdict(list)
    for subject in reading.subjects:
        listed[subject.unit_id].append(subject)
    return [track for pk, kind in kinds.items() for track in _of_unit(pk, kind, listed.get(pk, ()), reading)]


def _of_unit(pk: int, kind: str, subjects: Iterable[Listed], reading: Reading) -> Iterator[Track]:
    if _plans(kind, subjects, reading):
        yield Track(Facts(Course.PLAN, _steps(planned=pk in reading.plans)), pk)
    if kind in CELL_KINDS:
        yield _members(pk, Course.CELL, reading.meetings.get((pk, MeetingKind.CELL)))
    if kind == UnitKind.GRASSROOTS_PARTY:
        yield _members(pk, Course.COMMITTEE, reading.meetings.get((pk, MeetingKind.COMMITTEE)))
    leading = [one for one in subjects if one.kind == SubjectKind.BODY and one.reviewed and one.body_kind not in ASIDE]
    collective = all((one.pk, PROPOSAL) in reading.rated for one in leading)
    for subject in subjects:
        yield _subject(subject, reading, collective=collective)


# Clause VI.5. Plans are issued by the party organisations right under the province, and by its agencies and bodies.
def _plans(kind: str, subjects: Iterable[Listed], reading: Reading) -> bool:
    return kind != UnitKind.PROVINCIAL_PARTY and any(
        one.kind != SubjectKind.LEADER and one.rated_by_id in reading.provinces for one in subjects
    )


def _members(pk: int, course: Course, held: Held | None) -> Track:
    """The rating of members: in their cell, or at the committee."""
    if held is None:
        return Track(Facts(course), pk)
    voted = {"self_rated": held.rated} if course is Course.CELL else {"decided": held.rated}
    over = {"reported": held.sent} if course is Course.CELL else {"notified": held.noticed}
    done = _steps(dated=held.starts_at is not None, adopted=held.adopted, **voted, **over)
    return Track(Facts(course, done), pk, meeting_id=held.pk, starts_at=held.starts_at)


def _subject(subject: Listed, reading: Reading, *, collective: bool) -> Track:
    held = reading.reviews.get(subject.pk)
    authority = reading.delegated.get(subject.pk, subject.rated_by_id)
    asked = reading.comments.get(subject.pk, (0, 0))
    invited, turns = _pair(reading.invited, held), _pair(reading.turns, held)
    rated = (subject.pk, PROPOSAL) in reading.rated
    done = _steps(
        dated=held is not None and held.starts_at is not None,
        invited=bool(invited[1]) and invited[0] == invited[1],
        reviewed=rated or (bool(turns[1]) and turns[0] == turns[1]),
        self_rated=rated,
        adopted=held is not None and held.adopted,
        reported=reading.dossiers.get(subject.pk) in SENT,
        commented=bool(asked[1]) and asked[0] == asked[1],
        appraised=subject.pk in reading.appraised,
        decided=(subject.pk, DECISION) in reading.rated,
        notified=subject.unit_id in reading.notified and (subject.pk, DECISION) in reading.rated,
        collective=collective,
    )
    facts = Facts(
        course=_course(subject),
        done=done,
        skipped=_skipped(subject, reading, asked=asked[1], invited=invited[1]),
        day=timezone.localtime(held.starts_at).date() if held and held.starts_at else None,
        delegated=subject.pk in reading.delegated,
    )
    return Track(
        facts=facts,
        unit_id=subject.unit_id,
        name=subject.name,
        subject_id=subject.pk,
        authority_id=authority,
        meeting_id=held.pk if held else None,
        starts_at=held.starts_at if held else None,
        asked=asked[1],
        answered=asked[0],
        dossier=reading.dossiers.get(subject.pk, ""),
    )


def _course(subject: Listed) -> Course:
    if subject.kind == SubjectKind.LEADER:
        return Course.LEADER
    return Course.BODY if subject.kind == SubjectKind.BODY and subject.reviewed else Course.UNIT


# Clauses IV.1.5 and VI.1 speak of what the province rates; below it, invitations and comments are as the level above
# arranges them (IV.2, V.5), so that none asked for is none missing.
def _skipped(subject: Listed, reading: Reading, *, asked: int, invited: int) -> frozenset[str]:
    if subject.rated_by_id in reading.provinces:
        return frozenset()
    return _steps(invited=not invited, commented=not asked)


def _pair(counts: dict[int, tuple[int, int]], held: Held | None) -> tuple[int, int]:
    return counts.get(held.pk, (0, 0)) if held else (0, 0)


def _steps(**facts: bool) -> frozenset[str]:
    """The steps that are so."""
    return frozenset(step for step, so in facts.items() if so)
