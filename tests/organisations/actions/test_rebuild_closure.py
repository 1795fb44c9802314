import pytest

from tests.factories import a_tree
from xeploai.organisations.actions.rebuild_closure import rebuild_closure
from xeploai.organisations.models import Unit, UnitClosure

pytestmark = pytest.mark.django_db


def test_every_pair_stands_once() -> None:
    tree = a_tree()
    assert rebuild_closure() == UnitClosure.objects.count()
    over = list(
        UnitClosure.objects.filter(descendant=tree["cell"]).order_by("depth").values_list("ancestor_id", "depth")
    )
    chain = [tree[name].pk for name in ("cell", "commune", "district", "province")]
    assert over == list(zip(chain, range(4), strict=True))
    assert set(Unit.objects.under(tree["commune"].pk)) == {tree["commune"], tree["cell"], tree["second_cell"]}
    assert set(Unit.objects.over(tree["commune"].pk)) == {tree["commune"], tree["district"], tree["province"]}
