"""A prompted point is answered by those concerned."""

import pytest

from tests.reviews.world import Office, a_prompt
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.answer_prompt_point import answer_prompt_point
from xeploai.reviews.actions.withdraw_prompt import withdraw_prompt
from xeploai.reviews.models import PromptPoint


@pytest.fixture
def point(office: Office) -> PromptPoint:
    return a_prompt(office.subject, office.staff, "Đất đai").points.get()


def test_the_answer_is_kept_and_the_journal_knows_only_its_digest(office: Office, point: PromptPoint) -> None:  # R-III2
    done = answer_prompt_point(actor=office.clerk, point=point, answer=" Đã rà soát. ", version=1)
    assert (done.answer, done.answered_by, done.version) == ("Đã rà soát.", office.clerk, 2)
    assert "rà soát" not in str(Entry.objects.get(verb="answer_prompt_point").facts)
    emptied = answer_prompt_point(actor=office.clerk, point=point, answer="", version=2)
    assert (emptied.answered_at, emptied.answered_by) == (None, None)


def test_an_older_page_does_not_overwrite(office: Office, point: PromptPoint) -> None:
    answer_prompt_point(actor=office.clerk, point=point, answer="Một", version=1)
    with pytest.raises(Conflict) as caught:
        answer_prompt_point(actor=office.clerk, point=point, answer="Hai", version=1)
    assert (caught.value.theirs, caught.value.yours) == ({"answer": "Một"}, {"answer": "Hai"})


def test_what_was_handed_in_stays(office: Office, point: PromptPoint) -> None:
    answer_prompt_point(actor=office.clerk, point=point, answer="Một", version=1)
    office.submitted()
    with pytest.raises(Refusal) as caught:
        answer_prompt_point(actor=office.clerk, point=point, answer="Hai", version=2)
    assert caught.value.code == "answer_handed_in"


def test_a_withdrawn_point_needs_none(office: Office, point: PromptPoint) -> None:
    withdraw_prompt(actor=office.staff, prompt=point.prompt, reason="Nhầm")
    with pytest.raises(Refusal) as caught:
        answer_prompt_point(actor=office.clerk, point=point, answer="Một", version=1)
    assert caught.value.code == "prompt_withdrawn"


@pytest.mark.parametrize("who", ["staff", "superior", "outsider", "inspector"])
def test_nobody_answers_for_others(office: Office, point: PromptPoint, who: str) -> None:
    with pytest.raises(NotPermitted):
        answer_prompt_point(actor=getattr(office, who), point=point, answer="Một", version=1)
