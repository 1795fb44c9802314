from collections import Counter

import pytest

from xeploai.exchange.roster.rows import Roster
from xeploai.platform.simulation.casting import roster_of, size_of
from xeploai.platform.simulation.peopling import AREAS


@pytest.fixture(scope="module")
def small() -> Roster:
    return roster_of(0.01, seed=1)


def test_sizes_have_names_or_are_fractions() -> None:
    assert [size_of(word) for word in ("province", "tenth", "0.02")] == [1.0, 0.1, 0.02]
    for word in ("0", "2", "much"):
        with pytest.raises(ValueError, match=word):
            size_of(word)


def test_a_hundredth_has_a_hundredth_of_the_people_and_something_of_everything(small: Roster) -> None:
    assert 600 < len(small.people) < 700
    kinds = Counter(row.kind for row in small.units)
    assert kinds["provincial_party"] == kinds["district_party"] == 1
    assert {*AREAS, "cell", "agency", "front", "people_committee", "socio_political_organisation"} <= set(kinds)


def test_every_part_hangs_in_the_tree_and_every_collective_has_a_head(small: Roster) -> None:
    codes = {row.code for row in small.units}
    assert [row.code for row in small.units if row.parent and row.parent not in codes] == []
    assert [row.code for row in small.people if row.cell not in codes] == []
    heads = Counter(row.body for row in small.posts if row.role == "head")
    assert {row.code: heads[row.code] for row in small.bodies} == {row.code: 1 for row in small.bodies}


def test_the_same_seed_gives_the_same_rows(small: Roster) -> None:
    assert roster_of(0.01, seed=1) == small
