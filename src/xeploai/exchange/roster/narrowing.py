"""The part of a roster that lies under one unit."""

from __future__ import annotations

from xeploai.exchange.roster.rows import Roster
from xeploai.exchange.roster.scope import subtree


def narrow(roster: Roster, top: str) -> Roster:
    """Units of the subtree, their collectives, their members, and everyone who holds a post or works in these."""
    units = subtree({row.code: row for row in roster.units}, top)
    bodies = [row for row in roster.bodies if row.unit in units]
    codes = {row.code for row in bodies}
    posts = [row for row in roster.posts if row.body in codes]
    jobs = [row for row in roster.jobs if row.unit in units]
    serving = {row.person for row in posts} | {row.person for row in jobs}
    return Roster(
        [row for row in roster.units if row.code in units],
        bodies,
        [row for row in roster.people if row.cell in units or row.code in serving],
        posts,
        jobs=jobs,
    )
