from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.reviews.conftest import Cell
from xeploai.errors import Refusal
from xeploai.people.models import Membership
from xeploai.reviews.evening import evening_of
from xeploai.reviews.models import Proposal
from xeploai.reviews.queries import Row, membership_of, missing_residence, rows_of


def rows(cell: Cell) -> list[Row]:
    on = evening_of(cycle_id=cell.cycle.pk, cell=cell.unit).on
    return rows_of(cycle=cell.cycle, cell=cell.unit, on=on)


def test_rows_stand_in_the_order_of_given_names(cell: Cell) -> None:
    for name in ("Lê Thị Ý", "Phạm Văn Đức", "Trần Ánh"):
        factories.a_member(cell.unit, name)
    names = [row.person.full_name for row in rows(cell)]
    wanted = [name for name in names if name in {"Lê Thị Ý", "Phạm Văn Đức", "Trần Ánh"}]
    assert wanted == ["Trần Ánh", "Phạm Văn Đức", "Lê Thị Ý"]


def test_four_queries_for_one_member_or_many(cell: Cell) -> None:
    def counted() -> int:
        on = evening_of(cycle_id=cell.cycle.pk, cell=cell.unit).on
        with CaptureQueriesContext(connection) as queries:
            rows_of(cycle=cell.cycle, cell=cell.unit, on=on)
        return len(queries)

    few = counted()
    for person in factories.members(cell.unit, 3):
        Proposal.objects.create(cycle=cell.cycle, person=person, cell=cell.unit, level="good")
    assert (few, counted()) == (4, 4)


def test_papers_follow_a_member_to_the_new_cell(cell: Cell) -> None:
    Proposal.objects.create(cycle=cell.cycle, person=cell.member, cell=cell.tree["second_cell"], level="good")
    found = {row.person: row.proposal.level if row.proposal else None for row in rows(cell)}
    assert found == {cell.member: "good", cell.head: None}


def test_whoever_is_not_rated_misses_no_comment(cell: Cell) -> None:
    Membership.objects.filter(person=cell.head).update(exempt=True)
    assert [row.person for row in missing_residence(rows(cell))] == [cell.member]


def test_no_current_cell(cell: Cell) -> None:
    Membership.objects.filter(person=cell.member).update(left_on="2026-01-01")
    with pytest.raises(Refusal, match="not_in_a_cell"):
        membership_of(cell.member.pk)
