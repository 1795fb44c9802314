import pytest

from tests.ratings.competent import a_world, appraised, sent
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.ratings.actions.finish_appraisal import finish_appraisal
from xeploai.ratings.actions.save_appraisal import save_appraisal

pytestmark = pytest.mark.django_db


def test_it_is_finished_and_taken_up_again_with_a_reason() -> None:
    # R-PL5a
    world = a_world()
    sheet = appraised(world, world.leader)
    assert (sheet.done_by, sheet.level) == (world.staff, "good")
    sheet = finish_appraisal(
        actor=world.staff, appraisal=sheet, version=sheet.version, again=True, reason="Có ý kiến mới"
    )
    assert sheet.done_at is None
    assert [e.verb for e in Entry.objects.filter(verb__endswith="_appraisal").order_by("number")] == [
        "finish_appraisal", "reopen_appraisal",
    ]  # fmt: skip


def test_refusals() -> None:
    world = a_world()
    sheet = save_appraisal(actor=world.staff, subject=world.leader, version=0, facts={}, remarks="", level="")
    with pytest.raises(Refusal, match="appraisal_level_missing"):
        finish_appraisal(actor=world.staff, appraisal=sheet, version=1)
    sheet = save_appraisal(actor=world.staff, subject=world.leader, version=1, facts={}, remarks="", level="good")
    with pytest.raises(Refusal, match="dossier_not_received"):
        finish_appraisal(actor=world.staff, appraisal=sheet, version=2)
    with pytest.raises(NotPermitted):
        finish_appraisal(actor=world.clerk, appraisal=sheet, version=2)
    with pytest.raises(Refusal, match="appraisal_not_finished"):
        finish_appraisal(actor=world.staff, appraisal=sheet, version=2, again=True, reason="x")
    sent(world, world.leader)
    sheet = finish_appraisal(actor=world.staff, appraisal=sheet, version=2)
    with pytest.raises(Refusal, match="appraisal_finished"):
        finish_appraisal(actor=world.staff, appraisal=sheet, version=3)
    with pytest.raises(Refusal, match="reason_missing"):
        finish_appraisal(actor=world.staff, appraisal=sheet, version=3, again=True)
