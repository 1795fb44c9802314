from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests import factories
from tests.reviews.conftest import Cell
from tests.reviews.residence import comment
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.models import Person
from xeploai.reviews.actions.record_residence_request import record_residence_request
from xeploai.reviews.models import ResidenceComment


def test_asking_for_all_selected_at_once(cell: Cell) -> None:
    Person.objects.filter(pk=cell.member.pk).update(residence="Chi bộ khu phố 2")
    other = factories.a_member(cell.unit)
    day = timezone.localdate() - timedelta(days=3)
    record_residence_request(
        actor=cell.secretary, cycle=cell.cycle, cell=cell.unit, people=[cell.member.pk, other.pk], asked_on=day
    )
    found = {c.person_id: (c.asked_of, c.asked_on, c.version) for c in ResidenceComment.objects.all()}
    assert found == {cell.member.pk: ("Chi bộ khu phố 2", day, 1), other.pk: ("", day, 1)}
    facts = Entry.objects.get().facts
    assert (sorted(facts["people"]), facts["asked_on"]) == (sorted([cell.member.code, other.code]), day.isoformat())


def test_asking_again_moves_the_day_and_keeps_whom(cell: Cell) -> None:
    comment(cell, received_on=None, text="", asked_on=timezone.localdate() - timedelta(days=9))
    record_residence_request(
        actor=cell.clerk, cycle=cell.cycle, cell=cell.unit, people=[cell.member.pk], asked_on=timezone.localdate()
    )
    stored = ResidenceComment.objects.get()
    assert (stored.asked_of, stored.asked_on, stored.version) == ("Chi bộ tổ 5", timezone.localdate(), 2)


@pytest.mark.parametrize("who", ["inspector", "outsider", "user"])
def test_who_may_not_ask(cell: Cell, who: str) -> None:
    with pytest.raises(NotPermitted):
        record_residence_request(
            actor=getattr(cell, who),
            cycle=cell.cycle,
            cell=cell.unit,
            people=[cell.member.pk],
            asked_on=timezone.localdate(),
        )
    assert ResidenceComment.objects.count() == 0


def test_nobody_of_another_cell_slips_in(cell: Cell) -> None:
    stranger = factories.a_member(cell.tree["other_cell"])
    with pytest.raises(Refusal, match="not_in_this_cell"):
        record_residence_request(
            actor=cell.secretary,
            cycle=cell.cycle,
            cell=cell.unit,
            people=[cell.member.pk, stranger.pk],
            asked_on=timezone.localdate(),
        )
    assert ResidenceComment.objects.count() == 0


def test_nobody_selected(cell: Cell) -> None:
    with pytest.raises(Refusal, match="nobody_selected"):
        record_residence_request(
            actor=cell.secretary, cycle=cell.cycle, cell=cell.unit, people=[], asked_on=timezone.localdate()
        )


def test_asking_after_the_answer_is_refused(cell: Cell) -> None:
    day = timezone.localdate() - timedelta(days=5)
    comment(cell, asked_on=day, received_on=day)
    with pytest.raises(Refusal) as refusal:
        record_residence_request(
            actor=cell.secretary,
            cycle=cell.cycle,
            cell=cell.unit,
            people=[cell.member.pk],
            asked_on=timezone.localdate(),
        )
    assert (refusal.value.code, refusal.value.params["people"]) == ("already_answered", [cell.member.full_name])


@pytest.mark.parametrize("who", ["secretary", "clerk"])
def test_no_day_to_come_and_no_closed_cycle(cell: Cell, who: str) -> None:
    def ask(day: date) -> None:
        record_residence_request(
            actor=getattr(cell, who), cycle=cell.cycle, cell=cell.unit, people=[cell.member.pk], asked_on=day
        )

    with pytest.raises(Refusal, match="date_in_future"):
        ask(timezone.localdate() + timedelta(days=1))
    cell.cycle.closed_at = timezone.now()
    cell.cycle.save()
    with pytest.raises(Refusal, match="cycle_closed"):
        ask(timezone.localdate())
    assert ResidenceComment.objects.count() == 0
