"""The Organisation Committee answers once, for everybody (clause VI.5)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.basis import a_document, some_words
from xeploai.cycles.enums import QueryState
from xeploai.cycles.locking import held_open
from xeploai.cycles.models import Cycle, Query, RuleNote
from xeploai.cycles.rule_sets import rule_set_of
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from xeploai.people.models import User

CLAUSE = "VI.5"


def answer_query(
    *,
    actor: User,
    cycle: Cycle,
    clause: str,
    question: str,
    answer: str,
    effective_from: dt.date | None,
    queries: Sequence[Query] = (),
    document_number: str = "",
    document_date: dt.date | None = None,
    replaces: RuleNote | None = None,
) -> RuleNote:
    """One note at its clause, in force from a day on that has not passed; it changes no setting and no result.

    It answers these queries together, or none (a question asked by telephone). ``replaces``: the note that it takes
    the place of, which stays readable. A document is named by number and date or not at all.
    Refuses: cycle_closed, clause_unknown, note_without_question, note_without_answer, text_too_long,
    note_without_day, note_in_the_past, document_needed, document_in_future, query_answered, note_replaced.
    """
    with transaction.atomic():
        require(actor, "queries.answer", None)
        held_open(cycle)
        cycle = Cycle.objects.select_for_update(no_key=True).get(pk=cycle.pk)
        known = _clause(cycle, clause)
        asked = some_words(question, "note_without_question", CLAUSE)
        said = some_words(answer, "note_without_answer", CLAUSE)
        number, day = (
            a_document(document_number, document_date, CLAUSE) if document_number or document_date else ("", None)
        )
        note = RuleNote.objects.create(
            cycle=cycle,
            clause=known,
            question=asked,
            answer=said,
            document_number=number,
            document_date=day,
            effective_from=_not_past(effective_from),
            answered_by=actor,
            replaces=_replaced(cycle, replaces),
        )
        _close(note, queries)
        record(
            actor=actor,
            verb="answer_query",
            unit=min((unit for role, unit in actor.held if role == "provincial_staff"), default=None),
            subject=note,
            about=known,
            queries=[query.pk for query in queries],
            replaces=replaces.pk if replaces else None,
            effective_from=note.effective_from,
            document=number,
            answer_digest=hashlib.sha256(said.encode()).hexdigest(),
        )
    return note


def _clause(cycle: Cycle, clause: str) -> str:
    try:
        return rule_set_of(cycle).clause(clause).id
    except KeyError as problem:
        raise Refusal("clause_unknown", clause=CLAUSE, asked=clause[:20]) from problem


def _not_past(day: dt.date | None) -> dt.date:
    if day is None:
        raise Refusal("note_without_day", clause=CLAUSE)
    if day < timezone.localdate():
        raise Refusal("note_in_the_past", clause=CLAUSE, date=day)
    return day


def _replaced(cycle: Cycle, note: RuleNote | None) -> RuleNote | None:
    """Refuses: note_replaced, also for a note of another cycle."""
    if note is None:
        return None
    standing = RuleNote.objects.filter(pk=note.pk, cycle=cycle, superseded_at=None)
    if not standing.update(superseded_at=timezone.now()):
        raise Refusal("note_replaced", clause=CLAUSE)
    return note


def _close(note: RuleNote, queries: Sequence[Query]) -> None:
    for place, query in enumerate(queries):
        state = QueryState.MERGED if place else QueryState.ANSWERED
        waiting = Query.objects.filter(pk=query.pk, cycle=note.cycle, state=QueryState.ASKED)
        if not waiting.update(state=state, note=note):
            raise Refusal("query_answered", clause=CLAUSE)
