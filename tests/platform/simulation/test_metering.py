import pytest
from django.db import connection

from xeploai.platform.simulation.metering import Meter


def ask(times: int) -> int:
    for _ in range(times):
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    return times


@pytest.mark.django_db
def test_calls_and_queries_are_counted_by_verb_and_added_up() -> None:
    meter, other = Meter(), Meter()
    with meter.running():
        assert meter.do(ask, times=2) == 2
        meter.do(ask, times=4)
        ask(1)
    with other.running():
        other.do(ask, times=3)
    meter.add(other)
    cost = meter.verbs["ask"]
    assert (cost.calls, cost.queries, cost.most, cost.queries_each) == (3, 9, 4, 3.0)
    assert (meter.whole.calls, meter.whole.queries) == (2, 10)


@pytest.mark.django_db
def test_a_refused_verb_is_counted_too() -> None:
    def refuses() -> None:
        raise ValueError("refused")

    meter = Meter()
    with pytest.raises(ValueError, match="refused"):
        meter.do(refuses)
    assert meter.verbs["refuses"].calls == 1
