"""Every signed tally against its two entries, its equations, its steps and the journal's seal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.ballots.counting import expanded, faults, marks_of, missing
from xeploai.ballots.models import CountEntry, RoundSubject, Tally
from xeploai.ballots.queries.sheets import numbers_of, numbers_of_tally, sheet_of, stands
from xeploai.ballots.reckoning import reckon
from xeploai.ballots.seals import seal_of
from xeploai.ballots.sheet import REASONS, TOTALS
from xeploai.law.outcome import as_data
from xeploai.law.rulebook import decide

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from xeploai.ballots.sheet import Numbers, Sheet
    from xeploai.meetings.models import Meeting

Values = dict[str, Any]


def tally_checks(meeting: Meeting, seals: Mapping[tuple[int, int], str]) -> Iterator[Values]:
    """Arguments of the checks of all tallies, old versions and void rounds included. Three queries."""
    tallies = Tally.objects.filter(round__meeting=meeting).select_related("round").order_by("round__number", "version")
    entries: dict[tuple[int, int], list[CountEntry]] = {}
    for entry in CountEntry.objects.filter(round__meeting=meeting).order_by("slot"):
        entries.setdefault((entry.round_id, entry.attempt), []).append(entry)
    subjects: dict[int, list[RoundSubject]] = {}
    for subject in RoundSubject.objects.filter(round__meeting=meeting).select_related("round").order_by("position"):
        if stands(subject.round, subject):
            subjects.setdefault(subject.round_id, []).append(subject)
    for tally in tallies:
        sheet = sheet_of(tally.round, subjects.get(tally.round_id, []))
        where = {"about": str(tally.round.kind), "round_id": tally.round_id}
        found = [
            *_counts(tally, sheet, entries.get((tally.round_id, tally.version), [])),
            *_steps(meeting, tally, sheet),
            _seal(tally, seals.get((tally.round_id, tally.version), "")),
        ]
        yield from ({**values, **where} for values in found)


def _counts(tally: Tally, sheet: Sheet, entries: list[CountEntry]) -> Iterator[Values]:
    """Both blind entries say what was signed; two people made them; every equation holds."""
    chooses = tally.round.chooses
    signed = _plain(sheet, numbers_of_tally(tally, chooses=chooses))
    for entry in entries:
        numbers = numbers_of(entry, chooses=chooses)
        whole = None if missing(sheet, numbers) else _plain(sheet, numbers)
        yield {"area": "count", "code": f"entry_{entry.slot.lower()}", "stored": signed, "found": whole}
    tellers = {entry.teller_id for entry in entries}
    yield {"area": "count", "code": "two_tellers", "stored": 2, "found": len(tellers)}
    broken = [fault.code for fault in faults(sheet, numbers_of_tally(tally, chooses=chooses))]
    yield {
        "area": "count", "code": "balanced", "stored": [], "found": broken,
        "clauses": ("V",), "rule": "ballot_account",
    }  # fmt: skip


def _plain(sheet: Sheet, numbers: Numbers) -> Values:
    lines = marks_of(sheet, numbers) if sheet.chooses else expanded(sheet, numbers)
    reasons = {code: n for code, n in numbers.invalid_reasons.items() if n}
    return {**{name: numbers.total(name) for name in TOTALS}, REASONS: reasons, "lines": lines}


def _steps(meeting: Meeting, tally: Tally, sheet: Sheet) -> Iterator[Values]:
    """Each stored step run again, and all steps made again from the signed numbers."""
    for step in tally.explanation:
        outcome = decide(step["rule"], step["given"])
        yield {
            "area": "outcome", "code": "step", "stored": step["outcome"], "found": as_data(outcome),
            "clauses": outcome.clauses, "rule": step["rule"],
        }  # fmt: skip
    numbers = numbers_of_tally(tally, chooses=tally.round.chooses)
    said, steps = reckon(tally.round.kind, sheet, numbers, meeting.cycle.rule_set)
    clauses = tuple(dict.fromkeys(clause for step in steps for clause in step["clauses"]))
    yield {"area": "outcome", "code": "steps_from_tally", "stored": tally.explanation, "found": steps,
           "clauses": clauses}  # fmt: skip
    yield {"area": "outcome", "code": "outcome", "stored": tally.outcome, "found": said, "clauses": clauses}


def _seal(tally: Tally, in_journal: str) -> Values:
    return {"area": "count", "code": "seal", "stored": in_journal, "found": seal_of(tally)}
