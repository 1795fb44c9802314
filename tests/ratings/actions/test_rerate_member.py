from typing import Any

import pytest

from tests import factories as make
from tests.ratings.committee import SEATS, a_committee_evening
from tests.ratings.competent import TODAY
from xeploai.errors import NotPermitted, Refusal
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.actions.rerate_member import rerate_member
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.recompute import recompute

pytestmark = pytest.mark.django_db


def test_a_members_decision_is_rated_again_by_the_level_above() -> None:
    # VI.4
    committee = a_committee_evening((4,), excellent=0)
    committee.hold_blocks({0: SEATS}, {})
    record_ratings(actor=committee.secretary, meeting=committee.meeting)
    person, district = committee.people[0], committee.tree["district"]
    given: dict[str, Any] = {
        "actor": make.a_user(clerk=district), "person": person, "cycle": committee.meeting.cycle, "unit": district,
        "kind": "cancelled", "level": "completed", "document_number": "9-QĐ/HU", "document_date": TODAY(),
        "reason": "Đơn thư có cơ sở",
    }  # fmt: skip
    with pytest.raises(NotPermitted):
        rerate_member(**{**given, "actor": committee.secretary})
    with pytest.raises(Refusal, match="not_superior"):
        rerate_member(**{**given, "actor": committee.secretary, "unit": committee.meeting.unit})
    rerate_member(**given)
    versions = Rating.objects.filter(person=person, nature="decision").order_by("version")
    assert [(r.level, r.version, r.superseded_at is None) for r in versions] == [
        ("good", 1, False), ("completed", 2, True),
    ]  # fmt: skip
    assert recompute(committee.meeting).different == []
    with pytest.raises(Refusal, match="no_decision_to_rerate"):
        rerate_member(**{**given, "person": make.a_person()})
