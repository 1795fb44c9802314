from typing import Any

import pytest

from tests.ratings.competent import TODAY, a_result, a_world, appraised
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.content import sealed
from xeploai.ratings.actions.make_submission import make_submission

pytestmark = pytest.mark.django_db


def test_finished_appraisals_are_sealed_in_one_table() -> None:
    # R-VI4
    world = a_world()
    shared: dict[str, Any] = {"cycle": world.cycle, "unit": world.province, "document_date": TODAY()}
    with pytest.raises(Refusal, match="nothing_appraised"):
        make_submission(actor=world.staff, document_number="1-TTr", **shared)
    a_result(world.organisation, votes=9, convened=10)
    appraised(world, world.organisation, level="completed")
    made = make_submission(actor=world.staff, document_number="1-TTr", **shared)
    (row,) = made.content["rows"]
    assert (row["own"], row["proposed"], made.content["open"]) == (
        {"level": "good", "status": "rated", "votes": 9, "convened": 10}, "completed", 2,
    )  # fmt: skip
    assert made.digest == sealed(made.content)
    assert make_submission(actor=world.staff, document_number="2-TTr", **shared).number == 2
    with pytest.raises(Refusal, match="competent_document_missing"):
        make_submission(actor=world.staff, document_number=" ", **shared)
    with pytest.raises(NotPermitted):
        make_submission(actor=world.clerk, document_number="1", **shared)
