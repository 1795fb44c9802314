"""Anybody asks at a clause."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests import factories as make
from tests.cycles.world import System, refused
from xeploai.cycles.actions.ask_query import ask_query
from xeploai.cycles.models import Cycle, Query
from xeploai.journal.models import Entry

pytestmark = pytest.mark.django_db


def test_a_member_asks_at_a_clause(system: System, cycle: Cycle) -> None:
    """R-VI6"""
    member = make.a_user(member=system.units["cell"])
    query = ask_query(
        actor=member, cycle=cycle, clause="PL3", text=" 20 % tính trên số nào? ", unit=system.units["cell"]
    )
    assert (query.clause, query.text, query.state) == ("PL3", "20 % tính trên số nào?", "asked")
    assert "20 %" not in str(Entry.objects.get(verb="ask_query").facts)


def test_a_clause_that_is_not_described_goes_to_the_one_above(system: System, cycle: Cycle) -> None:
    assert ask_query(actor=make.a_user(), cycle=cycle, clause="V.3.9", text="Hỏi").clause == "V.3"


def test_refusals(system: System, cycle: Cycle) -> None:
    user = make.a_user()

    def asking(clause: str = "PL3", text: str = "Hỏi") -> Query:
        return ask_query(actor=user, cycle=cycle, clause=clause, text=text)

    assert refused(lambda: asking(clause="XII")) == "clause_unknown"
    assert refused(lambda: asking(text=" ")) == "query_empty"
    assert refused(lambda: asking(text="x" * 4001)) == "text_too_long"
    asking()
    assert refused(asking) == "query_asked_already"
    for number in range(19):
        asking(text=f"Câu hỏi {number}")
    assert refused(lambda: asking(text="Nữa")) == "queries_waiting"
    Cycle.objects.filter(pk=cycle.pk).update(closed_at=timezone.now())
    assert refused(lambda: asking(text="Sau khi đóng")) == "cycle_closed"
