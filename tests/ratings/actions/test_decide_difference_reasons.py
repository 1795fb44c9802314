import pytest
from django.utils import timezone

from tests.ballots.evening import level_line
from tests.ratings.committee import Committee, a_committee_evening
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.ratings.actions.decide_difference_reasons import decide_difference_reasons
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.queries.differences import decisions_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def committee() -> Committee:
    """Two cells of four; the committee finds one member completed where the cell said good."""
    committee = a_committee_evening((4, 4))
    lines = {str(committee.of_cell[0][1].pk): level_line(7, completed=7)}
    committee.hold_blocks({0: 7, 1: 7}, lines)
    committee.hold("excellent", {str(p.pk): 0 for p in committee.people if p != committee.of_cell[0][1]})
    record_ratings(actor=committee.secretary, meeting=committee.meeting)
    return committee


# R-PL4d
def test_the_reason_stands_beside_the_decision(committee: Committee) -> None:
    person = committee.of_cell[0][1]
    assert [d.decision.person for d in decisions_of(committee.meeting) if d.lacks_reason] == [person]
    decide_difference_reasons(
        actor=committee.secretary, meeting=committee.meeting, reasons={person.pk: " Chưa hoàn thành chỉ tiêu  thu "}
    )
    assert committee.decision(person).differs_because == "Chưa hoàn thành chỉ tiêu thu"
    assert [d for d in decisions_of(committee.meeting) if d.lacks_reason] == []
    assert Entry.objects.get(verb="decide_difference_reasons").facts["reasons"] == {
        person.code: "Chưa hoàn thành chỉ tiêu thu"
    }


def test_an_empty_reason_is_none(committee: Committee) -> None:
    with pytest.raises(Refusal, match="reason_missing"):
        decide_difference_reasons(
            actor=committee.secretary, meeting=committee.meeting, reasons={committee.of_cell[0][1].pk: " "}
        )


def test_no_reason_where_nothing_differs(committee: Committee) -> None:
    with pytest.raises(Refusal, match="does_not_differ"):
        decide_difference_reasons(
            actor=committee.secretary, meeting=committee.meeting, reasons={committee.of_cell[0][0].pk: "x"}
        )


def test_the_reason_survives_recording_again(committee: Committee) -> None:
    person = committee.of_cell[0][1]
    decide_difference_reasons(actor=committee.secretary, meeting=committee.meeting, reasons={person.pk: "Lý do"})
    record_ratings(actor=committee.secretary, meeting=committee.meeting)
    assert committee.decision(person).differs_because == "Lý do"


def test_not_after_the_minutes_and_not_by_others(committee: Committee) -> None:
    reasons = {committee.of_cell[0][1].pk: "x"}
    with pytest.raises(NotPermitted):
        decide_difference_reasons(actor=committee.head, meeting=committee.meeting, reasons=reasons)
    committee.meeting.adopted_at = timezone.now()
    committee.meeting.save()
    with pytest.raises(Refusal, match="minutes_adopted"):
        decide_difference_reasons(actor=committee.secretary, meeting=committee.meeting, reasons=reasons)
