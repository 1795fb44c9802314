import pytest

from tests.ratings.competent import a_conference, a_result, a_world, decided
from xeploai.errors import Refusal
from xeploai.meetings.content import sealed
from xeploai.ratings.actions.decide_subject_difference_reasons import decide_subject_difference_reasons
from xeploai.ratings.actions.send_subject_notices import send_subject_notices

pytestmark = pytest.mark.django_db


def test_each_unit_is_told_once_and_again_with_a_reason() -> None:
    # R-PL5e, R-VI5
    world = a_world()
    a_result(world.organisation, level="excellent")
    conference = decided(world)
    decide_subject_difference_reasons(
        actor=world.staff, meeting=conference.meeting, reasons={world.organisation.pk: "Chưa đạt chỉ tiêu"}
    )
    conference.adopt()
    (notice,) = send_subject_notices(actor=world.staff, meeting=conference.meeting)
    assert (notice.to_unit, notice.kind, notice.digest) == (world.unit, "notice", sealed(notice.content))
    assert [(row["name"], row["level"], row["reason"]) for row in notice.content["subjects"]] == [
        (world.collective.name, "good", ""), (world.leader.name, "good", ""),
        ("Sở Nội vụ", "good", "Chưa đạt chỉ tiêu"),
    ]  # fmt: skip
    with pytest.raises(Refusal, match="reason_missing"):
        send_subject_notices(actor=world.staff, meeting=conference.meeting)
    (again,) = send_subject_notices(actor=world.staff, meeting=conference.meeting, reason="Sai chính tả")
    assert again.number == 2


def test_refusals() -> None:
    world = a_world()
    conference = a_conference(world)
    with pytest.raises(Refusal, match="minutes_not_adopted"):
        send_subject_notices(actor=world.staff, meeting=conference.meeting)
    conference.adopt()
    with pytest.raises(Refusal, match="no_decisions"):
        send_subject_notices(actor=world.staff, meeting=conference.meeting)


def test_a_reason_that_is_owed_holds_the_notices_back() -> None:
    world = a_world()
    a_result(world.organisation, level="excellent")
    conference = decided(world)
    conference.adopt()
    with pytest.raises(Refusal, match="difference_reasons_missing"):
        send_subject_notices(actor=world.staff, meeting=conference.meeting)
    conference.meeting.kind = "committee"
    conference.meeting.save()
    with pytest.raises(Refusal, match="not_a_conference"):
        send_subject_notices(actor=world.staff, meeting=conference.meeting)
