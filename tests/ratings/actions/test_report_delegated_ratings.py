import pytest

from tests.ratings.competent import TODAY, a_conference, a_world, appraised
from xeploai.cycles.models import Delegation
from xeploai.errors import Refusal
from xeploai.ratings.actions.report_delegated_ratings import report_delegated_ratings

pytestmark = pytest.mark.django_db


def test_a_unit_with_a_delegation_decides_and_reports() -> None:
    # VI.2, R-VI5
    world = a_world()
    agency, clerk = world.commenting, world.commenter
    with pytest.raises(Refusal, match="nothing_delegated"):
        report_delegated_ratings(actor=clerk, cycle=world.cycle, unit=agency)
    Delegation.objects.create(
        subject=world.organisation, to_unit=agency, document_number="5-QĐ", document_date=TODAY(),
        given_by=world.staff,
    )  # fmt: skip
    with pytest.raises(Refusal, match="delegated_not_decided"):
        report_delegated_ratings(actor=clerk, cycle=world.cycle, unit=agency)
    staff, world.staff = world.staff, clerk
    appraised(world, world.organisation, level="excellent")
    conference = a_conference(world, agency)
    conference.vote("decision.unit", {})
    conference.record()
    with pytest.raises(Refusal, match="minutes_not_adopted"):
        report_delegated_ratings(actor=clerk, cycle=world.cycle, unit=agency)
    conference.adopt()
    (sent,) = report_delegated_ratings(actor=clerk, cycle=world.cycle, unit=agency)
    assert (sent.kind, sent.to_unit, sent.content["delegated"]) == ("report", world.province, True)
    assert [(row["name"], row["level"]) for row in sent.content["subjects"]] == [("Sở Nội vụ", "excellent")]
    with pytest.raises(Refusal, match="reason_missing"):
        report_delegated_ratings(actor=clerk, cycle=world.cycle, unit=agency)
    assert staff.pk
