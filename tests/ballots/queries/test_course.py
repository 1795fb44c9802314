import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.ballots.evening import an_evening
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.queries.course import course_of

pytestmark = pytest.mark.django_db


def test_the_next_step_at_each_point_of_an_evening() -> None:
    evening = an_evening(10)
    steps = []

    def note() -> None:
        ahead = course_of(evening.meeting).next
        steps.append((ahead.step, ahead.kind))

    note()
    round_ = evening.open()
    note()
    close_voting(actor=evening.secretary, round_=round_)
    note()
    assert steps == [("open", "levels"), ("vote", "levels"), ("count", "levels")]


def test_each_round_calls_for_the_next() -> None:
    evening = an_evening(10)
    evening.hold("levels", evening.all_good(but={9: {"good": 5, "completed": 5}}))
    assert course_of(evening.meeting).next.kind == "levels_again"
    assert not course_of(evening.meeting).good_is_settled
    evening.hold("levels_again", {evening.key(9): {"good": 6, "completed": 4, "blank": 0}})
    assert course_of(evening.meeting).next.kind == "excellent"
    assert course_of(evening.meeting).good_is_settled
    marks = {evening.key(i): 0 for i in range(10)} | {evening.key(3): 8, evening.key(1): 6, evening.key(7): 6}
    evening.hold("excellent", marks)
    assert course_of(evening.meeting).next.kind == "runoff"
    evening.hold("runoff", {evening.key(1): 6, evening.key(7): 4})
    course = course_of(evening.meeting)
    assert course.chosen == [evening.key(3), evening.key(1)]
    assert (course.next.step, course.next.why) == ("finished", "")


def test_the_queries_do_not_grow_with_the_members() -> None:
    counts = []
    for members in (4, 12):
        evening = an_evening(members)
        evening.hold("levels", evening.all_good())
        with CaptureQueriesContext(connection) as queries:
            course = course_of(evening.meeting)
            assert len(course.good) == members
            assert course.cap.cap == members // 5
        counts.append(len(queries))
    assert counts[0] == counts[1] == 4
