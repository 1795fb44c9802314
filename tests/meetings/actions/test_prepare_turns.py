import pytest

from tests import factories as make
from tests.meetings import review_world as world, world as cells
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.mark_reviewed import mark_reviewed
from xeploai.meetings.actions.prepare_turns import prepare_turns
from xeploai.meetings.models import ReviewTurn
from xeploai.meetings.turns import course_of
from xeploai.people.models import Post

pytestmark = pytest.mark.django_db


def order(review: world.Review) -> list[str]:
    course = course_of(review.meeting)
    return [course.names[turn.person_id] for turn in course.turns]


# R-PL2a
def test_the_collective_comes_first_then_head_deputy_and_members_by_given_name() -> None:
    review = world.prepared()
    assert order(review) == [
        "standing_committee Đảng bộ xã Đức Tân", "Lê Văn Sơn", "Trần Thị An", "Võ Minh Châu", "Phạm Đình Dũng",
    ]  # fmt: skip
    assert [turn.position for turn in course_of(review.meeting).turns] == [0, 1, 2, 3, 4]
    assert Entry.objects.get(verb="prepare_turns").facts["added"] == 5


def test_run_again_it_keeps_marks_and_takes_in_who_came() -> None:
    review = world.prepared()
    mark_reviewed(actor=review.clerk, turn=review.turn(0))
    mark_reviewed(actor=review.clerk, turn=review.turn(2))
    Post.objects.filter(person=review.people[3]).update(ended_on="2026-11-01")
    newcomer = make.a_member(review.tree["cell"], "Đỗ Thị Bình")
    Post.objects.create(person=newcomer, body=review.body, role="deputy")
    prepare_turns(actor=review.clerk, meeting=review.meeting)
    assert order(review)[1:] == ["Lê Văn Sơn", "Trần Thị An", "Đỗ Thị Bình", "Phạm Đình Dũng"]
    assert [turn.state for turn in course_of(review.meeting).turns] == [
        "reviewed", "waiting", "reviewed", "waiting", "waiting",
    ]  # fmt: skip


def test_who_left_after_being_reviewed_stays() -> None:
    review = world.prepared()
    for place in (0, 3):
        mark_reviewed(actor=review.clerk, turn=review.turn(place))
    Post.objects.filter(person=review.people[3]).update(ended_on="2026-11-01")
    prepare_turns(actor=review.clerk, meeting=review.meeting)
    assert order(review)[1:] == ["Lê Văn Sơn", "Trần Thị An", "Phạm Đình Dũng", "Võ Minh Châu"]


def test_refusals_change_nothing() -> None:
    evening = cells.planned()
    with pytest.raises(Refusal) as refused:
        prepare_turns(actor=evening.clerk, meeting=evening.meeting)
    assert refused.value.code == "not_a_review"
    review = world.planned(())
    with pytest.raises(Refusal) as refused:
        prepare_turns(actor=review.clerk, meeting=review.meeting)
    assert refused.value.code == "nobody_to_review"
    with pytest.raises(NotPermitted):
        prepare_turns(actor=review.outsider, meeting=review.meeting)
    assert not ReviewTurn.objects.exists()
