import pytest

from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.correct_minutes import correct_minutes
from xeploai.meetings.models import Minutes

pytestmark = pytest.mark.django_db


def test_a_correction_is_a_new_number_and_the_old_one_stays() -> None:
    evening = world.voted()
    old = world.adopt(evening)
    with pytest.raises(Refusal) as refused:
        correct_minutes(actor=evening.clerk, meeting=evening.meeting, reason="")
    assert refused.value.code == "reason_missing"
    new = correct_minutes(actor=evening.clerk, meeting=evening.meeting, reason="Sai tên một đồng chí")
    assert (new.number, new.reason, evening.reload().adopted_at) == (2, "Sai tên một đồng chí", None)
    kept = Minutes.objects.get(pk=old.pk)
    assert (kept.locked, kept.digest) == (old.locked, old.digest)
    with pytest.raises(Refusal) as refused:
        correct_minutes(actor=evening.clerk, meeting=evening.meeting, reason="nữa")
    assert refused.value.code == "minutes_not_adopted"
    assert world.adopt(evening).number == 2


def test_an_outsider_corrects_nothing() -> None:
    evening = world.adopted()
    with pytest.raises(NotPermitted):
        correct_minutes(actor=evening.outsider, meeting=evening.meeting, reason="x")
    assert Minutes.objects.count() == 1
