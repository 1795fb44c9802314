import pytest

from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.dismiss_teller import dismiss_teller

pytestmark = pytest.mark.django_db


def test_nobody_leaves_in_the_middle_of_a_count() -> None:
    evening = world.frozen()
    teller = evening.meeting.tellers.get(is_head=False)
    found = world.a_round(evening, "levels", "counting")
    with pytest.raises(Refusal) as refused:
        dismiss_teller(actor=evening.clerk, teller=teller)
    assert refused.value.code == "round_in_progress"
    assert evening.meeting.tellers.count() == 2
    found.state = "signed"
    found.save()
    dismiss_teller(actor=evening.clerk, teller=teller)
    assert evening.meeting.tellers.count() == 1


def test_adopted_minutes_keep_their_tellers() -> None:
    evening = world.adopted()
    with pytest.raises(Refusal) as refused:
        dismiss_teller(actor=evening.clerk, teller=evening.meeting.tellers.get(is_head=False))
    assert (refused.value.code, evening.meeting.tellers.count()) == ("minutes_adopted", 2)


def test_an_outsider_dismisses_nobody() -> None:
    evening = world.ready()
    with pytest.raises(NotPermitted):
        dismiss_teller(actor=evening.outsider, teller=evening.meeting.tellers.get(is_head=True))
    assert evening.meeting.tellers.count() == 2
