from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests import factories
from tests.reviews.conftest import Cell
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.models import Person
from xeploai.reviews.actions.record_residence_comment import record_residence_comment
from xeploai.reviews.actions.record_residence_request import record_residence_request
from xeploai.reviews.models import ResidenceComment


def comment(cell: Cell, *, by: Any = None, version: int = 0, **fields: Any) -> ResidenceComment:
    today = timezone.localdate()
    given = {"asked_of": "Chi bộ tổ 5", "asked_on": today, "received_on": today, "text": "Gương mẫu.", **fields}
    return record_residence_comment(
        actor=by or cell.secretary, person=cell.member, cycle=cell.cycle, version=version, **given
    )


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
def test_who_may_not_ask_or_note(cell: Cell, who: str) -> None:
    actor = getattr(cell, who)
    with pytest.raises(NotPermitted):
        record_residence_request(
            actor=actor, cycle=cell.cycle, cell=cell.unit, people=[cell.member.pk], asked_on=timezone.localdate()
        )
    with pytest.raises(NotPermitted):
        comment(cell, by=actor)
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


def test_nobody_selected(cell: Cell) -> None:
    with pytest.raises(Refusal, match="nobody_selected"):
        record_residence_request(
            actor=cell.secretary, cycle=cell.cycle, cell=cell.unit, people=[], asked_on=timezone.localdate()
        )


@pytest.mark.parametrize(
    "asked, received, code",
    [(1, 1, "date_in_future"), (0, 1, "date_in_future"), (0, -1, "received_before_asked")],
)
def test_days_that_cannot_be(cell: Cell, asked: int, received: int, code: str) -> None:
    today = timezone.localdate()
    with pytest.raises(Refusal) as refusal:
        comment(cell, asked_on=today + timedelta(days=asked), received_on=today + timedelta(days=received))
    assert refusal.value.code == code


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


def test_a_comment_may_come_unasked(cell: Cell) -> None:
    assert comment(cell, asked_on=None).received_on == timezone.localdate()


def test_a_text_needs_its_day(cell: Cell) -> None:
    with pytest.raises(Refusal, match="text_without_day"):
        comment(cell, received_on=None)


def test_the_journal_never_repeats_the_comment(cell: Cell) -> None:
    comment(cell, text="Điều riêng")
    facts = Entry.objects.get().facts
    assert sorted(facts) == ["asked_on", "digest", "person", "received_on", "version"]


def test_the_same_again_is_nothing_new(cell: Cell) -> None:
    comment(cell)
    assert comment(cell, version=0).version == 1
    assert Entry.objects.count() == 1


def test_two_people_on_one_line(cell: Cell) -> None:
    comment(cell)
    comment(cell, version=1, text="Tốt.", by=cell.clerk)
    with pytest.raises(Conflict) as conflict:
        comment(cell, version=1, text="Khá.")
    assert (conflict.value.theirs["text"], conflict.value.yours["text"]) == ("Tốt.", "Khá.")
    assert conflict.value.by == str(cell.clerk)


def test_an_answer_after_the_vote_is_still_noted(cell: Cell) -> None:
    cell.opened()
    assert comment(cell).text == "Gương mẫu."
