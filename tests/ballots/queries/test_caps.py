import pytest
from hypothesis import given, strategies as st

from xeploai.ballots.queries.caps import cap_facts, cap_settings


@pytest.mark.parametrize("good, passed, final", [(0, 0, 0), (4, 0, 0), (5, 1, 0), (6, 1, 1), (36, 7, 6), (118, 23, 19)])
def test_both_readings_stand_beside_each_other(good: int, passed: int, final: int) -> None:
    facts = cap_facts(good, {})
    assert (facts.cap, facts.other) == (passed, {"final_good": final})
    other = cap_facts(good, {"cap_base": "final_good"})
    assert (other.cap, other.other) == (final, {"passed_good": passed})
    assert facts.holds_both_ways == other.holds_both_ways == min(passed, final)
    assert facts.is_the_same_both_ways == (passed == final)


def test_half_up_goes_with_those_who_passed_only() -> None:
    assert cap_settings({"cap_rounding": "half_up"}) == {"base": "passed_good", "rounding": "half_up"}
    assert cap_settings({"cap_base": "final_good", "cap_rounding": "half_up"})["rounding"] == "floor"
    assert cap_facts(8, {"cap_rounding": "half_up"}).cap == 2


@given(st.integers(0, 5000))
def test_choosing_what_holds_both_ways_breaks_neither_reading(good: int) -> None:
    most = cap_facts(good, {}).holds_both_ways
    assert 5 * most <= good
    assert 5 * most <= good - most or most == 0
