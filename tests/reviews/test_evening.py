from __future__ import annotations

from datetime import UTC, datetime

from django.utils import timezone

from tests.reviews.conftest import Cell
from xeploai.ballots.enums import RoundState
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.models import Meeting
from xeploai.reviews.evening import _REAL as REAL, VOIDED, evening_of


def test_the_words_are_those_of_the_layers_above() -> None:
    assert (REAL, VOIDED) == ({"kind": MeetingKind.CELL, "rehearsal": False}, RoundState.VOIDED)


def test_without_a_meeting_it_is_today(cell: Cell) -> None:
    evening = evening_of(cycle_id=cell.cycle.pk, cell=cell.unit)
    assert (evening.on, evening.voting_opened) == (timezone.localdate(), False)


def test_the_day_is_that_of_the_meeting_in_vietnam(cell: Cell) -> None:
    starts = datetime(2026, 11, 28, 18, 0, tzinfo=UTC)
    Meeting.objects.create(cycle=cell.cycle, unit=cell.unit, kind="cell", nature="proposal", starts_at=starts)
    assert evening_of(cycle_id=cell.cycle.pk, cell=cell.unit).on.isoformat() == "2026-11-29"


def test_the_vote_of_another_cell_or_year_is_not_ours(cell: Cell) -> None:
    cell.opened()
    assert evening_of(cycle_id=cell.cycle.pk, cell=cell.unit).voting_opened is True
    assert evening_of(cycle_id=cell.cycle.pk, cell=cell.tree["second_cell"]).voting_opened is False
    assert evening_of(cycle_id=cell.cycle.pk + 1, cell=cell.unit).voting_opened is False
