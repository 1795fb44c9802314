"""One prepared database for all of these: filling it takes some seconds."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from xeploai.journal.actions.verify import verify
from xeploai.meetings.models import Meeting
from xeploai.platform.bench import opening, pages, parts, preparing, scenes

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def prepared(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[int]:
    with django_db_blocker.unblock(), transaction.atomic():
        preparing.populate("small")
        yield preparing.fill_the_rest(most=6)
        transaction.set_rollback(True)


def test_so_many_cells_have_met_with_all_their_members(prepared: int) -> None:
    met = Meeting.objects.filter(cycle=scenes.cycle(), kind="cell").order_by("-pk")[:prepared]
    assert prepared == 6
    for meeting in met:
        members = set(meeting.unit.memberships.filter(left_on=None).values_list("person_id", flat=True))
        assert set(meeting.attendees.values_list("person_id", flat=True)) == members
        assert set(meeting.ratings.values_list("person_id", flat=True)) == members
        assert {paper.to_unit_id for paper in meeting.dispatches.all()} == {meeting.unit.parent_id}


def test_the_journal_holds_with_the_copies_in_it(prepared: int) -> None:
    verification = verify()
    assert (verification.broken, verification.entries > 20 * prepared) == (None, True)


def test_pages_are_found_and_open(prepared: int) -> None:
    found, missing = pages.pages("proposals")
    assert [(page.name, page.login, page.of_one_cell) for page in found] == [
        ("proposals", scenes.SECRETARY, True),
        ("proposals_workbook", scenes.SECRETARY, True),
    ]
    assert missing == []
    counted = opening.counted(found[0].path, found[0].login)
    assert counted["status"] == 200
    assert 0 < counted["queries"] < 30


def test_a_page_of_the_count_is_the_tellers(prepared: int) -> None:
    found, _ = pages.pages("count_entry")
    assert [(page.name, page.login, page.of_one_cell) for page in found] == [
        ("count_entry", "kiemphieu2", True),
        ("count_entry committee", scenes.SECRETARY, False),
    ]


def test_the_parts_answer(prepared: int) -> None:
    assert parts.proposal_floor()["rows"] == 600
    assert parts.committee_floor()["rows"] == 600
    assert parts.recomputing()["different"] == 0
    assert parts.journal()["broken"] == 0
