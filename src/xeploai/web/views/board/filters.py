"""What the reader asked the board for; it all stands in the address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef

from xeploai.law.steps import Step, StepState
from xeploai.organisations.enums import Level, UnitKind
from xeploai.organisations.models import Unit
from xeploai.ratings.queries.board.rows import RANK, Row
from xeploai.vietnamese.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest

    from xeploai.people.models import User


@dataclass(frozen=True, slots=True)
class Asked:
    """Filters: of units (level, the unit above, kind, words) and of their steps (which, how far)."""

    level: str = ""
    under: str = ""
    kind: str = ""
    step: str = ""
    state: str = ""
    q: str = ""

    @classmethod
    def of(cls, request: HttpRequest) -> Asked:
        """From the address; words that are no code count as nothing asked."""
        get = request.GET
        return cls(
            level=_one(get.get("level", ""), Level.values),
            under=get.get("under", "").strip(),
            kind=_one(get.get("kind", ""), UnitKind.values),
            step=_one(get.get("step", ""), list(Step)),
            state=_one(get.get("state", ""), list(StepState)),
            q=get.get("q", "").strip(),
        )

    def units(self, reader: User) -> QuerySet[Unit]:
        """The units in reach that fit."""
        found = Unit.objects.visible_to(reader).active()
        if self.under:
            found = found.filter(above__ancestor__code=self.under)
        if self.level:
            found = found.filter(level=self.level)
        if self.kind:
            found = found.filter(kind=self.kind)
        for word in fold(self.q).split():
            found = found.filter(folded__contains=word)
        return found

    def with_step(self, rows: list[Row]) -> list[Row]:
        """Those that have the step asked for, the one where it stands worst first."""
        if not self.step:
            return rows
        found = [row for row in rows if self.step in row.cells]
        return sorted(found, key=lambda row: (RANK[row.cells[self.step].state], -row.cells[self.step].days_late))

    def in_state(self, rows: list[Row]) -> list[Row]:
        """Those where the step asked for, or the worst of all, is in this state."""
        return [row for row in rows if self.state_of(row) == self.state] if self.state else rows

    def state_of(self, row: Row) -> str:
        """The state that counts for these filters."""
        return str(row.cells[self.step].state if self.step else row.state)


def tops_of(reader: User) -> list[Unit]:
    """The topmost units in reach."""
    seen = Unit.objects.visible_to(reader).active()
    return list(seen.exclude(Exists(seen.filter(pk=OuterRef("parent")))).order_by("code"))


def _one(typed: str, allowed: Iterable[str]) -> str:
    return typed if typed in {str(one) for one in allowed} else ""
