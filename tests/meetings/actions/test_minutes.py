import pytest

from tests.meetings import world
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.actions.amend_minutes import amend_minutes
from xeploai.meetings.actions.close_meeting import close_meeting
from xeploai.meetings.actions.correct_minutes import correct_minutes
from xeploai.meetings.actions.mark_late_arrival import mark_late_arrival
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.content import sealed
from xeploai.meetings.models import Minutes

pytestmark = pytest.mark.django_db


def adopt(evening: world.Evening, hands: tuple[int, int, int] = (5, 0, 0), **who: object) -> Minutes:
    given = {"actor": evening.clerk, "minutes": world.minutes_of(evening), **who}
    return adopt_minutes(votes_for=hands[0], votes_against=hands[1], votes_abstain=hands[2], **given)  # type: ignore[arg-type]


def refusal_of(evening: world.Evening, hands: tuple[int, int, int] = (5, 0, 0)) -> str:
    with pytest.raises(Refusal) as refused:
        adopt(evening, hands)
    assert evening.reload().adopted_at is None
    return refused.value.code


def test_there_is_one_draft_and_sections_do_not_disturb_each_other() -> None:
    evening = world.called()
    minutes = world.minutes_of(evening)
    assert world.minutes_of(evening).pk == minutes.pk
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


def test_adoption_locks_the_whole_content_under_its_digest() -> None:
    evening = world.voted()
    minutes = adopt(evening, (4, 0, 1))
    locked = minutes.locked or {}
    assert minutes.digest == sealed(locked)
    assert (locked["adoption"]["for"], locked["adoption"]["abstain"]) == (4, 1)
    assert [r["kind"] for r in locked["rounds"]] == ["levels", "excellent"]
    for verb in (
        lambda: record_opinion(
            actor=evening.clerk, meeting=evening.meeting, speaker=evening.people[0], text="Thêm một ý."
        ),
        lambda: amend_minutes(actor=evening.clerk, minutes=minutes, section="review", text="x", version=0),
        lambda: mark_late_arrival(actor=evening.clerk, attendee=evening.row(5)),
    ):
        with pytest.raises(Refusal) as refused:
            verb()
        assert refused.value.code == "minutes_adopted"


@pytest.mark.parametrize(
    "hands, code",
    [
        ((3, 2, 1), "hands_exceed_present"),
        ((2, 2, 1), "minutes_not_carried"),
        ((5, -1, 0), "hands_negative"),
    ],
)
def test_hands_that_adopt_nothing(hands: tuple[int, int, int], code: str) -> None:
    assert refusal_of(world.voted(), hands) == code


def test_exactly_half_of_those_present_is_not_enough() -> None:
    evening = world.voted()
    mark_late_arrival(actor=evening.clerk, attendee=evening.row(5))
    assert refusal_of(evening, (3, 3, 0)) == "minutes_not_carried"
    assert adopt(evening, (4, 2, 0)).adopted_at is not None


def test_nothing_is_adopted_while_votes_are_open() -> None:
    evening = world.called()
    assert refusal_of(evening) == "electorate_not_frozen"
    evening = world.frozen()
    assert refusal_of(evening) == "votes_not_over"
    world.a_round(evening, "levels", "counting")
    assert refusal_of(evening) == "round_in_progress"
    evening = world.frozen()
    world.signed_levels(evening)
    assert refusal_of(evening) == "votes_not_over"


def test_results_are_recorded_before_they_are_adopted() -> None:
    evening = world.voted()
    evening.meeting.ratings.all().delete()
    assert refusal_of(evening) == "results_not_recorded"


def test_a_correction_is_a_new_number_and_the_old_one_stays() -> None:
    evening = world.voted()
    old = adopt(evening)
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
    assert adopt(evening).number == 2


def test_a_meeting_closes_once_and_after_its_minutes() -> None:
    evening = world.voted()
    with pytest.raises(Refusal) as refused:
        close_meeting(actor=evening.clerk, meeting=evening.meeting)
    assert refused.value.code == "minutes_not_adopted"
    adopt(evening)
    assert close_meeting(actor=evening.clerk, meeting=evening.meeting).closed_at is not None
    with pytest.raises(Refusal) as refused:
        close_meeting(actor=evening.clerk, meeting=evening.meeting)
    assert refused.value.code == "meeting_closed"


def test_an_outsider_does_none_of_it() -> None:
    evening = world.voted()
    with pytest.raises(NotPermitted):
        adopt(evening, actor=evening.outsider)
    with pytest.raises(NotPermitted):
        amend_minutes(actor=evening.outsider, minutes=world.minutes_of(evening), section="review", text="x", version=0)
    adopt(evening)
    with pytest.raises(NotPermitted):
        correct_minutes(actor=evening.outsider, meeting=evening.meeting, reason="x")
    with pytest.raises(NotPermitted):
        close_meeting(actor=evening.outsider, meeting=evening.meeting)
