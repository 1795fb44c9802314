"""Open a round of secret voting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.enums import CHOOSING_KINDS, RoundKind, RoundState
from xeploai.ballots.locking import clause_of, require_unadopted
from xeploai.ballots.models import Round, RoundSubject
from xeploai.ballots.queries.candidates import candidates_of, choices_of, levels_offered, members_to_rate
from xeploai.ballots.queries.course import Course, course_of
from xeploai.ballots.queries.naming import names_of
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.law.voting import needed_votes
from xeploai.meetings.enums import FEWEST_TELLERS, MeetingKind
from xeploai.meetings.gates import gates
from xeploai.meetings.queries import hold
from xeploai.people.rules import require

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from xeploai.ballots.queries.candidates import Candidate
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def open_round(
    *,
    actor: User,
    meeting: Meeting,
    kind: str,
    ballot: str = "",
    candidates: Sequence[Candidate] | None = None,
    facts: Mapping[str, Any] | None = None,
) -> Round:
    """Open the next ballot of a meeting and fix N, the majority, K and the names.

    ``candidates`` are given only for the first round of a committee, whose names come from its cells, and of a
    list (``ballot``) of a conference; ``facts`` are further facts about the cap to keep beside K. Refuses:
    electorate_not_frozen, nobody_convened, tellers_missing (V), turns_missing, turns_unfinished (PL2),
    criteria_first, collective_not_rated (PL1), previous_round_not_signed, second_ballot_first (PL3, V),
    round_already_held, levels_already_voted, no_second_ballot_needed, cap_is_zero, nobody_eligible, no_runoff_needed,
    nobody_to_rate, no_criterion_disputed, round_not_of_this_meeting, minutes_adopted.
    """
    kind = RoundKind(kind)
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        _require_ready(meeting)
        course = course_of(meeting, ballot)
        _require_turn(course, kind)
        for gate in gates(meeting, kind):
            raise Refusal(gate.code, clause=gate.clause, **gate.params)
        candidates = _candidates(course, kind, candidates)
        if not candidates:
            code = "no_criterion_disputed" if kind == RoundKind.CRITERIA else "nobody_to_rate"
            raise Refusal(code, clause=clause_of(meeting))
        round_ = _create(actor, course, kind, candidates, dict(facts or {}))
        named = {"ballot": ballot} if ballot else {}
        record(
            actor=actor, verb="open_round", unit=meeting.unit, subject=round_,
            meeting=meeting.pk, kind=kind, number=round_.number, convened=round_.convened, needed=round_.needed,
            cap=round_.cap, subjects=len(candidates), settings=round_.settings, **named,
        )  # fmt: skip
    return round_


def _candidates(course: Course, kind: str, given: Sequence[Candidate] | None) -> Sequence[Candidate]:
    meeting = course.meeting
    if kind == RoundKind.LEVELS and meeting.kind in {MeetingKind.COMMITTEE, MeetingKind.CONFERENCE}:
        return given or ()
    if kind == RoundKind.LEVELS and meeting.kind == MeetingKind.CELL:
        return members_to_rate(meeting)
    return candidates_of(course, kind)


def _require_ready(meeting: Meeting) -> None:
    require_unadopted(meeting)
    if meeting.frozen_at is None or meeting.convened is None:
        raise Refusal("electorate_not_frozen", clause="V")
    if meeting.convened == 0:
        raise Refusal("nobody_convened", clause="V")
    heads = list(meeting.tellers.values_list("is_head", flat=True))
    if len(heads) < FEWEST_TELLERS or not any(heads):
        raise Refusal("tellers_missing", clause="V", appointed=len(heads), head=any(heads))


def _require_turn(course: Course, kind: str) -> None:
    """Each round waits for the signed one before it, and is held only where the rules call for it."""
    if kind not in course.order:
        raise Refusal("round_not_of_this_meeting", clause=clause_of(course.meeting), kind=kind)
    if kind in course.held:
        raise Refusal("round_already_held", clause=clause_of(course.meeting), kind=kind)
    for earlier in course.earlier(kind):
        held = course.held.get(earlier)
        if held and not held.signed:
            raise Refusal("previous_round_not_signed", clause=clause_of(course.meeting), kind=kind, previous=earlier)
    if kind not in {RoundKind.LEVELS, RoundKind.CRITERIA} and RoundKind.LEVELS not in course.held:
        previous = RoundKind.LEVELS
        raise Refusal("previous_round_not_signed", clause=clause_of(course.meeting), kind=kind, previous=previous)
    _require_need(course, kind)


def _require_need(course: Course, kind: str) -> None:
    clause = clause_of(course.meeting)
    if kind == RoundKind.CRITERIA and RoundKind.LEVELS in course.held:
        raise Refusal("levels_already_voted", clause=clause)
    if kind == RoundKind.LEVELS_AGAIN:
        if any(later in course.held for later in CHOOSING_KINDS):
            raise Refusal("round_two_held", clause=clause)
        if not course.undecided:
            raise Refusal("no_second_ballot_needed", clause="V")
    if kind == RoundKind.EXCELLENT:
        undecided = len(course.undecided)
        if undecided and RoundKind.LEVELS_AGAIN not in course.held and not course.revote_is_left_out:
            raise Refusal("second_ballot_first", clause="V", undecided=undecided)
        why = course.why_no_round_two
        if why:
            raise Refusal(why, clause=clause, good=course.cap.good)
    if kind == RoundKind.RUNOFF and not course.tied:
        raise Refusal("no_runoff_needed", clause=clause)


def _create(actor: User, course: Course, kind: str, candidates: Sequence[Candidate], facts: dict[str, Any]) -> Round:
    meeting = course.meeting
    convened = meeting.convened or 0
    last = meeting.rounds.order_by("-number").values_list("number", flat=True).first()
    round_ = Round.objects.create(
        meeting=meeting,
        number=(last or 0) + 1,
        ballot=course.ballot,
        kind=kind,
        state=RoundState.OPEN,
        follows=_follows(course, kind),
        convened=convened,
        needed=needed_votes(convened),
        levels=[] if kind in CHOOSING_KINDS else levels_offered(candidates, choices_of(meeting, kind)),
        cap=_places(course, kind),
        cap_facts=_cap_facts(course) | facts if kind == RoundKind.EXCELLENT else facts,
        settings=course.settings,
        opened_by=actor,
    )
    names = names_of(meeting, candidates)
    RoundSubject.objects.bulk_create(
        RoundSubject(
            round=round_,
            person_id=candidate.person_id,
            subject_id=candidate.subject_id,
            criterion_id=candidate.criterion_id,
            name=names[candidate.key],
            position=position,
            group_id=candidate.group_id,
            proposed=candidate.proposed,
            levels=list(candidate.levels),
            eligible=candidate.eligible,
            ineligible_because=candidate.ineligible_because,
        )
        for position, candidate in enumerate(candidates, 1)
    )
    return round_


def _cap_facts(course: Course) -> dict[str, Any]:
    """K as shown before the vote; for a committee also what it would be cell by cell."""
    groups = course.caps_by_group
    by_group = {"by_group": groups, "sum_of_groups": sum(g["cap"] for g in groups.values())} if groups else {}
    return course.cap.as_data() | by_group


def _follows(course: Course, kind: str) -> Round | None:
    earlier = [course.held[k].round for k in course.earlier(kind) if k in course.held]
    return earlier[-1] if earlier else None


def _places(course: Course, kind: str) -> int | None:
    """The most marks that a ballot may carry."""
    if kind == RoundKind.EXCELLENT:
        return course.cap.cap
    return int((course.tied or {})["seats"]) if kind == RoundKind.RUNOFF else None
