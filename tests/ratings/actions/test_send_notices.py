import pytest
from django.utils import timezone

from tests.ballots.evening import an_evening, level_line
from tests.ratings.committee import Committee, a_committee_evening
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.content import sealed
from xeploai.meetings.models import Dispatch
from xeploai.ratings.actions.decide_difference_reasons import decide_difference_reasons
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.actions.send_notices import send_notices

pytestmark = pytest.mark.django_db


def decided(*, with_reason: bool = True, adopted: bool = True) -> Committee:
    committee = a_committee_evening((4, 4))
    person = committee.of_cell[0][1]
    committee.hold_blocks({0: 7, 1: 7}, {str(person.pk): level_line(7, completed=7)})
    committee.hold("excellent", {str(p.pk): 0 for p in committee.people if p != person})
    record_ratings(actor=committee.secretary, meeting=committee.meeting)
    if with_reason:
        decide_difference_reasons(actor=committee.secretary, meeting=committee.meeting, reasons={person.pk: "Lý do"})
    if adopted:
        committee.meeting.adopted_at = timezone.now()
        committee.meeting.save()
    return committee


# R-PL4d
def test_each_cell_gets_its_own_members_with_the_reason() -> None:
    committee = decided()
    sent = send_notices(actor=committee.secretary, meeting=committee.meeting)
    assert [d.to_unit for d in sent] == list(committee.cells)
    first = sent[0]
    assert (first.kind, first.number, first.digest) == ("notice", 1, sealed(first.content))
    assert [line["id"] for line in first.content["decisions"]] == [p.pk for p in committee.of_cell[0]]
    differing = first.content["decisions"][1]
    assert (differing["level"], differing["proposed"], differing["reason"]) == ("completed", "good", "Lý do")


def test_not_while_a_reason_is_missing() -> None:
    committee = decided(with_reason=False)
    with pytest.raises(Refusal, match="difference_reasons_missing") as found:
        send_notices(actor=committee.secretary, meeting=committee.meeting)
    assert found.value.params["count"] == 1
    assert not Dispatch.objects.filter(kind="notice").exists()


def test_not_before_the_minutes_are_adopted() -> None:
    committee = decided(adopted=False)
    with pytest.raises(Refusal, match="minutes_not_adopted"):
        send_notices(actor=committee.secretary, meeting=committee.meeting)


def test_again_only_with_a_reason() -> None:
    committee = decided()
    send_notices(actor=committee.secretary, meeting=committee.meeting)
    with pytest.raises(Refusal, match="reason_missing"):
        send_notices(actor=committee.secretary, meeting=committee.meeting)
    assert {d.number for d in send_notices(actor=committee.secretary, meeting=committee.meeting, reason="Sai tên")} == {
        2
    }


def test_not_by_others() -> None:
    committee = decided()
    with pytest.raises(NotPermitted):
        send_notices(actor=committee.head, meeting=committee.meeting)


def test_a_cell_sends_no_notices() -> None:
    evening = an_evening(4)
    with pytest.raises(Refusal, match="not_a_committee_meeting"):
        send_notices(actor=evening.secretary, meeting=evening.meeting)


def test_nothing_decided_nothing_sent() -> None:
    committee = a_committee_evening((4,))
    committee.meeting.adopted_at = timezone.now()
    committee.meeting.save()
    with pytest.raises(Refusal, match="no_decisions"):
        send_notices(actor=committee.secretary, meeting=committee.meeting)
