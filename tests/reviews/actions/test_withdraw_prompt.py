"""A withdrawn prompt needs no answer, and stays in the register."""

import pytest

from tests.reviews.world import Office, a_prompt
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.withdraw_prompt import withdraw_prompt
from xeploai.reviews.models import PromptPoint, ReviewPrompt
from xeploai.reviews.queries import points_to_answer, prompters_of


def test_it_needs_no_answer_any_more_and_nothing_is_deleted(office: Office) -> None:  # R-III2
    prompt = a_prompt(office.subject, office.staff, "Đất đai")
    done = withdraw_prompt(actor=office.staff, prompt=prompt, reason="Gửi nhầm")
    assert (done.withdrawn_because, withdraw_prompt(actor=office.staff, prompt=prompt, reason="Lại")) == (
        "Gửi nhầm",
        done,
    )
    assert (list(points_to_answer(office.subject)), prompters_of(office.subject)) == ([], [])
    assert (ReviewPrompt.objects.count(), PromptPoint.objects.count()) == (1, 1)
    assert Entry.objects.filter(verb="withdraw_prompt").count() == 1


def test_with_a_reason_and_never_by_the_unit_itself(office: Office) -> None:
    prompt = a_prompt(office.subject, office.staff, "Đất đai")
    with pytest.raises(Refusal) as caught:
        withdraw_prompt(actor=office.staff, prompt=prompt, reason=" ")
    assert caught.value.code == "reason_missing"
    with pytest.raises(NotPermitted):
        withdraw_prompt(actor=office.clerk, prompt=prompt, reason="Không muốn trả lời")
