import pytest

from tests.ballots.evening import an_evening
from xeploai.ballots.actions.mark_ineligible import mark_ineligible
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry

pytestmark = pytest.mark.django_db


def test_the_mark_carries_its_reason_and_the_member_stays_in_the_base() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    subject = mark_ineligible(
        actor=evening.secretary, meeting=evening.meeting, person=evening.people[2], reason="  Bị  khiển trách "
    )
    assert (subject.eligible, subject.ineligible_because) == (False, "Bị khiển trách")
    assert Entry.objects.get(verb="mark_ineligible").facts["reason"] == "Bị khiển trách"


@pytest.mark.parametrize("reason", ["", "   "])
def test_no_mark_without_a_reason(reason: str) -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    with pytest.raises(Refusal, match="reason_missing"):
        mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0], reason=reason)


def test_only_who_passed_as_good_can_be_marked() -> None:
    evening = an_evening(6)
    evening.hold("levels", evening.all_good(but={0: {"completed": 6}}))
    with pytest.raises(Refusal, match="not_among_good"):
        mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0], reason="x")


def test_not_before_round_one_is_signed() -> None:
    evening = an_evening(5)
    with pytest.raises(Refusal, match="previous_round_not_signed"):
        mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0], reason="x")


def test_not_after_round_two_is_open() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    evening.open("excellent")
    with pytest.raises(Refusal, match="round_two_held"):
        mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0], reason="x")


def test_only_whoever_runs_the_meeting() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    with pytest.raises(NotPermitted):
        mark_ineligible(actor=evening.head, meeting=evening.meeting, person=evening.people[0], reason="x")
