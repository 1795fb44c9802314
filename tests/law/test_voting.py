from hypothesis import given, strategies as st

from xeploai.law import voting

COUNTS = st.integers(0, 60)
SUBJECTS = st.text("abcdefgh", min_size=1, max_size=2)
VOTES = st.dictionaries(SUBJECTS, COUNTS, max_size=8)
LEVELS = ("excellent", "good", "completed", "not_completed")


Tally = tuple[int, dict[str, int]]


@st.composite
def tallies(draw: st.DrawFn) -> Tally:
    """A line that a real count can have: no more marks than people convened."""
    line = {level: draw(st.integers(0, 20)) for level in LEVELS}
    return sum(line.values()) + draw(st.integers(0, 20)), line


@given(convened=COUNTS, votes=COUNTS)
def test_another_vote_never_makes_a_passing_subject_fail(convened: int, votes: int) -> None:
    assert voting.majority(convened=convened, votes=votes + 1).passes >= voting.is_majority(votes, convened)


# R-V2
@given(convened=COUNTS)
def test_needed_is_the_least_that_passes(convened: int) -> None:
    needed = voting.needed_votes(convened)
    assert voting.is_majority(needed, convened)
    assert not voting.is_majority(needed - 1, convened)


@given(tallies())
def test_at_most_one_level_is_decided_and_another_vote_for_it_keeps_it(tally: Tally) -> None:
    convened, line = tally
    answer = voting.level_vote(convened=convened, levels=LEVELS, lines={"a": line}).lines["a"]
    passing = [level for level in LEVELS if 2 * line[level] > convened]
    assert passing == ([answer.level] if answer.outcome == "decided" else [])
    if answer.level:
        more = {**line, answer.level: line[answer.level] + 1}
        again = voting.level_vote(convened=convened + 1, levels=LEVELS, lines={"a": more}).lines["a"]
        assert again.level == answer.level


@given(tallies())
def test_the_second_ballot_offers_no_level_weaker_than_one_left_out(tally: Tally) -> None:
    convened, line = tally
    answer = voting.level_vote(convened=convened, levels=LEVELS, lines={"a": line}).lines["a"]
    if answer.outcome == "no_majority":
        left_out = [line[level] for level in LEVELS if level not in answer.revote]
        assert len(answer.revote) >= 2
        assert all(line[kept] > out for kept in answer.revote for out in left_out)
        assert list(answer.revote) == [level for level in LEVELS if level in answer.revote]
    else:
        assert answer.revote == ()


@given(tallies(), st.permutations(LEVELS))
def test_the_order_of_the_levels_changes_only_the_order_of_the_second_ballot(tally: Tally, order: list[str]) -> None:
    convened, line = tally
    one = voting.level_vote(convened=convened, levels=LEVELS, lines={"a": line}).lines["a"]
    other = voting.level_vote(convened=convened, levels=order, lines={"a": line}).lines["a"]
    assert (one.level, set(one.revote)) == (other.level, set(other.revote))


@given(good=st.integers(0, 10**6))
def test_the_cap_never_exceeds_its_percentage(good: int) -> None:
    passed = voting.cap(good=good).cap
    final = voting.cap(good=good, base="final_good").cap
    assert 100 * passed <= 20 * good < 100 * (passed + 1)
    assert 100 * final <= 20 * (good - final)
    assert 100 * (final + 1) > 20 * (good - final - 1)
    assert final <= passed <= voting.cap(good=good, rounding="half_up").cap <= passed + 1


@given(good=st.integers(0, 10**6), base=st.sampled_from(["passed_good", "final_good"]))
def test_the_cap_never_falls_when_more_are_good(good: int, base: str) -> None:
    assert voting.cap(good=good, base=base).cap <= voting.cap(good=good + 1, base=base).cap


@given(convened=COUNTS, cap=st.integers(0, 6), votes=VOTES)
def test_the_excellent_are_within_the_cap_above_the_majority_and_everyone_has_one_place(
    convened: int, cap: int, votes: dict[str, int]
) -> None:
    answer = voting.excellent_vote(convened=convened, cap=cap, votes=votes)
    tied = answer.runoff.subjects if answer.runoff else ()
    assert sorted([*answer.chosen, *tied, *answer.below_majority, *answer.beyond_cap]) == sorted(votes)
    assert len(answer.chosen) + (answer.runoff.seats if answer.runoff else 0) <= cap
    assert all(2 * votes[s] > convened for s in (*answer.chosen, *tied, *answer.beyond_cap))
    assert all(2 * votes[s] <= convened for s in answer.below_majority)
    if answer.runoff:
        assert 0 < answer.runoff.seats < len(tied)


@given(convened=COUNTS, cap=st.integers(0, 6), votes=VOTES, data=st.data())
def test_the_order_of_the_input_changes_only_the_order_of_ties(
    convened: int, cap: int, votes: dict[str, int], data: st.DataObject
) -> None:
    shuffled = {s: votes[s] for s in data.draw(st.permutations(list(votes)))}
    one = voting.excellent_vote(convened=convened, cap=cap, votes=votes)
    other = voting.excellent_vote(convened=convened, cap=cap, votes=shuffled)
    assert [votes[s] for s in one.chosen] == [votes[s] for s in other.chosen]
    assert set(one.chosen) == set(other.chosen)
    assert set(one.beyond_cap) == set(other.beyond_cap)
    assert set(one.runoff.subjects if one.runoff else ()) == set(other.runoff.subjects if other.runoff else ())


@given(convened=COUNTS, seats=st.integers(0, 6), votes=VOTES)
def test_a_run_off_fills_no_more_than_the_seats_and_never_splits_a_tie(
    convened: int, seats: int, votes: dict[str, int]
) -> None:
    answer = voting.runoff(convened=convened, seats=seats, votes=votes)
    assert len(answer.chosen) + answer.empty_seats == seats
    outside = [votes[s] for s in votes if s not in answer.chosen and 2 * votes[s] > convened]
    assert all(votes[s] > other for s in answer.chosen for other in outside)


@given(
    totals=st.builds(voting.BallotTotals, *[st.integers(0, 4)] * 5),
    lines=st.dictionaries(
        SUBJECTS, st.dictionaries(st.sampled_from([*LEVELS, "blank"]), st.integers(0, 3)), max_size=3
    ),
)
def test_a_count_is_balanced_when_every_equation_holds(
    totals: voting.BallotTotals, lines: dict[str, dict[str, int]]
) -> None:
    answer = voting.ballot_account(totals=totals, lines=lines)
    holds = (
        totals.issued <= totals.convened
        and totals.returned <= totals.issued
        and totals.valid + totals.invalid == totals.returned
        and all(sum(line.values()) == totals.valid for line in lines.values())
    )
    assert answer.balanced is holds
    assert answer.balanced is (answer.errors == ())
    assert len(set(answer.errors)) == len(answer.errors)


def test_a_percentage_of_another_rule_set() -> None:
    assert voting.cap(good=36, percent=25).cap == 9
    assert voting.cap(good=36, percent=25, base="final_good").cap == 7
