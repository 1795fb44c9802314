from hypothesis import given, strategies as st

from xeploai.law.similar_groups import ORDER, GroupCap, above, group_caps, heads_above

LEVELS = st.sampled_from(["", *ORDER])


def test_a_group_keeps_the_limit_exactly_at_a_fifth() -> None:
    # R-PL5d: 10 good or better allow 2.
    rated = [("so", "excellent")] * 2 + [("so", "good")] * 8 + [("so", "completed")]
    assert group_caps(rated) == [GroupCap(group="so", good_or_better=10, excellent=2, cap=2, percent=20)]
    assert group_caps(rated)[0].over == 0


def test_each_group_is_reckoned_alone_and_a_blank_counts_for_nothing() -> None:
    rated = [("so", "excellent"), ("huyen", "excellent"), ("so", "good"), ("huyen", ""), ("huyen", "good")]
    found = {one.group: (one.good_or_better, one.excellent, one.cap, one.over) for one in group_caps(rated)}
    assert found == {"so": (2, 1, 0, 1), "huyen": (2, 1, 0, 1)}


def test_the_other_reading_and_another_percent() -> None:
    rated = [("g", "excellent")] * 2 + [("g", "good")] * 9
    # A-01 B: the largest X with 100 X <= 20 (11 - X) is 1.
    assert group_caps(rated, base="final_good")[0].cap == 1
    # 2.2 rounds to 2 either way; a document with 25 percent gives floor(2.75) = 2.
    assert group_caps(rated, rounding="half_up")[0].cap == 2
    assert group_caps(rated, percent=25)[0].cap == 2


def test_a_head_is_above_only_where_both_are_known() -> None:
    assert above("excellent", "good")
    assert not above("good", "good")
    assert not above("completed", "good")
    assert not above("excellent", "")
    assert heads_above({"a": "excellent", "b": "good"}, {"a": "good", "b": "good"}) == ["a"]


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), LEVELS), max_size=60))
def test_what_is_over_is_exactly_what_breaks_five_x_against_g(rated: list[tuple[str, str]]) -> None:
    for one in group_caps(rated):
        assert one.cap == one.good_or_better // 5
        assert (one.over > 0) == (5 * one.excellent > one.good_or_better)


@given(LEVELS, LEVELS)
def test_above_is_a_strict_order(first: str, second: str) -> None:
    assert not (above(first, second) and above(second, first))
