import pytest

from tests.meetings import review_world as world
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.conclude import Matter, conclude
from xeploai.meetings.conclusions import matters_of
from xeploai.meetings.models import Conclusion

pytestmark = pytest.mark.django_db


# R-II2c R-PL2a
def test_every_opinion_and_every_point_is_concluded_on_and_free_matters_too() -> None:
    review = world.planned()
    opinion = world.an_opinion(review, verdict="taken")
    (point,) = world.a_prompt(review, "Giải ngân chậm")
    conclude(actor=review.clerk, meeting=review.meeting, matter=Matter(opinion=opinion), verdict="taken")
    conclude(actor=review.clerk, meeting=review.meeting, matter=Matter(point=point), why="Nhận trách nhiệm.")
    conclude(actor=review.clerk, meeting=review.meeting, matter=Matter(text="Nề nếp hội họp"), why="Chấn chỉnh.")
    items = matters_of(review.meeting)
    assert [item.text for item in items] == ["Nêu rõ trách nhiệm.", "Giải ngân chậm", "Nề nếp hội họp"]
    assert [item.conclusion and item.conclusion.why for item in items] == ["", "Nhận trách nhiệm.", "Chấn chỉnh."]
    assert "Nhận trách nhiệm" not in str([entry.facts for entry in Entry.objects.filter(verb="conclude")])


def test_a_conclusion_is_changed_and_two_writers_see_both() -> None:
    review = world.planned()
    opinion = world.an_opinion(review)
    matter = Matter(opinion=opinion)
    conclude(actor=review.clerk, meeting=review.meeting, matter=matter, verdict="taken")
    conclude(actor=review.clerk, meeting=review.meeting, matter=matter, verdict="taken", version=0)
    now = conclude(
        actor=review.clerk, meeting=review.meeting, matter=matter, verdict="not_taken", why="Đã có ở mục 3.", version=1
    )
    assert (now.verdict, now.version, Conclusion.objects.count()) == ("not_taken", 2, 1)
    with pytest.raises(Conflict) as conflict:
        conclude(actor=review.secretary, meeting=review.meeting, matter=matter, verdict="taken", version=1)
    assert conflict.value.theirs["why"] == "Đã có ở mục 3."
    assert Entry.objects.filter(verb="conclude").count() == 2


def test_refusals_write_nothing() -> None:
    review = world.planned()
    opinion = world.an_opinion(review)
    other = world.planned(kind="organisation")
    foreign = world.an_opinion(other)
    cases = (
        (Matter(opinion=opinion), "", "", "verdict_missing"),
        (Matter(opinion=opinion), "not_taken", " ", "conclusion_missing"),
        (Matter(opinion=opinion), "maybe", "x", "unknown_verdict"),
        (Matter(opinion=foreign), "taken", "", "matter_not_of_meeting"),
        (Matter(text=" "), "", "x", "conclusion_missing"),
        (Matter(text="Nề nếp"), "", "x" * 20_001, "text_too_long"),
    )
    for matter, verdict, why, code in cases:
        with pytest.raises(Refusal) as refused:
            conclude(actor=review.clerk, meeting=review.meeting, matter=matter, verdict=verdict, why=why)
        assert refused.value.code == code
    with pytest.raises(NotPermitted):
        conclude(actor=review.outsider, meeting=review.meeting, matter=Matter(opinion=opinion), verdict="taken")
    assert not Conclusion.objects.exists()
