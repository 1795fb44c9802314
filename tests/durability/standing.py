"""What stands in the database after a restart, and what is wrong with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from xeploai.ballots.models import CountEntry
from xeploai.journal.actions.verify import verify
from xeploai.meetings.models import Minutes
from xeploai.people.models import Person

if TYPE_CHECKING:
    from tests.durability.world import World
    from tests.durability.writers import Writer


def standing(world: World) -> dict[str, int]:
    """{writer: highest number that stands}. Raises AssertionError where a write stands in half."""
    found = {}
    for slot, pk in zip("AB", world.entries, strict=True):
        found[f"count {slot}"] = _whole(_numbers_of(CountEntry.objects.get(pk=pk), world.subjects), f"count {slot}")
    text = str(Minutes.objects.get(pk=world.minutes).amendments)
    found["minutes"] = _whole([int(n) for n in re.findall(r"Ý kiến thứ (\d+)", text)] or [0], "minutes")
    titles = Person.objects.filter(code__in=world.retitled).values_list("title", flat=True)
    found["roster"] = _whole([int((re.findall(r"\d+", title) or ["0"])[0]) for title in titles], "roster")
    return found


def _numbers_of(entry: CountEntry, subjects: tuple[str, ...]) -> list[int]:
    lines = [int((entry.lines.get(key) or {}).get("good") or 0) for key in subjects]
    return [int(entry.issued or 0), *lines]


def _whole(numbers: list[int], what: str) -> int:
    assert len(set(numbers)) == 1, f"{what}: half a write stands: {numbers}"
    return numbers[0]


def versions(world: World) -> dict[str, int]:
    """The versions that the next save must carry."""
    found = {f"count {e.slot}": e.version for e in CountEntry.objects.filter(pk__in=world.entries)}
    minutes = Minutes.objects.get(pk=world.minutes)
    part = minutes.amendments.get("discussion") or {}
    return found | {"minutes": int(part.get("version", 0)) if isinstance(part, dict) else 0}


def faults(world: World, writers: list[Writer]) -> list[str]:
    """Every acknowledged write that is missing, every number from nowhere, every broken seal, every refusal."""
    found = standing(world)
    wrong = [
        f"{w.name}: acknowledged {w.acknowledged}, stands {found[w.name]}, sent {w.sent}"
        for w in writers
        if not w.acknowledged <= found[w.name] <= w.sent
    ]
    wrong += [f"{w.name}: {refusal}" for w in writers for refusal in w.refused]
    seal = verify()
    if seal.broken is not None:
        wrong.append(f"journal: entry {seal.broken}: {seal.why}")
    return wrong
