"""The rules about votes: clause V, PL1, PL3, PL4."""

from __future__ import annotations

from typing import Any

from xeploai.law import counting, electorates, excellence, given, levels, majorities
from xeploai.law.codes import (
    BLANK,
    Capacity,
    CapBase,
    CapRounding,
    ElectorateBase,
    Grade,
    Level,
    Standing,
    UnitKind,
)
from xeploai.law.rulebook.rule import Rule, Values, chosen, shape

_VOTES = given.mapping(given.identifier, given.count)
_LEVEL = given.code(Level, Grade)
_LINES = given.mapping(
    given.identifier, given.mapping(given.one_of(*dict.fromkeys([*Level, *Grade]), BLANK), given.count)
)
_MEMBER = given.record(
    {"id": given.identifier, "standing": given.code(Standing)},
    dict.fromkeys(("exempt", "present", "suspended", "away", "excused"), given.boolean),
)
_PERSON = given.record({"id": given.identifier, "capacities": given.items(given.code(Capacity))})


def _electorate(values: Values) -> electorates.ElectorateOutcome:
    members = [electorates.Member(**member) for member in values["members"]]
    return electorates.electorate(members=members, **chosen(values))


def _read_electorate(value: Any, where: str) -> Values:
    read = shape({"members": given.items(_MEMBER)}, settings={"base": given.code(ElectorateBase)})
    values = read(value, where)
    seen: set[str] = set()
    for place, member in enumerate(values["members"]):
        if member["id"] in seen:
            raise given.fail(f"{where}.members[{place}].id", f"{member['id']!r} is listed twice")
        seen.add(member["id"])
    return values


_TOTALS = dict.fromkeys(("convened", "issued", "returned", "valid", "invalid"), given.count)


def _read_account(value: Any, where: str) -> Values:
    values = shape(_TOTALS, {"lines": _LINES, "cap": given.count, "marks": _VOTES})(value, where)
    choosing = {"cap", "marks"} & values.keys()
    if "lines" in values and choosing:
        raise given.fail(where, "a count has either lines, or cap and marks, not both")
    if "lines" not in values and len(choosing) < len(("cap", "marks")):
        missing = "'lines' (or 'cap' and 'marks')" if not choosing else repr(({"cap", "marks"} - choosing).pop())
        raise given.fail(where, f"the key {missing} is missing")
    return values


def _account(values: Values) -> counting.BallotAccountOutcome:
    totals = counting.BallotTotals(**{name: values[name] for name in _TOTALS})
    if "lines" in values:
        return counting.ballot_account(totals=totals, lines=values["lines"])
    return counting.choosing_ballot_account(totals=totals, cap=values["cap"], marks=values["marks"])


def _read_level_vote(value: Any, where: str) -> Values:
    values = shape({"convened": given.count, "levels": given.items(_LEVEL), "lines": _LINES})(value, where)
    known = values["levels"]
    if not known:
        raise given.fail(f"{where}.levels", "a vote needs at least one level")
    if len(set(known)) < len(known):
        raise given.fail(f"{where}.levels", "a level is listed twice")
    for subject, line in values["lines"].items():
        for level in line:
            if level not in (*known, BLANK):
                raise given.fail(
                    f"{where}.lines.{subject}", f"unknown key {level!r}; the levels are {', '.join(known)}"
                )
    return values


def _level_vote(values: Values) -> levels.LevelVoteOutcome:
    return levels.level_vote(convened=values["convened"], levels=values["levels"], lines=values["lines"])


def _read_cap(value: Any, where: str) -> Values:
    settings = {"base": given.code(CapBase), "rounding": given.code(CapRounding)}
    return shape({"good": given.count}, settings=settings)(value, where)


def _self_rating(values: Values) -> electorates.SelfRatingElectorateOutcome:
    people = [electorates.Participant(**person) for person in values["people"]]
    return electorates.self_rating_electorate(people=people, **values["unit"])


_SELF_RATED = given.record(
    {"kind": given.code(UnitKind)}, {"has_constituents": given.boolean, "has_cell_committee": given.boolean}
)

RULES = (
    Rule(
        name="majority",
        read=shape({"convened": given.count, "votes": given.count}),
        run=lambda v: majorities.majority(convened=v["convened"], votes=v["votes"]),
        outcome=majorities.MajorityOutcome,
        clause="V",
        module="majorities",
    ),
    Rule(
        name="electorate",
        read=_read_electorate,
        run=_electorate,
        outcome=electorates.ElectorateOutcome,
        clause="V",
        module="electorates",
    ),
    Rule(
        name="ballot_account",
        read=_read_account,
        run=_account,
        outcome=counting.BallotAccountOutcome,
        clause="V",
        module="counting",
    ),
    Rule(
        name="level_vote",
        read=_read_level_vote,
        run=_level_vote,
        outcome=levels.LevelVoteOutcome,
        clause="V",
        module="levels",
    ),
    Rule(
        name="cap",
        read=_read_cap,
        run=lambda v: excellence.cap(good=v["good"], **chosen(v)),
        outcome=excellence.CapOutcome,
        clause="PL3",
        module="excellence",
    ),
    Rule(
        name="excellent_vote",
        read=shape({"convened": given.count, "cap": given.count, "votes": _VOTES}),
        run=lambda v: excellence.excellent_vote(convened=v["convened"], cap=v["cap"], votes=v["votes"]),
        outcome=excellence.ExcellentVoteOutcome,
        clause="PL3",
        module="excellence",
        # The contract orders those who pass; of those below the majority it says nothing.
        any_order=frozenset({"below_majority"}),
    ),
    Rule(
        name="runoff",
        read=shape({"convened": given.count, "seats": given.count, "votes": _VOTES}),
        run=lambda v: excellence.runoff(convened=v["convened"], seats=v["seats"], votes=v["votes"]),
        outcome=excellence.RunOffOutcome,
        clause="PL3",
        module="excellence",
    ),
    Rule(
        name="self_rating_electorate",
        read=shape({"unit": _SELF_RATED, "people": given.items(_PERSON)}),
        run=_self_rating,
        outcome=electorates.SelfRatingElectorateOutcome,
        clause="PL1",
        module="electorates",
        any_order=frozenset({"electors"}),
    ),
)
