"""Voting on an organisation before its leadership has a result."""

from __future__ import annotations

import json

import pytest

from tests import factories as make
from tests.ballots.subject_world import frozen, planned
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.override_order import override_order
from xeploai.meetings.gates import gates

pytestmark = pytest.mark.django_db
REASON = "Ban Thường vụ họp sau theo lịch của Huyện ủy."


def test_the_gate_opens_and_the_journal_keeps_only_a_digest() -> None:
    vote = planned("organisation")
    assert [gate.code for gate in gates(vote.meeting, "levels")] == ["collective_not_rated"]
    override_order(actor=vote.clerk, meeting=vote.meeting, reason=f"  {REASON} ")
    assert vote.reload().override == REASON
    assert gates(vote.meeting, "levels") == []
    assert REASON not in json.dumps(Entry.objects.get(verb="override_order").facts, ensure_ascii=False)


def test_refusals() -> None:
    vote = frozen("organisation")
    with pytest.raises(Refusal, match="reason_missing"):
        override_order(actor=vote.clerk, meeting=vote.meeting, reason=" ")
    with pytest.raises(NotPermitted):
        override_order(actor=make.a_user(secretary=vote.tree["cell"]), meeting=vote.meeting, reason=REASON)
    override_order(actor=vote.clerk, meeting=vote.meeting, reason=REASON)
    vote.level(good=7)
    with pytest.raises(Refusal, match="levels_already_voted"):
        override_order(actor=vote.clerk, meeting=vote.meeting, reason=REASON)


def test_a_collective_has_no_order_to_override() -> None:
    vote = planned()
    with pytest.raises(Refusal, match="order_not_at_stake"):
        override_order(actor=vote.clerk, meeting=vote.meeting, reason=REASON)
