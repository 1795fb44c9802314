"""Ballots and count records from the facts of an evening and of one round."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from xeploai.ballots.enums import CHOOSING_KINDS, RoundKind
from xeploai.documents.builders.common import imprint, meeting_of, person, secretary_signs
from xeploai.documents.builders.rounds import ABOUT_SUBJECTS, rounds, title_of
from xeploai.documents.contexts import (
    BallotLine,
    BallotRoundOne,
    BallotRoundTwo,
    BallotSubject,
    BlockBallot,
    BlockCell,
    BlockMember,
    CountRecord,
    Imprint,
    SubjectBallot,
)

if TYPE_CHECKING:
    import datetime as dt

Facts = dict[str, Any]


def ballot_context(
    facts: Facts, found: Facts, *, reference: str
) -> BallotRoundOne | BallotRoundTwo | BlockBallot | SubjectBallot:
    """The paper ballot of a round. ``found``: {kind, levels, cap, subjects: [{name, group, proposed}]}.

    A committee's first round is a block ballot. Refuses: meeting_date_missing.
    """
    issued, meeting = imprint(facts, reference=reference, draft=False), meeting_of(facts)
    subjects = tuple(BallotSubject(name=s["name"], group=s["group"]) for s in found["subjects"])
    if facts["meeting"]["kind"] in ABOUT_SUBJECTS:
        return _subject_ballot(facts, found, issued)
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


def _subject_ballot(facts: Facts, found: Facts, issued: Imprint) -> SubjectBallot:
    return SubjectBallot(
        imprint=issued,
        meeting=meeting_of(facts),
        about=title_of(found, subjects=True),
        what="Tiêu chí" if found["kind"] == RoundKind.CRITERIA else "Đối tượng xếp loại",
        subjects=tuple(BallotLine(name=s["name"], proposed=s["proposed"]) for s in found["subjects"]),
        choices=tuple(found["levels"]),
        grades=found["kind"] == RoundKind.CRITERIA,
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
        round=rounds({**facts, "rounds": [found | _version(found)]})[0],
        about=_about(facts["meeting"]),
        tellers=tuple(person(teller) for teller in facts["tellers"]),
        chair=secretary_signs(facts),
        counted_at=counted_at,
    )


def _about(meeting: Facts) -> str:
    if meeting["kind"] == "conference":
        return "xếp loại chất lượng tổ chức, tập thể, cá nhân"
    if meeting["kind"] in ABOUT_SUBJECTS:
        return f"tự xếp loại chất lượng {meeting['subject']}"
    return "xếp loại chất lượng đảng viên"


def _version(found: Facts) -> Facts:
    return {"tally_version": found["tally_version"] or 1}
