import pytest

from tests.ratings.competent import a_result, a_world, decided
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.ratings.actions.decide_subject_difference_reasons import decide_subject_difference_reasons
from xeploai.ratings.queries.subject_differences import decided_at

pytestmark = pytest.mark.django_db


def test_only_what_differs_takes_a_reason() -> None:
    # R-PL4d, A-24
    world = a_world()
    a_result(world.organisation, level="excellent")
    a_result(world.collective, level="good")
    conference = decided(world)
    found = {one.rating.subject: (one.differs, one.lacks_reason) for one in decided_at(conference.meeting)}
    assert found == {
        world.organisation: (True, True), world.collective: (False, False), world.leader: (False, False),
    }  # fmt: skip
    reasons = {world.organisation.pk: "Chỉ tiêu chủ yếu chưa đạt"}
    decide_subject_difference_reasons(actor=world.staff, meeting=conference.meeting, reasons=reasons)
    assert not any(one.lacks_reason for one in decided_at(conference.meeting))
    assert "Chỉ tiêu" not in str(Entry.objects.get(verb="decide_subject_difference_reasons").facts)


def test_refusals() -> None:
    world = a_world()
    a_result(world.organisation, level="excellent")
    conference = decided(world)
    for reasons, code in (
        ({world.leader.pk: "x"}, "subject_does_not_differ"),
        ({world.organisation.pk: " "}, "reason_missing"),
    ):
        with pytest.raises(Refusal, match=code):
            decide_subject_difference_reasons(actor=world.staff, meeting=conference.meeting, reasons=reasons)
    with pytest.raises(NotPermitted):
        decide_subject_difference_reasons(actor=world.clerk, meeting=conference.meeting, reasons={})
    conference.adopt()
    with pytest.raises(Refusal, match="minutes_adopted"):
        decide_subject_difference_reasons(
            actor=world.staff, meeting=conference.meeting, reasons={world.organisation.pk: "x"}
        )
