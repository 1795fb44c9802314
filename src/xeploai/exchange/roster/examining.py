"""Read, validate and compare in one go, telling how far it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.exchange.roster.comparing import Difference, compare
from xeploai.exchange.roster.fingerprint import fingerprint
from xeploai.exchange.roster.problems import FileRefused, Problem
from xeploai.exchange.roster.reading import read
from xeploai.exchange.roster.rows import Roster
from xeploai.exchange.roster.stored import stored
from xeploai.exchange.roster.validating import validate

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS = ("reading", "looking_up", "checking", "comparing")


@dataclass(slots=True)
class Examined:
    """What a workbook says and what is wrong with it; ``difference`` only where nothing is."""

    roster: Roster = field(default_factory=Roster)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    difference: Difference | None = None
    fingerprint: str = ""


def examine_roster(
    content: bytes, *, within: str | None = None, progress: Callable[[str], None] | None = None
) -> Examined:
    """Judge a workbook against the stored roster. Reads the database, writes nothing."""
    tell = progress or (lambda _step: None)
    tell("reading")
    try:
        raw = read(content)
    except FileRefused as refused:
        return Examined(problems=[refused.problem])
    tell("looking_up")
    known = stored().roster
    tell("checking")
    validated = validate(raw, known=known, today=timezone.localdate(), within=within)
    examined = Examined(validated.roster, validated.problems, validated.remarks, fingerprint=fingerprint(known))
    if not examined.problems:
        tell("comparing")
        examined.difference = compare(validated.roster, known, within)
    return examined
