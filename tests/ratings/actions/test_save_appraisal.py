from typing import Any

import pytest

from tests.ratings.competent import a_world, appraised
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.ratings.actions.save_appraisal import save_appraisal
from xeploai.ratings.models import Appraisal

pytestmark = pytest.mark.django_db


def test_facts_remarks_and_level_are_kept_as_far_as_they_are_known() -> None:
    # R-PL5a
    world = a_world()
    facts: dict[str, dict[str, Any]] = {
        "targets_met": {"value": 45, "note": "Báo cáo quý IV"},
        "disciplined": {"value": "no"},
        "disunity": {"value": "", "note": ""},
    }
    sheet = save_appraisal(actor=world.staff, subject=world.collective, version=0, facts=facts, remarks="Đạt", level="")
    assert sheet.facts == {
        "disciplined": {"value": "no", "note": ""}, "targets_met": {"value": 45, "note": "Báo cáo quý IV"},
    }  # fmt: skip
    sheet = save_appraisal(
        actor=world.staff, subject=world.collective, version=1, facts=facts, remarks="Đạt", level="good"
    )
    assert (sheet.version, sheet.level) == (2, "good")
    same = save_appraisal(
        actor=world.staff, subject=world.collective, version=1, facts=facts, remarks="Đạt", level="good"
    )
    assert same.version == 2


def test_refusals() -> None:
    world = a_world()
    shared: dict[str, Any] = {"subject": world.leader, "version": 0, "remarks": "", "level": ""}
    with pytest.raises(NotPermitted):
        save_appraisal(actor=world.clerk, facts={}, **shared)
    with pytest.raises(Refusal, match="unknown_fact"):
        save_appraisal(actor=world.staff, facts={"disunity": {"value": "yes"}}, **shared)
    with pytest.raises(Refusal, match="unknown_fact_value"):
        save_appraisal(actor=world.staff, facts={"targets_met": {"value": "yes"}}, **shared)
    assert Appraisal.objects.count() == 0


def test_two_at_one_sheet_and_a_finished_one() -> None:
    world = a_world()
    save_appraisal(actor=world.staff, subject=world.leader, version=0, facts={}, remarks="A", level="good")
    with pytest.raises(Conflict) as raised:
        save_appraisal(actor=world.staff, subject=world.leader, version=7, facts={}, remarks="B", level="good")
    assert (raised.value.theirs["text"], raised.value.yours["text"]) == ("A", "B")
    sheet = appraised(world, world.organisation)
    with pytest.raises(Refusal, match="appraisal_finished"):
        save_appraisal(
            actor=world.staff, subject=world.organisation, version=sheet.version, facts={}, remarks="B", level="good"
        )
