"""A delegation taken back: from then on who delegated decides again."""

from __future__ import annotations

import datetime as dt

import pytest

from tests import factories as make
from tests.cycles.world import System, refused
from xeploai.cycles.actions.delegate_rating import delegate_rating
from xeploai.cycles.actions.withdraw_delegation import withdraw_delegation
from xeploai.cycles.models import Cycle, Delegation, Subject
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def delegation(system: System, cycle: Cycle) -> Delegation:
    office = Subject.objects.get(cycle=cycle, kind="unit", unit=system.units["office"])
    return delegate_rating(
        actor=system.staff,
        subjects=[office],
        to_unit=system.units["commune"],
        document_number="7-QĐ/HU",
        document_date=dt.date(2026, 3, 2),
    )[0]


def test_who_delegated_decides_again(system: System, delegation: Delegation) -> None:
    clerk = make.a_user(clerk=system.units["district"])
    withdraw_delegation(actor=clerk, delegation=delegation, because="Đơn vị chưa đủ điều kiện")
    assert delegation.subject in Subject.objects.decided_at(system.units["district"])
    assert delegation.subject not in Subject.objects.decided_at(system.units["commune"])
    assert "điều kiện" not in str(Entry.objects.get(verb="withdraw_delegation").facts)


def test_refusals(system: System, delegation: Delegation) -> None:
    def again(because: str) -> object:
        return withdraw_delegation(actor=system.staff, delegation=delegation, because=because)

    assert refused(lambda: again(" ")) == "withdrawal_reason_missing"
    again("Lý do")
    assert refused(lambda: again("Lý do")) == "delegation_withdrawn"


def test_who_received_it_may_not(system: System, delegation: Delegation) -> None:
    with pytest.raises(NotPermitted):
        withdraw_delegation(
            actor=make.a_user(secretary=system.units["commune"]), delegation=delegation, because="Lý do"
        )
