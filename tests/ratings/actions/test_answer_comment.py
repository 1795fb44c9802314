from typing import Any

import pytest

from tests.ratings.competent import a_world, appraised, asked
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.ratings.actions.answer_comment import answer_comment

pytestmark = pytest.mark.django_db


def test_a_level_a_text_or_nothing_to_say_are_answers() -> None:
    # R-VI3
    world = a_world()
    first, second, third = asked(world)
    first = answer_comment(actor=world.commenter, request=first, version=1, level="good", answer="Nhất trí")
    second = answer_comment(actor=world.commenter, request=second, version=1, nothing=True)
    # On paper: the organisation committee enters it, and the name of who entered it stays.
    third = answer_comment(actor=world.staff, request=third, version=1, answer="Đề nghị làm rõ chỉ tiêu 3")
    assert [(r.level, r.text, r.nothing, r.answered_by) for r in (first, second, third)] == [
        ("good", "Nhất trí", False, world.commenter), ("", "", True, world.commenter),
        ("", "Đề nghị làm rõ chỉ tiêu 3", False, world.staff),
    ]  # fmt: skip
    assert "Nhất trí" not in str([e.facts for e in Entry.objects.filter(verb="answer_comment")])


def test_refusals() -> None:
    world = a_world()
    request = asked(world)[2]
    with pytest.raises(NotPermitted):
        answer_comment(actor=world.outsider, request=request, version=1, nothing=True)
    wrong: list[tuple[dict[str, Any], str]] = [
        ({}, "answer_empty"),
        ({"nothing": True, "level": "good"}, "answer_and_nothing"),
        ({"level": "best"}, "unknown_level"),
        ({"answer": "a" * 20_001}, "text_too_long"),
    ]
    for given, code in wrong:
        with pytest.raises(Refusal, match=code):
            answer_comment(actor=world.commenter, request=request, version=1, **given)
    answer_comment(actor=world.commenter, request=request, version=1, level="good")
    with pytest.raises(Conflict) as raised:
        answer_comment(actor=world.commenter, request=request, version=1, level="completed")
    assert raised.value.theirs["level"] == "good"
    appraised(world, world.leader)
    with pytest.raises(Refusal, match="appraisal_finished"):
        answer_comment(actor=world.commenter, request=request, version=2, level="completed")
