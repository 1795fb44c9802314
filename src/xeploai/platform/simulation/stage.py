"""One job of one step: who types, with what chance, and the meter that every verb goes through."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

from xeploai.cycles.models import Cycle
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.people.models import User
from xeploai.platform.simulation.metering import Meter

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet

CLERK, STAFF = "mp.{}", "mp.chuyenvien"
Result = TypeVar("Result")


@dataclass
class Stage:
    """The part of the province below ``unit``, played by its clerk."""

    unit: Unit
    seed: int
    meter: Meter = field(default_factory=Meter)

    def do(self, verb: Callable[..., Result], **given: Any) -> Result:
        """The verb by the clerk of the place, unless an ``actor`` is given."""
        return self.meter.do(verb, **{"actor": self.clerk, **given})

    @cached_property
    def clerk(self) -> User:
        """Who types for this part."""
        return User.objects.get(username=login_of(self.unit.code))

    @cached_property
    def staff(self) -> User:
        """The expert of the provincial organisation committee."""
        return User.objects.get(username=STAFF)

    @cached_property
    def cycle(self) -> Cycle:
        """The year that is played."""
        return Cycle.objects.get(closed_at=None)

    @property
    def units(self) -> QuerySet[Unit]:
        """The units of this part, without the parts below it."""
        return Unit.objects.filter(roles__user=self.clerk, roles__role=Role.CLERK).order_by("code")

    def random(self, *words: object) -> Random:
        """Numbers for one thing of this part: the same whatever is played before it, and by whom."""
        return Random(":".join(map(str, (self.seed, self.unit.code, *words))))  # noqa: S311 - invented votes


def login_of(code: str) -> str:
    """The account of the clerk of a unit."""
    return CLERK.format(code.lower())
