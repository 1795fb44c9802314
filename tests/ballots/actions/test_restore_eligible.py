import pytest

from tests.ballots.evening import an_evening
from xeploai.ballots.actions.mark_ineligible import mark_ineligible
from xeploai.ballots.actions.restore_eligible import restore_eligible
from xeploai.errors import Refusal
from xeploai.journal.models import Entry

pytestmark = pytest.mark.django_db


def test_the_name_is_back_on_the_ballot_and_the_journal_keeps_both() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0], reason="Nhầm người")
    subject = restore_eligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0])
    assert (subject.eligible, subject.ineligible_because) == (True, "")
    assert Entry.objects.get(verb="restore_eligible").facts["was"] == "Nhầm người"
    assert all(s.eligible for s in evening.open("excellent").subjects.all())


def test_not_after_round_two_is_open() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    evening.open("excellent")
    with pytest.raises(Refusal, match="round_two_held"):
        restore_eligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0])
