import pytest

from xeploai.exchange.bench import bench_roster
from xeploai.exchange.demo.make import make_demo
from xeploai.organisations.models import Unit, UnitClosure
from xeploai.people.models import Person

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


def test_a_filled_database_serves_as_well() -> None:
    make_demo()
    before = (Unit.objects.count(), Person.objects.count(), UnitClosure.objects.count())
    assert bench_roster(people=300).people == 300
    assert (Unit.objects.count(), Person.objects.count(), UnitClosure.objects.count()) == before
