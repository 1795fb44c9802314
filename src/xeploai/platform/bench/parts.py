"""What is no page: the tables' floors, recomputing, the journal, the rules. Each answers with plain figures."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from django.template import Context, Engine

from xeploai.journal.actions.verify import verify
from xeploai.journal.models import Entry
from xeploai.law.rulebook import decide
from xeploai.meetings.models import Meeting
from xeploai.people.models import Membership
from xeploai.platform.bench.measuring import best
from xeploai.platform.bench.scenes import COMMUNE_SECRETARY, SECRETARY, cycle, large_cell, place_of
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.recompute import recompute
from xeploai.reviews.models import Proposal, ResidenceComment, SelfRating

TIMES = 7
BARE = Engine().from_string(
    "<table>{% for row in rows %}<tr>{% for value in row %}<td>{{ value }}</td>{% endfor %}</tr>{% endfor %}</table>"
)


def proposal_floor() -> dict[str, float]:
    """The rows of the proposal table of 600, one bare query a table, in the plainest template."""
    cell, year = large_cell(), cycle()

    def work() -> str:
        members = Membership.objects.filter(cell=cell, left_on=None).order_by("person__sort_key", "person__code")
        named = members.values_list("person_id", "person__code", "person__full_name", "standing")
        mine: list[dict[int, tuple[Any, ...]]] = [
            {row[0]: row[1:] for row in model._default_manager.filter(cycle=year, cell=cell).values_list(*columns)}
            for model, columns in (
                (SelfRating, ("person_id", "level", "state")),
                (ResidenceComment, ("person_id", "asked_on", "received_on", "text")),
                (Proposal, ("person_id", "level", "note", "version")),
            )
        ]
        rows = [(*row, *(value for paper in mine for value in paper.get(row[0], ()))) for row in named]
        return str(BARE.render(Context({"rows": rows})))

    return {"ms": best(work, times=TIMES), "rows": large_cell().memberships.count()}


def committee_floor() -> dict[str, float]:
    """The proposals, comments and results of all cells of the commune in one plain table."""
    commune, year = place_of(COMMUNE_SECRETARY, "secretary"), cycle()

    def read() -> list[tuple[Any, ...]]:
        below = {"cell__above__ancestor_id": commune.pk}
        members = Membership.objects.filter(**below, left_on=None).order_by("cell__code", "person__sort_key")
        named = members.values_list("person_id", "cell__name", "person__full_name", "standing")
        mine = [
            {row[0]: row[1:] for row in model._default_manager.filter(cycle=year, **below).values_list(*columns)}
            for model, columns in (
                (Proposal, ("person_id", "level", "note")),
                (ResidenceComment, ("person_id", "received_on")),
                (Rating, ("person_id", "status", "level", "runner_up")),
            )
        ]
        return [(*row, *(value for paper in mine for value in paper.get(row[0], ()))) for row in named]

    return {
        "ms": best(lambda: BARE.render(Context({"rows": read()})), times=TIMES),
        "rows": len(read()),
    }


def recomputing() -> dict[str, float]:
    """One evening that is over, against the same rules run on what is stored."""
    commune = place_of(COMMUNE_SECRETARY, "secretary")
    over = Meeting.objects.filter(unit__parent=commune, cycle=cycle()).exclude(sent_at=None)
    pk = over.order_by("unit__code")[4].pk
    steps = [step for step in _steps(pk) if step["rule"]]
    found = recompute(Meeting.objects.get(pk=pk))
    return {
        "ms": best(lambda: recompute(Meeting.objects.get(pk=pk)), times=TIMES),
        "floor": best(lambda: [decide(step["rule"], step["given"]) for step in steps], times=TIMES),
        "checks": len(found.checks),
        "different": len(found.different),
        "members": Meeting.objects.get(pk=pk).attendees.count(),
    }


def _steps(meeting: int) -> list[dict[str, Any]]:
    kept = [row.explanation for row in Rating.objects.filter(meeting_id=meeting, superseded_at=None)]
    for round_ in Meeting.objects.get(pk=meeting).rounds.all():
        kept += [tally.explanation for tally in round_.tallies.filter(superseded_at=None)]
    return [step for steps in kept for step in steps]


def journal() -> dict[str, float]:
    """Verifying the whole chain, against reading the rows and hashing as many bytes; of the processor."""
    started = time.process_time()
    verification = verify()
    ours = (time.process_time() - started) * 1000
    started = time.process_time()
    for row in Entry.objects.order_by("number").values_list().iterator(chunk_size=2000):
        hashlib.sha256(str(row).encode()).hexdigest()
    floor = (time.process_time() - started) * 1000
    return {"ms": ours, "floor": floor, "entries": verification.entries, "broken": verification.broken or 0}


def law() -> dict[str, Any]:
    """Microseconds of each rule on what it was given in an evening of 45; and a process that decides once."""
    cell = place_of(SECRETARY, "secretary")
    over = Meeting.objects.filter(unit__parent=cell.parent, cycle=cycle()).exclude(sent_at=None).order_by("unit__code")
    largest: dict[str, Any] = {}
    for step in _steps(over[4].pk):
        if step["rule"] and len(str(step["given"])) > len(str(largest.get(step["rule"], ""))):
            largest[step["rule"]] = step["given"]
    rules = {rule: best(partial(decide, rule, given), times=200) * 1000 for rule, given in largest.items()}
    once = [sys.executable, "-m", "xeploai", "law", "decide", "majority"]
    given = b'{"convened": 43, "votes": 22}'
    return {
        "rules": rules,
        "process": best(partial(subprocess.run, once, input=given, capture_output=True, check=True), times=TIMES),
        "floor": best(partial(subprocess.run, [sys.executable, "-c", "import json"], check=True), times=TIMES),
    }


PARTS: dict[str, Callable[[], dict[str, Any]]] = {
    "proposal_floor": proposal_floor,
    "committee_floor": committee_floor,
    "recompute": recomputing,
    "journal": journal,
    "law": law,
}
