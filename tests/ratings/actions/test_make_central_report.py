from typing import Any

import pytest

from tests.ratings.competent import TODAY, a_result, a_world, add_agency, decided
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.content import sealed
from xeploai.ratings.actions.make_central_report import make_central_report
from xeploai.ratings.queries.central import parts_of

pytestmark = pytest.mark.django_db


def test_final_and_pending_stand_side_by_side_and_each_report_stays() -> None:
    # R-VI5
    world = a_world()
    decided(world, leader="completed")
    add_agency(world, "Sở Tài chính")
    a_result(world.more[0], level="excellent")
    parts = {(p.kind, p.level): p for p in parts_of(world.cycle, world.province)}
    unit, leader = parts["unit", "province"], parts["leader", "province"]
    assert (unit.total, unit.final["good"], unit.done, unit.pending["excellent"], unit.open) == (2, 1, 1, 1, 1)
    assert (leader.total, leader.final["completed"], leader.pending["none"]) == (2, 1, 1)
    shared: dict[str, Any] = {
        "actor": world.staff,
        "cycle": world.cycle,
        "unit": world.province,
        "document_date": TODAY(),
    }
    made = make_central_report(**shared, document_number="3-BC")
    assert (made.number, made.digest) == (1, sealed(made.content))
    with pytest.raises(Refusal, match="reason_missing"):
        make_central_report(**shared, document_number="4-BC")
    assert make_central_report(**shared, document_number="4-BC", reason="Thêm nơi được ủy quyền").number == 2


def test_refusals() -> None:
    world = a_world()
    shared: dict[str, Any] = {"cycle": world.cycle, "document_date": TODAY()}
    with pytest.raises(NotPermitted):
        make_central_report(actor=world.clerk, unit=world.province, document_number="1", **shared)
    with pytest.raises(Refusal, match="competent_document_missing"):
        make_central_report(actor=world.staff, unit=world.province, document_number="", **shared)
    for subject in world.subjects:
        subject.dropped_on = TODAY()
        subject.save()
    with pytest.raises(Refusal, match="nothing_to_report"):
        make_central_report(actor=world.staff, unit=world.province, document_number="1", **shared)
