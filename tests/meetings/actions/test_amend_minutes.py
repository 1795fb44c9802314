import pytest

from tests.meetings import world
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.amend_minutes import amend_minutes

pytestmark = pytest.mark.django_db


def test_sections_do_not_disturb_each_other() -> None:
    evening = world.called()
    minutes = world.minutes_of(evening)
    amend_minutes(actor=evening.clerk, minutes=minutes, section="conclusion", text="Nhất trí.", version=0)
    amend_minutes(actor=evening.secretary, minutes=minutes, section="review", text="35 lượt.", version=0)
    with pytest.raises(Conflict) as conflict:
        amend_minutes(actor=evening.secretary, minutes=minutes, section="conclusion", text="Khác.", version=0)
    assert conflict.value.theirs == {"text": "Nhất trí.", "version": 1}
    minutes.refresh_from_db()
    assert {k: v["text"] for k, v in minutes.amendments.items()} == {"conclusion": "Nhất trí.", "review": "35 lượt."}
    with pytest.raises(Refusal) as refused:
        amend_minutes(actor=evening.clerk, minutes=minutes, section="votes", text="x", version=0)
    assert refused.value.code == "unknown_section"


def test_the_same_text_again_is_no_new_version() -> None:
    evening = world.called()
    minutes = world.minutes_of(evening)
    assert amend_minutes(actor=evening.clerk, minutes=minutes, section="review", text="35 lượt.", version=0) == 1
    assert amend_minutes(actor=evening.clerk, minutes=minutes, section="review", text=" 35 lượt. ", version=0) == 1


def test_adopted_minutes_are_not_amended() -> None:
    evening = world.voted()
    minutes = world.adopt(evening)
    with pytest.raises(Refusal) as refused:
        amend_minutes(actor=evening.clerk, minutes=minutes, section="review", text="x", version=0)
    assert refused.value.code == "minutes_adopted"
    minutes.refresh_from_db()
    assert minutes.amendments == {}


def test_an_outsider_amends_nothing() -> None:
    evening = world.voted()
    minutes = world.minutes_of(evening)
    with pytest.raises(NotPermitted):
        amend_minutes(actor=evening.outsider, minutes=minutes, section="review", text="x", version=0)
    minutes.refresh_from_db()
    assert minutes.amendments == {}
