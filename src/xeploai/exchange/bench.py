"""What importing a roster costs, beside the bare cost of reading the file and of inserting the rows."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from django.db import models, transaction
from django.utils import timezone
from python_calamine import CalamineWorkbook

from xeploai.exchange.demo.building import build
from xeploai.exchange.roster.comparing import compare
from xeploai.exchange.roster.inserting import insert
from xeploai.exchange.roster.reading import read
from xeploai.exchange.roster.rows import Roster
from xeploai.exchange.roster.stored import Stored
from xeploai.exchange.roster.storing import store
from xeploai.exchange.roster.validating import validate
from xeploai.exchange.roster.writing import write
from xeploai.organisations.models import Body, Unit, UnitClosure
from xeploai.people.models import Membership, Person, Post

MODELS: tuple[type[models.Model], ...] = (Unit, UnitClosure, Body, Person, Membership, Post)
BATCH = 2000
GOAL = 2.0
Result = TypeVar("Result")


@dataclass(slots=True)
class Figures:
    """Seconds by name; ``reading``, ``validating`` and ``storing`` are ours, the ``floor_`` ones the bare costs."""

    rows: int = 0
    people: int = 0
    bytes: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def ours(self) -> float:
        """Reading, validating and storing together."""
        return sum(self.seconds[name] for name in ("reading", "validating", "storing"))

    @property
    def floor(self) -> float:
        """The bare read and the bare inserts."""
        return self.seconds["floor_reading"] + self.seconds["floor_inserting"]

    @property
    def ratio(self) -> float:
        """Ours over the floor."""
        return self.ours / self.floor

    def lines(self) -> list[str]:
        """The figures as a table."""
        pairs = (("reading", "floor_reading"), ("validating", ""), ("storing", "floor_inserting"))
        head = f"roster import: {self.people} people, {self.rows} rows, {self.bytes / 1e6:.1f} MB"
        lines = [head, f"  {'':12} {'ours':>8} {'floor':>8} {'ratio':>6}"]
        for ours, floor in pairs:
            mine, bare = self.seconds[ours], self.seconds.get(floor)
            beside = f"{bare:7.2f}s {mine / bare:6.2f}" if bare else f"{'-':>8} {'-':>6}"
            lines.append(f"  {ours:12} {mine:7.2f}s {beside}")
        lines.append(
            f"  {'together':12} {self.ours:7.2f}s {self.floor:7.2f}s {self.ratio:6.2f}   (goal: at most {GOAL})"
        )
        lines.append(f"  (Django's bulk_create of the same rows: {self.seconds['bulk_create']:.2f} s)")
        return lines


def bench_roster(people: int = 70_000) -> Figures:
    """Import that many new people beside whatever is stored, and take everything back.

    Ours and the floor work on the same file and the same rows, in the same run, each in a transaction that
    is rolled back; the floor inserts ready values with one prepared statement a table.
    """
    figures = Figures()
    content = write(_marked(_roster(people)))
    before = {model: _last(model) for model in MODELS}
    with transaction.atomic():
        roster = _ours(content, figures, before[Person])
        ready = [_ready(model, before) for model in MODELS]
        transaction.set_rollback(True)
    figures.rows, figures.people, figures.bytes = len(roster), len(roster.people), len(content)
    _timed(figures, "floor_reading", lambda: _bare_read(content))
    for name, work in (("floor_inserting", _bare_insert), ("bulk_create", _by_the_orm)):
        with transaction.atomic():
            _timed(figures, name, partial(work, ready))
            transaction.set_rollback(True)
    return figures


def _roster(people: int) -> Roster:
    """The large demo, filled up with further members to the number wanted (or cut to it)."""
    roster = build("province").roster
    cells = [unit.code for unit in roster.units if unit.kind == "cell"]
    short = people - len(roster.people)
    for number in range(max(0, short)):
        like = roster.people[number]
        cell = cells[number % len(cells)]
        roster.people.append(like._replace(code=f"BS-{number:06d}", cell=cell, standing="official"))
    if short < 0:
        del roster.people[short:]
        kept = {row.code for row in roster.people}
        roster.posts = [row for row in roster.posts if row.person in kept]
    return roster


def _marked(roster: Roster) -> Roster:
    """The same rows under codes that nobody else uses, so that a filled database serves as well."""

    def mark(row: Any, *fields: str) -> Any:
        return row._replace(**{name: f"BENCH.{getattr(row, name)}" for name in fields if getattr(row, name)})

    return Roster(
        [mark(row, "code", "parent") for row in roster.units],
        [mark(row, "code", "unit", "managed_by") for row in roster.bodies],
        [mark(row, "code", "cell") for row in roster.people],
        [mark(row, "person", "body") for row in roster.posts],
    )


def _last(model: type[models.Model]) -> int:
    return int(model._default_manager.aggregate(last=models.Max("pk"))["last"] or 0)


def _ours(content: bytes, figures: Figures, last_person: int) -> Roster:
    raw = _timed(figures, "reading", lambda: read(content))
    known = Roster()
    judged = _timed(figures, "validating", lambda: validate(raw, known=known, today=timezone.localdate()))
    if judged.problems:
        raise RuntimeError(f"The bench's own roster is refused: {judged.problems[0]}")

    def storing() -> None:
        found = Stored(Roster(), person_ids={"": last_person})
        store(compare(judged.roster, known), found, today=timezone.localdate())

    _timed(figures, "storing", storing)
    return judged.roster


def _bare_read(content: bytes) -> int:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return sum(len(workbook.get_sheet_by_name(name).to_python()) for name in workbook.sheet_names)


def _ready(model: type[models.Model], before: dict[type[models.Model], int]) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Names and values of all columns of what was just stored. The closure was written anew, old rows and all."""
    names = [field.attname for field in model._meta.concrete_fields]
    new = {"descendant_id__gt": before[Unit]} if model is UnitClosure else {"pk__gt": before[model]}
    return names, list(model._default_manager.filter(**new).order_by("pk").values_list(*names))


def _bare_insert(ready: list[tuple[list[str], list[tuple[Any, ...]]]]) -> None:
    for model, (_names, rows) in zip(MODELS, ready, strict=True):
        insert(model, [field.name for field in model._meta.concrete_fields], rows)


def _by_the_orm(ready: list[tuple[list[str], list[tuple[Any, ...]]]]) -> None:
    for model, (names, rows) in zip(MODELS, ready, strict=True):
        instances = (model(**dict(zip(names, row, strict=True))) for row in rows)
        model._default_manager.bulk_create(instances, batch_size=BATCH)


def _timed(figures: Figures, name: str, work: Callable[[], Result]) -> Result:
    started = time.perf_counter()
    result = work()
    figures.seconds[name] = time.perf_counter() - started
    return result
