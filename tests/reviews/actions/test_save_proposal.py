from __future__ import annotations

from typing import Any

import pytest

from tests.reviews.conftest import Cell
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.models import Membership
from xeploai.reviews.actions.save_proposal import save_proposal
from xeploai.reviews.models import Proposal, ProposalVersion


def propose(cell: Cell, level: str = "good", *, by: Any = None, version: int = 0, **fields: Any) -> Proposal:
    given = {"note": "", **fields}
    return save_proposal(
        actor=by or cell.secretary, person=cell.member, cycle=cell.cycle, level=level, version=version, **given
    )


# R-PL3c
def test_a_row_is_kept_and_recorded(cell: Cell) -> None:
    proposal = propose(cell, note=" Chi ủy thống nhất ")
    assert (proposal.level, proposal.note, proposal.cell, proposal.version) == (
        "good",
        "Chi ủy thống nhất",
        cell.unit,
        1,
    )
    entry = Entry.objects.get()
    assert (entry.verb, sorted(entry.facts)) == ("save_proposal", ["digest", "person", "version"])


def test_the_same_again_is_nothing_new(cell: Cell) -> None:
    propose(cell)
    assert propose(cell).version == 1
    assert Entry.objects.count() == 1


def test_a_proposal_can_be_taken_back(cell: Cell) -> None:
    propose(cell)
    assert propose(cell, "", version=1).level == ""


@pytest.mark.parametrize("who", ["secretary", "clerk"])
def test_who_may(cell: Cell, who: str) -> None:
    assert propose(cell, by=getattr(cell, who)).level == "good"


@pytest.mark.parametrize("who", ["inspector", "outsider", "user"])
def test_who_may_not(cell: Cell, who: str) -> None:
    with pytest.raises(NotPermitted):
        propose(cell, by=getattr(cell, who))
    assert Proposal.objects.count() == 0


def test_two_people_on_one_row(cell: Cell) -> None:
    propose(cell)
    propose(cell, "completed", version=1, by=cell.clerk)
    with pytest.raises(Conflict) as conflict:
        propose(cell, "excellent", version=1)
    assert (conflict.value.theirs, conflict.value.yours, conflict.value.by) == (
        {"level": "completed", "note": ""},
        {"level": "excellent", "note": ""},
        str(cell.clerk),
    )
    assert Proposal.objects.get().level == "completed"


def test_a_new_row_cannot_land_on_another(cell: Cell) -> None:
    propose(cell)
    with pytest.raises(Conflict):
        propose(cell, "completed", version=0)


def test_unknown_level(cell: Cell) -> None:
    with pytest.raises(Refusal, match="unknown_level"):
        propose(cell, "average")


def test_nothing_is_proposed_for_whoever_is_not_rated(cell: Cell) -> None:
    Membership.objects.filter(person=cell.member).update(suspended=True)
    with pytest.raises(Refusal, match="not_rated_this_year"):
        propose(cell)


def test_after_opening_no_silent_change(cell: Cell) -> None:
    propose(cell)
    cell.opened()
    with pytest.raises(Refusal) as refusal:
        propose(cell, "completed", version=1)
    assert (refusal.value.code, refusal.value.clause) == ("voting_opened", "PL3")
    assert Proposal.objects.get().level == "good"


def test_after_opening_a_correction_keeps_the_earlier_row(cell: Cell) -> None:
    propose(cell, note="Cũ")
    cell.opened()
    proposal = propose(cell, "completed", version=1, reason="Chép nhầm dòng")
    kept = ProposalVersion.objects.get()
    assert (proposal.level, proposal.version) == ("completed", 2)
    assert (kept.number, kept.content, kept.reason) == (1, {"level": "good", "note": "Cũ"}, "Chép nhầm dòng")
    assert Entry.objects.latest("number").verb == "correct_proposal"


def test_before_opening_a_reason_changes_nothing(cell: Cell) -> None:
    propose(cell)
    propose(cell, "completed", version=1, reason="Chi ủy họp lại")
    assert ProposalVersion.objects.count() == 0
