import pytest

from tests.meetings import review_world as world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.conclude import Matter, conclude
from xeploai.meetings.actions.drop_conclusion import drop_conclusion
from xeploai.meetings.models import Conclusion

pytestmark = pytest.mark.django_db


def test_a_free_conclusion_goes_and_an_answer_stays() -> None:
    review = world.planned()
    free = conclude(actor=review.clerk, meeting=review.meeting, matter=Matter(text="Nề nếp"), why="Chấn chỉnh.")
    (point,) = world.a_prompt(review, "Giải ngân chậm")
    answer = conclude(actor=review.clerk, meeting=review.meeting, matter=Matter(point=point), why="Nhận.")
    with pytest.raises(NotPermitted):
        drop_conclusion(actor=review.outsider, conclusion=free)
    drop_conclusion(actor=review.clerk, conclusion=free)
    with pytest.raises(Refusal) as refused:
        drop_conclusion(actor=review.clerk, conclusion=answer)
    assert refused.value.code == "conclusion_answers_somebody"
    assert list(Conclusion.objects.all()) == [answer]
    assert Entry.objects.filter(verb="drop_conclusion").count() == 1
