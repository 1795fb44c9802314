"""What the list of subjects and the questions about the rules ask of somebody this week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.cycles.enums import PlanKind, QueryState
from xeploai.cycles.models import Query, UnitPlan
from xeploai.organisations.enums import Level, UnitKind
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.people.rules import may
from xeploai.web.work.task import Task, address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.cycles.models import Cycle
    from xeploai.law.deadlines import DeadlinesOutcome
    from xeploai.people.models import User

PREPARING = (Role.SECRETARY, Role.CLERK)


def subjects_tasks(user: User, cycle: Cycle, last_days: DeadlinesOutcome) -> Iterator[Task]:
    """Questions that wait for an answer; a unit's plan that is not recorded (VI.5)."""
    if may(user, "queries.answer", None):
        waiting = Query.objects.filter(cycle=cycle, state=QueryState.ASKED).count()
        if waiting:
            yield Task(
                title=_("%(number)s vướng mắc đang chờ trả lời") % {"number": waiting},
                href=address("queries"),
                label=_("Mở danh sách vướng mắc"),
                clause="VI.5",
                at_once=True,
            )
    own = [unit for role, unit in user.held if role in PREPARING]
    issuing = Unit.objects.active().filter(pk__in=own).exclude(kind=UnitKind.PROVINCIAL_PARTY)
    issuing = issuing.filter(kind=UnitKind.DISTRICT_PARTY) | issuing.filter(level=Level.PROVINCE)
    done = UnitPlan.objects.filter(cycle=cycle, kind=PlanKind.PLAN, superseded_at=None).values("unit")
    for unit in issuing.exclude(pk__in=done) if own else ():
        yield Task(
            title=_("Ghi kế hoạch kiểm điểm của %(unit)s") % {"unit": unit.name},
            href=address("unit_plan", unit.code),
            label=_("Ghi kế hoạch"),
            due=last_days.review.last_day,
            clause="VI.5",
        )
