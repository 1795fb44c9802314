import datetime as dt

import pytest

from tests.meetings import world
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.change_meeting import change_meeting

pytestmark = pytest.mark.django_db
EVENING = dt.datetime(2026, 11, 25, 12, 0, tzinfo=dt.UTC)


def change(evening: world.Evening, version: int = 1, **fields: object) -> object:
    given = {"actor": evening.clerk, "starts_at": EVENING, "place": " Nhà văn hóa thôn 1 "}
    given |= {"chair": evening.people[0], "minutes_taker": evening.people[1], **fields}
    return change_meeting(meeting=evening.meeting, version=version, **given)  # type: ignore[arg-type]


def test_the_four_fields_are_written_together() -> None:
    evening = world.planned()
    change(evening)
    meeting = evening.reload()
    assert (meeting.starts_at, meeting.place, meeting.version) == (EVENING, "Nhà văn hóa thôn 1", 2)


def test_the_slower_clerk_sees_both_versions_and_overwrites_nothing() -> None:
    evening = world.planned()
    change(evening)
    with pytest.raises(Conflict) as conflict:
        change(evening, version=1, place="Trụ sở xã")
    assert conflict.value.theirs["place"] == "Nhà văn hóa thôn 1"
    assert conflict.value.yours["place"] == "Trụ sở xã"
    assert evening.reload().place == "Nhà văn hóa thôn 1"


def test_a_teller_cannot_become_the_chair() -> None:
    evening = world.ready()
    with pytest.raises(Refusal) as refused:
        change(evening, chair=evening.people[2])
    assert refused.value.code == "chair_is_teller"


def test_an_outsider_changes_nothing() -> None:
    evening = world.planned()
    with pytest.raises(NotPermitted):
        change(evening, actor=evening.outsider)
