"""Open the vote on one list of a conference of the competent level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.enums import RoundKind
from xeploai.ballots.queries.candidates import Candidate
from xeploai.errors import Refusal
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.queries import hold
from xeploai.people.rules import require

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xeploai.ballots.models import Round
    from xeploai.cycles.models import Subject
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User

NATURES = ("decision", "recommendation")


def open_list_round(
    *,
    actor: User,
    meeting: Meeting,
    ballot: str,
    subjects: Sequence[Subject],
    proposed: Mapping[int, str] | None = None,
) -> Round:
    """Open the ballot on the levels of these subjects, in this order, all four levels at once.

    ``ballot`` names the list: what the vote is, a dot, and any further code ("decision.unit",
    "recommendation.leader"); each list has rounds and results of its own. ``proposed``: {subject id: level} to be
    printed beside the name. The second ballot on a list is ``open_round`` with its ``ballot``. Refuses:
    not_a_conference, unknown_list (PL5), subject_on_another_list (names), and what open_round refuses.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        if meeting.kind != MeetingKind.CONFERENCE:
            raise Refusal("not_a_conference", clause="PL5")
        nature, _dot, code = ballot.partition(".")
        if nature not in NATURES or not code:
            raise Refusal("unknown_list", clause="PL5", ballot=ballot)
        _on_no_other_list(meeting, ballot, subjects)
        levels = proposed or {}
        candidates = [Candidate(subject_id=s.pk, proposed=levels.get(s.pk, "")) for s in subjects]
        return open_round(actor=actor, meeting=meeting, kind=RoundKind.LEVELS, ballot=ballot, candidates=candidates)


def _on_no_other_list(meeting: Meeting, ballot: str, subjects: Sequence[Subject]) -> None:
    others = meeting.rounds.in_force().exclude(ballot=ballot)
    taken = set(others.values_list("subjects__subject_id", flat=True))
    twice = [subject.name for subject in subjects if subject.pk in taken]
    if twice:
        raise Refusal("subject_on_another_list", clause="PL5", names=twice)
