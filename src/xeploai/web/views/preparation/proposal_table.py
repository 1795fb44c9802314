"""The lines of the proposal table as shown: filtered, in order, the same for the page and for Excel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.cycles.enums import QualityLevel
from xeploai.reviews.evening import evening_of
from xeploai.reviews.queries import rows_of
from xeploai.vietnamese.names import fold
from xeploai.web.spoken import dates
from xeploai.web.views.preparation.marks import reason_words

if TYPE_CHECKING:
    from django.http import QueryDict

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.reviews.queries import Row

ORDERS = ("name", "self", "proposed")
_RANK = {code: place for place, code in enumerate(QualityLevel.values)}


@dataclass(frozen=True, slots=True)
class Line:
    """One member, ready to be shown. ``level`` '' is "not proposed yet"."""

    number: int
    pk: int
    code: str
    name: str
    standing: str
    not_rated: str
    self_level: str
    residence: str
    residence_missing: bool
    level: str
    note: str
    version: int


@dataclass(frozen=True, slots=True)
class Table:
    """What is shown, and the whole it was taken from."""

    lines: list[Line]
    members: int
    rated: int
    proposed: int
    missing_residence: int
    voting_opened: bool
    query: str
    order: str
    only: str


def table(cycle: Cycle, cell: Unit, asked: QueryDict) -> Table:
    """The table for these filters: q (name), order (name, self, proposed), only (all, missing)."""
    evening = evening_of(cycle_id=cycle.pk, cell=cell)
    lines = [_line(number, row) for number, row in enumerate(rows_of(cycle=cycle, cell=cell, on=evening.on), 1)]
    rated = [line for line in lines if not line.not_rated]
    query, order, only = asked.get("q", "").strip(), asked.get("order", "name"), asked.get("only", "all")
    wanted = fold(query)
    shown = [line for line in lines if wanted in fold(line.name)] if wanted else lines
    if only == "missing":
        shown = [line for line in shown if not line.level and not line.not_rated]
    if order in {"self", "proposed"}:
        shown = sorted(shown, key=lambda line: _RANK.get(line.self_level if order == "self" else line.level, 9))
    return Table(
        lines=shown,
        members=len(lines),
        rated=len(rated),
        proposed=sum(bool(line.level) for line in rated),
        missing_residence=sum(line.residence_missing for line in rated),
        voting_opened=evening.voting_opened,
        query=query,
        order=order if order in ORDERS else "name",
        only=only,
    )


def _line(number: int, row: Row) -> Line:
    comment, proposal = row.residence, row.proposal
    received = comment is not None and comment.received_on is not None
    return Line(
        number=number,
        pk=row.person.pk,
        code=row.person.code,
        name=row.shown,
        standing=row.membership.standing,
        not_rated=reason_words(row.not_rated_because) if row.not_rated_because else "",
        self_level=row.submitted.level if row.submitted else "",
        residence=_residence(row),
        residence_missing=not received and not row.not_rated_because,
        level=proposal.level if proposal else "",
        note=proposal.note if proposal else "",
        version=proposal.version if proposal else 0,
    )


def _residence(row: Row) -> str:
    comment = row.residence
    if comment is not None and comment.received_on is not None:
        return comment.text or _("Đã nhận ngày %(day)s") % {"day": dates.short(comment.received_on)}
    if comment is not None and comment.asked_on is not None:
        return _("Đã hỏi ngày %(day)s, chưa nhận") % {"day": dates.short(comment.asked_on)}
    return _("Chưa hỏi")
