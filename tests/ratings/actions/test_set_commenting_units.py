import datetime as dt
from typing import Any

import pytest

from tests.ratings.competent import TODAY, a_world, an_agency
from xeploai.errors import NotPermitted, Refusal
from xeploai.ratings.actions.set_commenting_units import set_commenting_units
from xeploai.ratings.models import CommentingUnit

pytestmark = pytest.mark.django_db


def test_the_list_is_replaced_and_who_stays_keeps_the_document() -> None:
    # R-VI3
    world = a_world()
    other = an_agency(world.province, "Ban Dân vận Tỉnh ủy")
    shared: dict[str, Any] = {"actor": world.staff, "cycle": world.cycle, "authority": world.province, "kind": "unit"}
    set_commenting_units(**shared, units=[world.commenting], document_number="1263-QĐ/TU", document_date=TODAY())
    found = set_commenting_units(
        **shared, units=[world.commenting, other], document_number="2-CV", document_date=TODAY()
    )
    assert {(one.unit.name, one.document_number) for one in found} == {
        ("Ủy ban Kiểm tra Tỉnh ủy", "1263-QĐ/TU"), ("Ban Dân vận Tỉnh ủy", "2-CV"),
    }  # fmt: skip
    assert set_commenting_units(**shared, units=[], document_number="3-CV", document_date=TODAY()) == []
    assert CommentingUnit.objects.count() == 2


def test_refusals() -> None:
    world = a_world()
    shared: dict[str, Any] = {"cycle": world.cycle, "authority": world.province, "units": [world.commenting]}
    with pytest.raises(NotPermitted):
        set_commenting_units(actor=world.clerk, kind="unit", document_number="1", document_date=TODAY(), **shared)
    with pytest.raises(Refusal, match="unknown_kind"):
        set_commenting_units(actor=world.staff, kind="x", document_number="1", document_date=TODAY(), **shared)
    with pytest.raises(Refusal, match="competent_document_missing"):
        set_commenting_units(actor=world.staff, kind="unit", document_number="", document_date=TODAY(), **shared)
    later = TODAY() + dt.timedelta(days=2)
    with pytest.raises(Refusal, match="competent_document_in_future"):
        set_commenting_units(actor=world.staff, kind="unit", document_number="1", document_date=later, **shared)
