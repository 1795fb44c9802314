import json
from typing import Any

import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.meetings.actions.add_guest import add_guest
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.mark_late_arrival import mark_late_arrival
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.actions.remove_guest import remove_guest
from xeploai.meetings.actions.withdraw_opinion import withdraw_opinion
from xeploai.meetings.content import for_the_room, minutes_content, sealed

pytestmark = pytest.mark.django_db


def test_before_anybody_acted_every_number_is_unknown() -> None:
    content = minutes_content(world.planned().meeting)
    attendance = content["attendance"]
    assert [attendance[k] for k in ("convened", "needed", "present", "voters_present")] == [None] * 4
    assert content["adoption"] == {"for": None, "against": None, "abstain": None, "at": None}
    assert (content["rounds"], content["results"]) == ([], [])


def test_attendance_is_told_with_its_reasons() -> None:
    evening = world.frozen()
    guest = make.a_person("Đỗ Quang Khách", title="Phó Bí thư Đảng ủy")
    row = add_guest(actor=evening.clerk, meeting=evening.meeting, person=guest, capacity="superior")
    mark_attendance(actor=evening.clerk, meeting=evening.meeting, marks=[Mark(attendee_id=row.pk, presence="present")])
    attendance = minutes_content(evening.meeting)["attendance"]
    assert (attendance["convened"], attendance["needed"], attendance["present"]) == (6, 4, 5)
    assert attendance["absent"] == [{"name": str(evening.people[5]), "excused": True, "reason": "Đi công tác"}]
    assert attendance["guests"] == [{"name": "Đỗ Quang Khách", "title": "Phó Bí thư Đảng ủy", "capacity": "superior"}]
    mark_late_arrival(actor=evening.clerk, attendee=evening.row(5))
    attendance = minutes_content(evening.meeting)["attendance"]
    assert (attendance["convened"], attendance["present"], attendance["late"]) == (6, 6, [str(evening.people[5])])
    remove_guest(actor=evening.clerk, attendee=row)
    assert minutes_content(evening.meeting)["attendance"]["guests"] == []


def test_opinions_stand_without_those_taken_back() -> None:
    evening = world.called()
    said: dict[str, Any] = {"actor": evening.clerk, "meeting": evening.meeting, "speaker": evening.people[1]}
    record_opinion(**said, text="Một.", about=evening.people[2])
    gone = record_opinion(**said, text="Hai.")
    record_opinion(**said, text="Tôi bảo lưu.", reserved=True, by_authors_wish=True)
    withdraw_opinion(actor=evening.clerk, opinion=gone, by_authors_wish=True)
    content = minutes_content(evening.meeting)
    assert content["opinions"] == [{"speaker": str(evening.people[1]), "about": str(evening.people[2]), "text": "Một."}]
    assert [o["text"] for o in content["reserved"]] == ["Tôi bảo lưu."]


def test_only_signed_rounds_speak() -> None:
    evening = world.frozen()
    world.signed_levels(evening, {4: {"good": 2, "completed": 3}})
    world.a_round(evening, "excellent", "counting", cap=1)
    (found,) = minutes_content(evening.meeting)["rounds"]
    line = found["lines"][4]
    assert (found["kind"], found["valid"], found["needed"]) == ("levels", 5, 4)
    assert (line["counts"], line["blank"]) == ({"good": 2, "completed": 3, "not_completed": 0}, 0)
    assert (line["outcome"], found["lines"][0]["outcome"]) == ("no_majority", "good")


def test_round_two_tells_who_was_chosen_and_who_was_not() -> None:
    evening = world.frozen()
    world.signed_levels(evening)
    world.signed_choice(evening, {0: 5, 1: 4, 2: 1}, cap=1)
    choice = minutes_content(evening.meeting)["rounds"][1]
    assert [(x["counts"], x["outcome"]) for x in choice["lines"]] == [
        ({"votes": 5}, "excellent"),
        ({"votes": 4}, "beyond_cap"),
        ({"votes": 1}, "below_majority"),
    ]


def test_in_a_tiny_electorate_the_room_sees_no_number() -> None:
    evening = world.frozen(4)
    world.signed_levels(evening, valid=3)
    content = minutes_content(evening.meeting)
    shown = for_the_room(content)
    assert shown["rounds"][0]["valid"] is None
    assert {x["outcome"] for x in shown["rounds"][0]["lines"]} == {"good"}
    assert all(x["counts"] == {} and x["blank"] is None for x in shown["rounds"][0]["lines"])
    assert content["rounds"][0]["valid"] == 3
    big = minutes_content(world.frozen(6).meeting)
    assert for_the_room(big) is big


def test_the_content_is_json_and_its_digest_knows_every_letter() -> None:
    content = minutes_content(world.voted().meeting)
    assert json.loads(json.dumps(content)) == content
    assert sealed(content) == sealed(json.loads(json.dumps(content)))
    other = {**content, "sections": {"review": "a"}}
    assert sealed(other) != sealed(content)


@pytest.mark.parametrize("members", [6, 40])
def test_the_minutes_cost_the_same_for_every_size(members: int, django_assert_num_queries: Any) -> None:
    evening = world.voted(members)
    with django_assert_num_queries(15):
        minutes_content(evening.reload())
