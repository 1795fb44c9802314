from typing import Any

import pytest

from tests.ratings.competent import TODAY, a_world, asked
from xeploai.errors import Refusal
from xeploai.ratings.actions.answer_comment import answer_comment
from xeploai.ratings.actions.remind_comments import remind_comments
from xeploai.ratings.models import CommentRequest

pytestmark = pytest.mark.django_db


def test_only_the_silent_are_reminded_and_once_a_day() -> None:
    # R-VI3
    world = a_world()
    first, *_others = asked(world)
    answer_comment(actor=world.commenter, request=first, version=1, nothing=True)
    shared: dict[str, Any] = {"actor": world.staff, "cycle": world.cycle, "authority": world.province}
    assert remind_comments(**shared, units=[world.commenting]) == 2
    assert [one.reminders for one in CommentRequest.objects.order_by("pk")] == [
        [], [TODAY().isoformat()], [TODAY().isoformat()],
    ]  # fmt: skip
    with pytest.raises(Refusal, match="nobody_to_remind"):
        remind_comments(**shared)
