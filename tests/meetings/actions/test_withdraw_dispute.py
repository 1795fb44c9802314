import pytest

from tests.meetings import review_world as world
from xeploai.ballots.models import Round, RoundSubject
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.dispute_criterion import dispute_criterion
from xeploai.meetings.actions.withdraw_dispute import withdraw_dispute

pytestmark = pytest.mark.django_db


def test_agreed_after_all() -> None:
    review = world.planned()
    first = review.frame.criteria.get(code="1")
    assert withdraw_dispute(actor=review.clerk, meeting=review.meeting, criterion=first) is None
    dispute_criterion(actor=review.clerk, meeting=review.meeting, criterion=first)
    found = withdraw_dispute(actor=review.clerk, meeting=review.meeting, criterion=first)
    withdraw_dispute(actor=review.clerk, meeting=review.meeting, criterion=first)
    assert found is not None
    assert (found.disputed, found.grade, found.version) == (False, "", 2)
    assert Entry.objects.filter(verb="withdraw_dispute").count() == 1


def test_not_once_a_ballot_names_it_and_not_by_an_outsider() -> None:
    review = world.planned()
    first = review.frame.criteria.get(code="1")
    dispute_criterion(actor=review.clerk, meeting=review.meeting, criterion=first)
    with pytest.raises(NotPermitted):
        withdraw_dispute(actor=review.outsider, meeting=review.meeting, criterion=first)
    held = Round.objects.create(
        meeting=review.meeting, number=1, kind="criteria", convened=4, needed=3, opened_by=review.clerk
    )
    RoundSubject.objects.create(round=held, criterion=first, position=1)
    with pytest.raises(Refusal) as refused:
        withdraw_dispute(actor=review.clerk, meeting=review.meeting, criterion=first)
    assert refused.value.code == "criterion_on_ballot"
    assert review.meeting.findings.get().disputed
