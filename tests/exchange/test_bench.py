import pytest

from xeploai.errors import Refusal
from xeploai.exchange.bench import bench_roster
from xeploai.organisations.models import Unit

pytestmark = pytest.mark.django_db


def test_the_bench_reports_each_part_beside_its_floor_and_leaves_nothing() -> None:
    figures = bench_roster(people=300)
    assert figures.people == 300
    assert set(figures.seconds) == {
        "reading",
        "validating",
        "storing",
        "floor_reading",
        "floor_inserting",
        "bulk_create",
    }
    assert figures.ratio == figures.ours / figures.floor
    assert "goal" in "\n".join(figures.lines())
    assert Unit.objects.count() == 0


def test_the_bench_needs_an_empty_database() -> None:
    Unit.objects.create(code="T", name="Đảng bộ tỉnh", kind="provincial_party", level="province")
    with pytest.raises(Refusal, match="bench_needs_empty_database"):
        bench_roster(people=10)
