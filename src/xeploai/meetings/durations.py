"""How long a review lasts (III, A-19): sittings against the minimum of the guideline or of the unit itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.cycles.enums import PlanKind
from xeploai.cycles.models import UnitPlan
from xeploai.cycles.rule_sets import settings_of
from xeploai.law.durations import DurationOutcome, duration
from xeploai.organisations.models import UnitClosure
from xeploai.reviews.queries import prompters_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.meetings.models import Meeting, Session

A_DAY = dt.timedelta(hours=8)


@dataclass(frozen=True, kw_only=True)
class Length:
    """Half days planned and wanted. ``wanted`` None: nobody set a minimum (III.2). ``plan``: who set it."""

    half_days: int
    wanted: int | None
    strictly_more: bool
    outcome: DurationOutcome | None
    plan: UnitPlan | None = None

    @property
    def enough(self) -> bool:
        """Whether the minimum is met."""
        if self.wanted is None:
            return True
        return self.half_days > self.wanted if self.strictly_more else self.half_days >= self.wanted


def half_days(sessions: Iterable[Session]) -> int:
    """A sitting is half a day; one of eight hours or more is a whole day (A-19)."""
    return sum(2 if one.ends_at - one.starts_at >= A_DAY else 1 for one in sessions)


def length_of(meeting: Meeting) -> Length:
    """A part of a combined review counts the whole sitting (A-14e)."""
    total = half_days((meeting.lead or meeting).sessions.all())
    plan = _own_minimum(meeting)
    body = meeting.body or (meeting.subject.body if meeting.subject else None)
    if body is None:
        return Length(
            half_days=total, wanted=plan.half_days if plan else None, strictly_more=False, outcome=None, plan=plan
        )
    days = settings_of(meeting.cycle).minimum_review_days
    prompted = prompters_of(meeting.subject) if meeting.subject else []
    outcome = duration(kind=body.kind, level=body.unit.level, prompted_by=prompted, days=days)
    if outcome.minimum_days is not None:
        wanted = outcome.minimum_days * 2
        return Length(half_days=total, wanted=wanted, strictly_more=outcome.strictly_more, outcome=outcome)
    own = plan.half_days if plan else None
    return Length(half_days=total, wanted=own, strictly_more=False, outcome=outcome, plan=plan)


def _own_minimum(meeting: Meeting) -> UnitPlan | None:
    """The nearest minimum set by the unit itself or by one above it (III.2)."""
    depths = dict(UnitClosure.objects.filter(descendant=meeting.unit_id).values_list("ancestor_id", "depth"))
    plans = UnitPlan.objects.filter(
        cycle=meeting.cycle_id, kind=PlanKind.DURATION, superseded_at=None, unit__in=depths
    ).exclude(half_days=None)
    found = sorted(plans.select_related("unit"), key=lambda plan: depths[plan.unit_id])
    return found[0] if found else None
