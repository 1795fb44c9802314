"""Ask those entitled for their comments on many subjects at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require
from xeploai.ratings.models import CommentRequest
from xeploai.ratings.queries.authorities import authorities_of
from xeploai.ratings.queries.dossiers import commenting_units

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from xeploai.cycles.models import Cycle, Subject
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def ask_comments(
    *,
    actor: User,
    cycle: Cycle,
    authority: Unit,
    subjects: Sequence[Subject],
    due_on: dt.date | None,
    also: Sequence[Unit] = (),
) -> list[CommentRequest]:
    """One request for each subject and each collective that the list or ``also`` names; who was asked is left alone.

    Refuses: cycle_closed, nothing_to_ask_about, not_competent (names), comment_date_missing, comment_date_past,
    nobody_to_ask (VI.3).
    """
    with transaction.atomic():
        require(actor, "ratings.appraise", authority)
        held_open(cycle)
        if due_on is None:
            raise Refusal("comment_date_missing", clause="VI.3")
        if due_on < timezone.localdate():
            raise Refusal("comment_date_past", clause="VI.3", date=due_on)
        _require_own(subjects, cycle, authority)
        pairs = _pairs(cycle, authority, subjects, also)
        if not pairs:
            raise Refusal("nobody_to_ask", clause="VI.3")
        asked = set(CommentRequest.objects.filter(subject__in=subjects).values_list("subject_id", "unit_id"))
        made = CommentRequest.objects.bulk_create(
            CommentRequest(subject_id=subject, unit_id=unit, asked_by=actor, due_on=due_on)
            for subject, unit in pairs
            if (subject, unit) not in asked
        )
        record(
            actor=actor, verb="ask_comments", unit=authority, due_on=due_on, asked=len(made),
            subjects=sorted({one.subject_id for one in made}), units=sorted({one.unit_id for one in made}),
        )  # fmt: skip
    return made


def _require_own(subjects: Sequence[Subject], cycle: Cycle, authority: Unit) -> None:
    if not subjects:
        raise Refusal("nothing_to_ask_about", clause="VI.3")
    found = authorities_of(subjects)
    wrong = [s.name for s in subjects if s.cycle_id != cycle.pk or found.get(s.pk) != authority or s.dropped_on]
    if wrong:
        raise Refusal("not_competent", clause="V", count=len(wrong), names=wrong[:5])


def _pairs(cycle: Cycle, authority: Unit, subjects: Sequence[Subject], also: Sequence[Unit]) -> list[tuple[int, int]]:
    """(subject, unit) in the order of the subjects; nobody is asked about what is its own, nor the authority itself."""
    listed: dict[str, list[int]] = {}
    for one in commenting_units(cycle, authority):
        listed.setdefault(one.kind, []).append(one.unit_id)
    more = [unit.pk for unit in also]
    return [
        (subject.pk, unit)
        for subject in subjects
        for unit in dict.fromkeys([*listed.get(subject.kind, []), *more])
        if unit not in {subject.unit_id, authority.pk}
    ]
