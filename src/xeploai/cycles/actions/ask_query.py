"""Anybody asks how a clause is to be understood (clause VI.5)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.basis import some_words
from xeploai.cycles.enums import QueryState
from xeploai.cycles.locking import held_open
from xeploai.cycles.models import Query
from xeploai.cycles.rule_sets import rule_set_of
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

CLAUSE = "VI.5"
MOST_WAITING = 20


def ask_query(*, actor: User, cycle: Cycle, clause: str, text: str, unit: Unit | None = None) -> Query:
    """The question waits for the Organisation Committee; nobody else reads it before it is answered.

    Refuses: cycle_closed, clause_unknown, query_empty, text_too_long, query_asked_already, queries_waiting (twenty
    of one person).
    """
    with transaction.atomic():
        require(actor, "queries.ask", None)
        held_open(cycle)
        try:
            known = rule_set_of(cycle).clause(clause).id
        except KeyError as problem:
            raise Refusal("clause_unknown", clause=CLAUSE, asked=clause[:20]) from problem
        asked = some_words(text, "query_empty", CLAUSE)
        waiting = Query.objects.filter(cycle=cycle, asked_by=actor, state=QueryState.ASKED)
        if waiting.filter(clause=known, text=asked).exists():
            raise Refusal("query_asked_already", clause=CLAUSE)
        if waiting.count() >= MOST_WAITING:
            raise Refusal("queries_waiting", clause=CLAUSE, most=MOST_WAITING)
        query = Query.objects.create(cycle=cycle, clause=known, unit=unit, text=asked, asked_by=actor)
        record(
            actor=actor,
            verb="ask_query",
            unit=unit,
            subject=query,
            about=known,
            text_digest=hashlib.sha256(asked.encode()).hexdigest(),
        )
    return query
