"""The chair concludes on one matter: an opinion on the draft, a superior's point, or something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F, Max

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.conclusions import opinions_of, prompted_points_of
from xeploai.meetings.content import sealed_text
from xeploai.meetings.findings import clause_of
from xeploai.meetings.models import Conclusion
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require
from xeploai.reviews.enums import Verdict

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User
    from xeploai.reviews.models import DraftOpinion, PromptPoint

LONGEST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is concluded on: one of ``opinion``, ``point``, an earlier free ``conclusion``, or a new free ``text``."""

    opinion: DraftOpinion | None = None
    point: PromptPoint | None = None
    conclusion: Conclusion | None = None
    text: str = ""


def conclude(
    *, actor: User, meeting: Meeting, matter: Matter, verdict: str = "", why: str = "", version: int = 0
) -> Conclusion:
    """Write or replace the conclusion on a matter; the same again changes nothing. The journal keeps digests.

    An opinion needs a verdict (taken, partly, not taken), and why where it is not taken whole. ``version`` is 0
    for a first conclusion. Refuses: minutes_adopted, rates_no_frame (V), matter_not_of_meeting, unknown_verdict,
    verdict_missing, conclusion_missing, text_too_long (PL2); Conflict.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        clause = clause_of(meeting)
        now, text = _standing(meeting, matter, clause)
        why = why.replace("\r\n", "\n").strip()
        _valid(matter, text, verdict, why, clause)
        given = {"text": text, "verdict": verdict, "why": why}
        if now is None:
            now = _begin(meeting, matter, given)
        elif given == {name: getattr(now, name) for name in given}:
            return now
        else:
            _replace(now, given, version)
        record(
            actor=actor,
            verb="conclude",
            unit=meeting.unit_id,
            subject=now,
            opinion=now.opinion_id,
            point=now.point_id,
            verdict=verdict,
            digest=sealed_text(f"{text}\n{why}"),
        )
        return now


def _standing(meeting: Meeting, matter: Matter, clause: str) -> tuple[Conclusion | None, str]:
    """The conclusion that stands on this matter, and the matter in words."""
    mine = meeting.conclusions.all()
    if matter.opinion is not None:
        if not opinions_of(meeting).filter(pk=matter.opinion.pk).exists():
            raise Refusal("matter_not_of_meeting", clause=clause)
        return mine.filter(opinion=matter.opinion).first(), matter.opinion.text
    if matter.point is not None:
        if not prompted_points_of(meeting).filter(pk=matter.point.pk).exists():
            raise Refusal("matter_not_of_meeting", clause=clause)
        return mine.filter(point=matter.point).first(), matter.point.text
    text = matter.text.replace("\r\n", "\n").strip()
    if matter.conclusion is None:
        return None, text
    return mine.get(pk=matter.conclusion.pk, opinion=None, point=None), text


def _valid(matter: Matter, text: str, verdict: str, why: str, clause: str) -> None:
    if verdict and verdict not in Verdict.values:
        raise Refusal("unknown_verdict", clause=clause, verdict=verdict)
    if matter.opinion is not None and not verdict:
        raise Refusal("verdict_missing", clause=clause)
    if not text or (not why and verdict != Verdict.TAKEN):
        raise Refusal("conclusion_missing", clause=clause)
    longest = max(len(text), len(why))
    if longest > LONGEST:
        raise Refusal("text_too_long", length=longest, longest=LONGEST)


def _begin(meeting: Meeting, matter: Matter, given: dict[str, Any]) -> Conclusion:
    last = meeting.conclusions.aggregate(last=Max("position"))["last"] or 0
    return Conclusion.objects.create(
        meeting=meeting, position=last + 1, opinion=matter.opinion, point=matter.point, **given
    )


def _replace(now: Conclusion, given: dict[str, Any], version: int) -> None:
    if not Conclusion.objects.filter(pk=now.pk, version=version).update(**given, version=F("version") + 1):
        theirs = {name: getattr(now, name) for name in (*given, "version")}
        raise Conflict(theirs=theirs, yours=given)
    now.refresh_from_db()
