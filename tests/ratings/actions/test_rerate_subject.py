import datetime as dt
from typing import Any

import pytest

from tests import factories as make
from tests.ratings.competent import TODAY, a_world, decided
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.ratings.actions.rerate_subject import rerate_subject
from xeploai.ratings.models import SubjectRating
from xeploai.ratings.queries.recompute import recompute

pytestmark = pytest.mark.django_db


def test_a_closed_year_is_reopened_by_a_document_and_both_versions_stay() -> None:
    # R-X10, VI.4
    world = a_world()
    conference = decided(world)
    world.cycle.closed_at = dt.datetime.now(dt.UTC)
    world.cycle.save()
    rating = rerate_subject(
        actor=world.staff, subject=world.leader, unit=world.province, kind="old_violation", level="not_completed",
        document_number="7-KL/UBKTTU", document_date=TODAY(), reason="Vi phạm năm 2026 kết luận sau",
    )  # fmt: skip
    versions = SubjectRating.objects.filter(subject=world.leader).order_by("version")
    assert [(r.level, r.version, r.superseded_at is None) for r in versions] == [
        ("good", 1, False), ("not_completed", 2, True),
    ]  # fmt: skip
    assert rating.rerating is not None
    assert rating.rerating.document_number == "7-KL/UBKTTU"
    assert rating.explanation[0]["given"]["before"] == "good"
    checks = recompute(conference.meeting)
    assert checks.different == []
    assert [c.about for c in checks.checks if c.code == "rerated"] == [f"{world.leader.name} (7-KL/UBKTTU)"]
    assert "Vi phạm" not in str(Entry.objects.get(verb="rerate_subject").facts)


def test_refusals() -> None:
    world = a_world()
    given: dict[str, Any] = {
        "actor": world.staff, "subject": world.leader, "unit": world.province, "kind": "cancelled", "level": "good",
        "document_number": "7", "document_date": TODAY(), "reason": "x",
    }  # fmt: skip
    with pytest.raises(Refusal, match="no_decision_to_rerate"):
        rerate_subject(**given)
    decided(world)
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"kind": "x"}, "unknown_rerating"),
        ({"level": ""}, "rerating_level_missing"),
        ({"level": "best"}, "unknown_level"),
        ({"reason": " "}, "reason_missing"),
        ({"document_number": ""}, "competent_document_missing"),
        ({"document_date": TODAY() + dt.timedelta(days=1)}, "competent_document_in_future"),
        ({"actor": world.clerk, "unit": world.unit}, "not_superior"),
    ]
    for change, code in wrong:
        with pytest.raises(Refusal, match=code):
            rerate_subject(**{**given, **change})
    with pytest.raises(NotPermitted):
        rerate_subject(**{**given, "actor": world.outsider})
    # Whoever decided does not cancel its own decision; the province alone speaks for the centre.
    top = make.a_unit(name="Cấp trên giả định")
    world.province.parent = top
    world.province.save()
    with pytest.raises(Refusal, match="not_superior"):
        rerate_subject(**given)
