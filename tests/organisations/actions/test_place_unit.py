import pytest

from tests.factories import a_tree
from xeploai.errors import Refusal
from xeploai.organisations.actions.place_unit import place_unit
from xeploai.organisations.actions.rebuild_closure import rebuild_closure
from xeploai.organisations.models import Unit, UnitClosure

pytestmark = pytest.mark.django_db


def closure() -> set[tuple[int, int, int]]:
    return set(UnitClosure.objects.values_list("ancestor_id", "descendant_id", "depth"))


def test_moving_a_subtree_equals_building_anew() -> None:
    tree = a_tree()
    commune = tree["commune"]
    commune.parent = tree["other_commune"]
    commune.save()
    place_unit(unit=commune)
    moved = closure()
    rebuild_closure()
    assert moved == closure()
    assert list(Unit.objects.over(tree["cell"].pk).values_list("code", flat=True).order_by("above__depth")) != []


def test_a_unit_cannot_stand_under_itself() -> None:
    tree = a_tree()
    before = closure()
    tree["district"].parent = tree["cell"]
    with pytest.raises(Refusal) as refused:
        place_unit(unit=tree["district"])
    assert refused.value.code == "unit_under_itself"
    assert closure() == before
