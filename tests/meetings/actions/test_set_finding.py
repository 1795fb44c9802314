import pytest

from tests.meetings import review_world as world, world as cells
from xeploai.ballots.models import Round
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.dispute_criterion import dispute_criterion
from xeploai.meetings.actions.set_finding import set_finding
from xeploai.meetings.findings import lines_of

pytestmark = pytest.mark.django_db


# R-PL1d
@pytest.mark.parametrize("kind", ["collective", "organisation"])
def test_a_criterion_is_agreed_on_without_a_vote(kind: str) -> None:
    review = world.planned(kind=kind)
    first, second, third = review.frame.criteria.order_by("position")
    found = set_finding(actor=review.clerk, meeting=review.meeting, criterion=first, grade="good")
    set_finding(actor=review.clerk, meeting=review.meeting, criterion=first, grade="good")
    assert (found.grade, found.disputed, found.version) == ("good", False, 1)
    assert Entry.objects.filter(verb="set_finding").count() == 1
    dispute_criterion(actor=review.clerk, meeting=review.meeting, criterion=second)
    assert [(line.criterion, line.settled, line.to_vote) for line in lines_of(review.meeting)] == [
        (first, True, False), (second, False, True), (third, False, False),
    ]  # fmt: skip


def test_a_grade_is_changed_and_taken_back_and_two_writers_collide() -> None:
    review = world.planned()
    first = review.frame.criteria.get(code="1")
    set_finding(actor=review.clerk, meeting=review.meeting, criterion=first, grade="good")
    found = set_finding(actor=review.clerk, meeting=review.meeting, criterion=first, grade="average", version=1)
    assert (found.grade, found.version) == ("average", 2)
    with pytest.raises(Conflict) as conflict:
        set_finding(actor=review.secretary, meeting=review.meeting, criterion=first, grade="poor", version=1)
    assert conflict.value.theirs == {"grade": "average", "version": 2}
    assert set_finding(actor=review.clerk, meeting=review.meeting, criterion=first, grade="", version=2).grade == ""


def test_what_is_disputed_or_on_the_way_to_the_level_stays() -> None:
    review = world.planned()
    first, second, _third = review.frame.criteria.order_by("position")
    dispute_criterion(actor=review.clerk, meeting=review.meeting, criterion=first)
    for criterion, grade, code in ((first, "good", "criterion_disputed"), (second, "fine", "unknown_grade")):
        with pytest.raises(Refusal) as refused:
            set_finding(actor=review.clerk, meeting=review.meeting, criterion=criterion, grade=grade)
        assert refused.value.code == code
    Round.objects.create(meeting=review.meeting, number=1, kind="levels", convened=4, needed=3, opened_by=review.clerk)
    with pytest.raises(Refusal) as refused:
        set_finding(actor=review.clerk, meeting=review.meeting, criterion=second, grade="good")
    assert refused.value.code == "level_vote_begun"
    assert not review.meeting.findings.exclude(grade="").exists()


def test_other_frames_meetings_and_people_are_refused() -> None:
    review = world.planned()
    evening = cells.planned()
    first = review.frame.criteria.get(code="1")
    with pytest.raises(Refusal) as refused:
        set_finding(actor=evening.clerk, meeting=evening.meeting, criterion=first, grade="good")
    assert refused.value.code == "rates_no_frame"
    with pytest.raises(NotPermitted):
        set_finding(actor=review.outsider, meeting=review.meeting, criterion=first, grade="good")
    other = world.planned(kind="organisation").frame.criteria.get(code="1")
    with pytest.raises(Refusal) as refused:
        set_finding(actor=review.clerk, meeting=review.meeting, criterion=other, grade="good")
    assert refused.value.code == "unknown_criterion"
