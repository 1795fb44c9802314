import pytest

from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.unfreeze_electorate import unfreeze_electorate

pytestmark = pytest.mark.django_db


def test_the_list_opens_before_a_signature_and_voids_what_runs() -> None:
    evening = world.frozen()
    found = world.a_round(evening, "levels")
    with pytest.raises(Refusal) as refused:
        unfreeze_electorate(actor=evening.clerk, meeting=evening.meeting, reason="  ")
    assert refused.value.code == "reason_missing"
    unfreeze_electorate(actor=evening.clerk, meeting=evening.meeting, reason="Sót một đảng viên mới chuyển đến")
    found.refresh_from_db()
    meeting = evening.reload()
    assert (found.state, found.voided_because) == ("voided", "Sót một đảng viên mới chuyển đến")
    assert (meeting.frozen_at, meeting.convened, meeting.electorate_facts) == (None, None, {})
    assert evening.row(0).counted is None
    assert Entry.objects.get(verb="unfreeze_electorate").facts["voided_rounds"] == [1]


def test_a_list_that_is_open_is_not_opened() -> None:
    evening = world.ready()
    with pytest.raises(Refusal) as refused:
        unfreeze_electorate(actor=evening.clerk, meeting=evening.meeting, reason="nhầm")
    assert refused.value.code == "electorate_not_frozen"


def test_a_signed_count_keeps_the_list_shut() -> None:
    evening = world.frozen()
    world.signed_levels(evening)
    with pytest.raises(Refusal) as refused:
        unfreeze_electorate(actor=evening.clerk, meeting=evening.meeting, reason="nhầm")
    assert refused.value.code == "count_signed"
    assert evening.reload().convened == 6


def test_adopted_minutes_keep_the_list_shut() -> None:
    evening = world.adopted()
    with pytest.raises(Refusal) as refused:
        unfreeze_electorate(actor=evening.clerk, meeting=evening.meeting, reason="nhầm")
    assert (refused.value.code, evening.reload().convened) == ("minutes_adopted", 6)


def test_an_outsider_does_not_open_it() -> None:
    evening = world.frozen()
    with pytest.raises(NotPermitted):
        unfreeze_electorate(actor=evening.outsider, meeting=evening.meeting, reason="nhầm")
    assert evening.reload().convened == 6
