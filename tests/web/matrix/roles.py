"""Who asks for a page: every role at the cell of the evening, above it and elsewhere, and those without any."""

from __future__ import annotations

Who = frozenset[str]


def who(*names: str) -> Who:
    """Names of the cast, or sets of them joined with spaces."""
    return frozenset(part for name in names for part in name.split())


CELL = who("secretary clerk committee_member member inspector administrator")
ABOVE = who("above_secretary above_clerk above_committee_member above_member above_inspector above_administrator")
ELSEWHERE = who(
    "other_secretary other_clerk other_committee_member other_member other_inspector other_administrator other_teller"
)
TELLERS = who("teller head_teller")
SLIPS = who("slip_teller slip_member")
NOBODY = who()
OUT = who("out")
SIGNED_IN = CELL | ABOVE | ELSEWHERE | TELLERS | SLIPS | who("staff none")
EVERYONE = SIGNED_IN | OUT
BY_PASSWORD = SIGNED_IN - SLIPS

READS = who("staff secretary clerk committee_member inspector") | who(
    "above_secretary above_clerk above_committee_member above_inspector"
)
RUNS = who("secretary clerk above_clerk")
PREPARES = RUNS | who("committee_member")
COUNTS = TELLERS | who("slip_teller")
HEAD = who("head_teller")
SEES_UNIT = READS | who("member")
SEES_MEETING = READS | TELLERS
SEES_COMMUNE = who("staff above_member") | who("above_secretary above_clerk above_committee_member above_inspector")
ADMINISTERS = who("administrator above_administrator other_administrator")
