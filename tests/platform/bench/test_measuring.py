from collections.abc import Callable

import pytest

from xeploai.platform.bench import measuring
from xeploai.platform.bench.measuring import Pair, best, in_turn


def test_medians_and_their_ratios() -> None:
    pair = Pair(small=[(10.0, 5.0), (30.0, 6.0), (20.0, 4.0)], province=[(26.0, 5.0), (90.0, 5.5), (20.0, 5.0)])
    assert pair.clock == (20.0, 26.0)
    assert pair.processor == (5.0, 5.0)
    assert (pair.ratio, pair.work) == (1.3, 1.0)


def told(order: list[str], name: str) -> Callable[[], tuple[float, float]]:
    def work() -> tuple[float, float]:
        order.append(name)
        return 1.0, 1.0

    return work


def test_each_size_is_first_every_other_time() -> None:
    order: list[str] = []
    in_turn(told(order, "small"), told(order, "province"), times=3)
    assert order == ["province", "small", "small", "province", "province", "small"]


def test_a_longer_run_adds_to_the_first() -> None:
    pair = in_turn(told([], "small"), told([], "province"), times=2)
    assert len(in_turn(told([], "small"), told([], "province"), times=4, pair=pair).small) == 6


def test_what_takes_long_is_repeated_less(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "PATIENCE", -1.0)
    assert len(in_turn(told([], "small"), told([], "province"), times=50).small) == measuring.LEAST


def test_the_first_run_does_not_count() -> None:
    runs: list[int] = []
    best(lambda: runs.append(1), times=4)
    assert len(runs) == 5
