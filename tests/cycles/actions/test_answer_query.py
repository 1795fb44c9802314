"""One answer for everybody, from a day on; it never looks back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tests import factories as make
from tests.cycles.world import System, refused
from xeploai.cycles.actions.answer_query import answer_query
from xeploai.cycles.actions.ask_query import ask_query
from xeploai.cycles.models import Cycle, Query, RuleNote, Setting
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.people.models import User

pytestmark = pytest.mark.django_db


def asked(cycle: Cycle, text: str = "20 % tính trên số nào?") -> Query:
    return ask_query(actor=make.a_user(), cycle=cycle, clause="PL3", text=text)


def answering(actor: User, cycle: Cycle, *queries: Query, **more: Any) -> RuleNote:
    given: dict[str, Any] = {
        "clause": "PL3",
        "question": "20 % tính trên số nào?",
        "answer": "Trên số đạt Hoàn thành tốt ở lượt 1.",
        "effective_from": timezone.localdate(),
    } | more
    return answer_query(actor=actor, cycle=cycle, queries=queries, **given)


def test_several_queries_are_answered_by_one_note(system: System, cycle: Cycle) -> None:
    """R-VI6"""
    first, second = asked(cycle), asked(cycle, "Làm tròn thế nào?")
    note = answering(system.staff, cycle, first, second)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.note, second.state, second.note) == ("answered", note, "merged", note)
    facts = Entry.objects.get(verb="answer_query").facts
    assert (facts["queries"], facts["about"]) == ([first.pk, second.pk], "PL3")
    assert "lượt 1" not in str(facts)


def test_a_note_changes_no_setting_and_may_begin_later(system: System, cycle: Cycle) -> None:
    later = timezone.localdate() + dt.timedelta(days=3)
    note = answering(
        system.staff,
        cycle,
        effective_from=later,
        document_number="8-CV/BTCTU",
        document_date=later - dt.timedelta(days=3),
    )
    assert (note.effective_from, note.document_number) == (later, "8-CV/BTCTU")
    assert not Setting.objects.exists()


def test_a_later_note_takes_the_place_of_an_earlier(system: System, cycle: Cycle) -> None:
    first = answering(system.staff, cycle)
    second = answering(system.staff, cycle, answer="Theo văn bản mới.", replaces=first)
    first.refresh_from_db()
    assert (first.superseded_at is not None, first.answer) == (True, "Trên số đạt Hoàn thành tốt ở lượt 1.")
    assert second.replaces == first
    assert refused(lambda: answering(system.staff, cycle, replaces=first)) == "note_replaced"


@pytest.mark.parametrize(
    "given, code",
    [
        ({"clause": "XII"}, "clause_unknown"),
        ({"question": " "}, "note_without_question"),
        ({"answer": " "}, "note_without_answer"),
        ({"answer": "x" * 4001}, "text_too_long"),
        ({"effective_from": None}, "note_without_day"),
        ({"effective_from": dt.date(2026, 1, 1)}, "note_in_the_past"),
        ({"document_number": "8-CV"}, "document_needed"),
        ({"document_number": "8-CV", "document_date": dt.date(2999, 1, 1)}, "document_in_future"),
    ],
)
def test_refusals(system: System, cycle: Cycle, given: dict[str, Any], code: str) -> None:
    query = asked(cycle)
    assert refused(lambda: answering(system.staff, cycle, query, **given)) == code
    query.refresh_from_db()
    assert (query.state, RuleNote.objects.count()) == ("asked", 0)


def test_a_query_is_answered_once(system: System, cycle: Cycle) -> None:
    query = asked(cycle)
    answering(system.staff, cycle, query)
    assert refused(lambda: answering(system.staff, cycle, query)) == "query_answered"
    assert RuleNote.objects.count() == 1


def test_only_the_organisation_committee(system: System, cycle: Cycle) -> None:
    with pytest.raises(NotPermitted):
        answering(make.a_user(secretary=system.units["province"]), cycle)
