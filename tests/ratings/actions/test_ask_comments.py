import datetime as dt
from typing import Any

import pytest

from tests.ratings.competent import TODAY, a_world, asked
from xeploai.errors import NotPermitted, Refusal
from xeploai.ratings.actions.ask_comments import ask_comments
from xeploai.ratings.actions.set_commenting_units import set_commenting_units
from xeploai.ratings.models import CommentRequest

pytestmark = pytest.mark.django_db


def test_many_subjects_at_once_and_nobody_twice() -> None:
    # R-VI3
    world = a_world()
    set_commenting_units(
        actor=world.staff, cycle=world.cycle, authority=world.province, kind="leader", units=[world.commenting],
        document_number="1263-QĐ/TU", document_date=TODAY(),
    )  # fmt: skip
    assert [one.subject for one in asked(world)] == world.subjects
    assert asked(world) == []
    assert CommentRequest.objects.count() == 3


def test_refusals() -> None:
    world = a_world()
    shared: dict[str, Any] = {"cycle": world.cycle, "authority": world.province}
    soon = TODAY() + dt.timedelta(days=3)
    for subjects, due, code in (
        ([], soon, "nothing_to_ask_about"),
        (world.subjects, None, "comment_date_missing"),
        (world.subjects, TODAY() - dt.timedelta(days=1), "comment_date_past"),
        (world.subjects, soon, "nobody_to_ask"),
    ):
        with pytest.raises(Refusal, match=code):
            ask_comments(actor=world.staff, subjects=subjects, due_on=due, **shared)
    with pytest.raises(NotPermitted):
        ask_comments(actor=world.clerk, subjects=world.subjects, due_on=soon, **shared)
    world.leader.rated_by = world.unit
    world.leader.save()
    with pytest.raises(Refusal, match="not_competent"):
        ask_comments(actor=world.staff, subjects=[world.leader], due_on=soon, also=[world.commenting], **shared)
