from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.reviews.conftest import Cell
from tests.reviews.residence import comment
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.models import Membership
from xeploai.reviews.models import ResidenceComment


# R-PL3b
@pytest.mark.parametrize("who", ["inspector", "outsider", "user"])
def test_who_may_not_note(cell: Cell, who: str) -> None:
    with pytest.raises(NotPermitted):
        comment(cell, by=getattr(cell, who))
    assert ResidenceComment.objects.count() == 0


@pytest.mark.parametrize(
    "asked, received, code",
    [(1, 1, "date_in_future"), (0, 1, "date_in_future"), (0, -1, "received_before_asked")],
)
def test_days_that_cannot_be(cell: Cell, asked: int, received: int, code: str) -> None:
    today = timezone.localdate()
    with pytest.raises(Refusal) as refusal:
        comment(cell, asked_on=today + timedelta(days=asked), received_on=today + timedelta(days=received))
    assert refusal.value.code == code


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


def test_what_cannot_be_noted(cell: Cell) -> None:
    with pytest.raises(Refusal, match="text_too_long"):
        comment(cell, text="x" * 100_000)
    cell.cycle.closed_at = timezone.now()
    cell.cycle.save()
    with pytest.raises(Refusal, match="cycle_closed"):
        comment(cell)
    Membership.objects.filter(person=cell.member).update(left_on=timezone.localdate())
    with pytest.raises(Refusal, match="not_in_a_cell"):
        comment(cell)
    assert ResidenceComment.objects.count() == 0
