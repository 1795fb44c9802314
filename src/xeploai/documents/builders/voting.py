"""Ballots and count records from the facts of an evening and of one round."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from xeploai.ballots.enums import CHOOSING_KINDS, RoundKind
from xeploai.documents.builders.common import imprint, meeting_of, person, secretary_signs
from xeploai.documents.builders.rounds import rounds
from xeploai.documents.contexts import (
    BallotRoundOne,
    BallotRoundTwo,
    BallotSubject,
    BlockBallot,
    BlockCell,
    BlockMember,
    CountRecord,
)

if TYPE_CHECKING:
    import datetime as dt

Facts = dict[str, Any]


def ballot_context(facts: Facts, found: Facts, *, reference: str) -> BallotRoundOne | BallotRoundTwo | BlockBallot:
    """The paper ballot of a round. ``found``: {kind, levels, cap, subjects: [{name, group, proposed}]}.

    A committee's first round is a block ballot. Refuses: meeting_date_missing.
    """
    issued, meeting = imprint(facts, reference=reference, draft=False), meeting_of(facts)
    subjects = tuple(BallotSubject(name=s["name"], group=s["group"]) for s in found["subjects"])
    if found["kind"] in CHOOSING_KINDS:
        again = found["kind"] == RoundKind.RUNOFF
        return BallotRoundTwo(imprint=issued, meeting=meeting, subjects=subjects, cap=found["cap"], run_off=again)
    if found["kind"] == RoundKind.LEVELS and any(s["group"] for s in found["subjects"]):
        cells = groupby(found["subjects"], key=lambda s: s["group"])
        return BlockBallot(imprint=issued, meeting=meeting, cells=tuple(_cell(name, list(of)) for name, of in cells))
    ballot = 2 if found["kind"] == RoundKind.LEVELS_AGAIN else 1
    return BallotRoundOne(
        imprint=issued, meeting=meeting, subjects=subjects, levels=tuple(found["levels"]), ballot=ballot
    )


def _cell(name: str, subjects: list[Facts]) -> BlockCell:
    return BlockCell(
        name=name,
        members=tuple(BlockMember(name=s["name"], proposed=s["proposed"] or "no_majority") for s in subjects),
    )


def count_record_context(
    facts: Facts, found: Facts, *, reference: str, counted_at: dt.datetime | None = None
) -> CountRecord:
    """The tellers' record of one round; before signing every number is a blank to be written by hand."""
    return CountRecord(
        imprint=imprint(facts, reference=reference, draft=found["tally_version"] is None),
        meeting=meeting_of(facts),
        round=rounds({"attendance": facts["attendance"], "rounds": [found | _version(found)]})[0],
        tellers=tuple(person(teller) for teller in facts["tellers"]),
        chair=secretary_signs(facts),
        counted_at=counted_at,
    )


def _version(found: Facts) -> Facts:
    return {"tally_version": found["tally_version"] or 1}
