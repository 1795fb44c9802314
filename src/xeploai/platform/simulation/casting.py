"""The rows of a province of a given size: whole districts, so that every meeting is as large as in the whole one."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from xeploai.exchange.demo.building import build
from xeploai.exchange.roster.rows import PostRow, Roster

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.exchange.roster.rows import BodyRow, PersonRow

TOP = "TU"
SIZES = {"province": 1.0, "half": 0.5, "tenth": 0.1}
# Collectives that the demo leaves empty get so many invented leaders.
LEADERS = {"inspection_committee": 5, "council_board": 3}
OTHERS = 4
# A district that is a little too large is taken whole.
SLACK = 1.05
# Of offices in a part of a district, and in a very small province, one in so many is kept.
EVERY = 8


def size_of(word: str) -> float:
    """``province``, ``tenth`` or a fraction. Raises ValueError outside 0 < share <= 1."""
    share = SIZES.get(word) or float(word)
    if not 0 < share <= 1:
        raise ValueError(word)
    return share


def roster_of(share: float, seed: int) -> Roster:
    """That share of the demo province, every collective with its leaders. Pure: the same seed, the same rows."""
    whole = build("province").roster
    kept = _kept(whole, share)
    people = [row for row in whole.people if row.cell in kept]
    known = {row.code for row in people}
    bodies = [row for row in whole.bodies if row.unit in kept and (not row.managed_by or row.managed_by in kept)]
    codes = {row.code for row in bodies}
    posts = [row for row in whole.posts if row.person in known and row.body in codes]
    units = [row for row in whole.units if row.code in kept]
    roster = Roster(units=units, bodies=bodies, people=people, posts=posts)
    posts += _seats(roster, seed)
    return roster


def _kept(whole: Roster, share: float) -> set[str]:
    """Codes of districts, one after the other, until their people are the share; the last one in part."""
    above = _above(whole)
    size: Counter[str] = Counter(code for row in whole.people if row.cell for code in above[row.cell])
    wanted = share * size[TOP]
    kept, have = {TOP}, 0
    for district in sorted((row.code for row in whole.units if row.kind == "district_party"), reverse=True):
        parts = [district]
        if have + size[district] > wanted * SLACK:
            inside = [row.code for row in whole.units if row.parent == district]
            kept |= {district, *[code for code in inside if not size[code]][::EVERY]}
            parts = [code for code in inside if size[code]]
        for part in parts:
            if have < wanted:
                kept |= {code for code, path in above.items() if part in path}
                have += size[part]
        if have >= wanted:
            break
    rest = [row.code for row in whole.units if row.level == "province" and row.code != TOP]
    some = rest[:: min(EVERY, max(1, round(1 / share)))]
    return kept | {code for row in some for code in above[row]}


def _above(whole: Roster) -> dict[str, tuple[str, ...]]:
    """Each unit with itself and all above it; parents come before their children in the rows."""
    above: dict[str, tuple[str, ...]] = {}
    for row in whole.units:
        above[row.code] = (row.code, *above.get(row.parent, ()))
    return above


def _seats(roster: Roster, seed: int) -> list[PostRow]:
    """A head, a deputy and members for every collective without anybody, from the cells of their part of the tree."""
    random = Random(seed)  # noqa: S311 - invented people
    taken = {row.body for row in roster.posts}
    pools = _pools(roster)
    above = _above(roster)
    rows: list[PostRow] = []
    for body in roster.bodies:
        if body.code in taken:
            continue
        pool = next(found for code in (*above[body.unit], "") if (found := pools.get(code)))
        some = random.sample(pool, min(LEADERS.get(body.kind, OTHERS), len(pool)))
        rows += _leading(body, some)
    return rows


def _pools(roster: Roster) -> dict[str, list[PersonRow]]:
    """Official members below each unit, and under '' all."""
    above = _above(roster)
    pools: dict[str, list[PersonRow]] = {}
    for row in roster.people:
        if row.standing == "official" and not (row.exempt or row.suspended or row.away):
            for code in (*above[row.cell], ""):
                pools.setdefault(code, []).append(row)
    return pools


def _leading(body: BodyRow, people: Iterable[PersonRow]) -> list[PostRow]:
    words = (("head", "Người đứng đầu"), ("deputy", "Cấp phó"))
    return [
        PostRow(row.code, body.code, *(words[place] if place < len(words) else ("member", "Thành viên")))
        for place, row in enumerate(people)
    ]
