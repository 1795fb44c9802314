import pytest

from tests import factories as make
from tests.meetings import review_world as world
from xeploai.ballots.models import Round, RoundSubject
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.dispute_criterion import dispute_criterion
from xeploai.meetings.actions.set_finding import set_finding
from xeploai.meetings.findings import lines_of

pytestmark = pytest.mark.django_db


# R-PL1d
def test_one_voters_wish_is_enough_and_takes_the_agreed_grade_back() -> None:
    review = world.called(world.planned())
    first = review.frame.criteria.get(code="1")
    set_finding(actor=review.clerk, meeting=review.meeting, criterion=first, grade="good")
    found = dispute_criterion(actor=review.clerk, meeting=review.meeting, criterion=first, asked_by=review.people[3])
    dispute_criterion(actor=review.clerk, meeting=review.meeting, criterion=first)
    assert (found.disputed, found.grade, found.asked_by, found.version) == (True, "", review.people[3], 2)
    assert Entry.objects.filter(verb="dispute_criterion").count() == 1


def test_only_voters_ask_and_only_before_the_ballot() -> None:
    review = world.called(world.planned())
    first = review.frame.criteria.get(code="1")
    with pytest.raises(Refusal) as refused:
        dispute_criterion(actor=review.clerk, meeting=review.meeting, criterion=first, asked_by=make.a_person())
    assert refused.value.code == "asker_not_convened"
    with pytest.raises(NotPermitted):
        dispute_criterion(actor=review.outsider, meeting=review.meeting, criterion=first)
    held = Round.objects.create(
        meeting=review.meeting, number=1, kind="criteria", convened=4, needed=3, opened_by=review.clerk
    )
    RoundSubject.objects.create(round=held, criterion=first, position=1)
    with pytest.raises(Refusal) as refused:
        dispute_criterion(actor=review.clerk, meeting=review.meeting, criterion=first)
    assert refused.value.code == "criterion_on_ballot"
    assert [line.voted for line in lines_of(review.meeting)] == [True, False, False]
    assert not review.meeting.findings.exists()
