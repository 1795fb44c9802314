"""What is so of each subject and meeting: one query each, for all units at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Count, Exists, F, OuterRef, Q

from xeploai.cycles.enums import PlanKind
from xeploai.cycles.models import Delegation, Subject, UnitPlan
from xeploai.meetings.enums import MEMBER_KINDS, DispatchKind, MeetingKind, Nature, TurnState
from xeploai.meetings.models import Dispatch, Invitation, Meeting, ReviewTurn
from xeploai.organisations.enums import UnitKind
from xeploai.organisations.models import Unit
from xeploai.ratings.models import Appraisal, CommentRequest, Dossier, Rating, SubjectRating

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle


class Held(NamedTuple):
    """A meeting as far as the steps need it."""

    pk: int
    unit_id: int
    kind: str
    subject_id: int | None
    starts_at: dt.datetime | None
    adopted: bool
    sent: bool
    rated: bool
    noticed: bool


class Listed(NamedTuple):
    """A subject as far as the steps need it."""

    pk: int
    unit_id: int
    kind: str
    name: str
    body_kind: str
    reviewed: bool
    rated_by_id: int | None


@dataclass
class Reading:
    """All of it."""

    meetings: dict[tuple[int, str], Held]
    reviews: dict[int, Held]
    subjects: list[Listed]
    delegated: dict[int, int]
    plans: set[int]
    invited: dict[int, tuple[int, int]]
    turns: dict[int, tuple[int, int]]
    dossiers: dict[int, str]
    comments: dict[int, tuple[int, int]]
    appraised: set[int]
    rated: set[tuple[int, str]]
    notified: set[int]
    provinces: set[int]


def read(cycle: Cycle, units: QuerySet[Unit]) -> Reading:
    """The facts of these units in a cycle; the number of queries does not depend on how many there are."""
    inside: dict[str, Any] = {"unit_id__in": units.order_by().values("pk")}
    about = {f"subject__{key}": value for key, value in inside.items()}
    held = _meetings(cycle, inside)
    return Reading(
        meetings={(one.unit_id, one.kind): one for one in held if one.kind in MEMBER_KINDS},
        reviews={one.subject_id: one for one in held if one.subject_id is not None},
        subjects=_subjects(cycle, inside),
        delegated=dict(
            Delegation.objects.filter(subject__cycle=cycle, withdrawn_at=None).values_list("subject_id", "to_unit_id")
        ),
        plans=set(
            UnitPlan.objects.filter(cycle=cycle, kind=PlanKind.PLAN, superseded_at=None, **inside).values_list(
                "unit_id", flat=True
            )
        ),
        invited=_counted(Invitation.objects.filter(_of_meetings(cycle, inside)), "meeting_id", ~Q(sent_at=None)),
        turns=_counted(
            ReviewTurn.objects.filter(_of_meetings(cycle, inside)), "meeting_id", ~Q(state=TurnState.WAITING)
        ),
        dossiers=dict(Dossier.objects.filter(subject__cycle=cycle, **about).values_list("subject_id", "state")),
        comments=_counted(
            CommentRequest.objects.filter(subject__cycle=cycle, **about), "subject_id", ~Q(answered_at=None)
        ),
        appraised=set(
            Appraisal.objects.filter(subject__cycle=cycle, **about)
            .exclude(done_at=None)
            .values_list("subject_id", flat=True)
        ),
        rated=set(SubjectRating.objects.in_force().filter(cycle=cycle, **about).values_list("subject_id", "nature")),
        notified=_notified(cycle, inside),
        provinces=set(Unit.objects.filter(kind=UnitKind.PROVINCIAL_PARTY).values_list("pk", flat=True)),
    )


def _meetings(cycle: Cycle, inside: dict[str, Any]) -> list[Held]:
    found = (
        Meeting.objects.filter(cycle=cycle, rehearsal=False, **inside)
        .order_by("pk")
        .annotate(
            joint=F("lead__adopted_at"),
            rated=Exists(Rating.objects.filter(meeting=OuterRef("pk"))),
            noticed=Exists(Dispatch.objects.filter(meeting=OuterRef("pk"), kind=DispatchKind.NOTICE)),
        )
        .values_list(
            "pk", "unit_id", "kind", "subject_id", "starts_at", "adopted_at", "joint", "sent_at", "rated", "noticed"
        )
    )
    return [
        Held(pk, unit, kind, subject, starts, bool(adopted or joint), sent is not None, rated, noticed)
        for pk, unit, kind, subject, starts, adopted, joint, sent, rated, noticed in found
    ]


def _subjects(cycle: Cycle, inside: dict[str, Any]) -> list[Listed]:
    found = Subject.objects.active().filter(cycle=cycle, **inside).order_by("unit_id", "kind", "pk")
    fields = ("pk", "unit_id", "kind", "name", "body__kind", "reviewed", "rated_by_id")
    return [Listed(*row) for row in found.values_list(*fields)]


def _of_meetings(cycle: Cycle, inside: dict[str, Any]) -> Q:
    return Q(meeting__cycle=cycle, **{f"meeting__{key}": value for key, value in inside.items()})


def _counted(rows: QuerySet[Any], key: str, done: Q) -> dict[int, tuple[int, int]]:
    """{key: (done, all)}."""
    counted = rows.order_by().values_list(key).annotate(done=Count("pk", filter=done), all=Count("pk"))
    return {pk: (done, all_) for pk, done, all_ in counted}


def _notified(cycle: Cycle, inside: dict[str, Any]) -> set[int]:
    """Units that were told what a competent conference decided."""
    told = Dispatch.objects.filter(meeting__cycle=cycle, meeting__kind=MeetingKind.CONFERENCE, kind=DispatchKind.NOTICE)
    return set(told.filter(to_unit_id__in=inside["unit_id__in"]).values_list("to_unit_id", flat=True))


PROPOSAL, DECISION = str(Nature.PROPOSAL), str(Nature.DECISION)
