from collections import Counter
from typing import Any

from tests.exchange.workbooks import TODAY
from xeploai.exchange.demo.building import build
from xeploai.exchange.demo.cast import cast, cell_of
from xeploai.exchange.demo.facts import districts, load
from xeploai.exchange.roster.reading import read
from xeploai.exchange.roster.rows import Roster
from xeploai.exchange.roster.validating import validate
from xeploai.exchange.roster.writing import write


def test_thirteen_districts_and_their_communes() -> None:
    assert len(districts()) == 13
    assert sum(len(district.communes) for district in districts()) == 170
    assert {d.name for d in districts() if d.mountainous} == {"Trà Bồng", "Sơn Hà", "Sơn Tây", "Minh Long", "Ba Tơ"}
    codes = [commune.code for district in districts() for commune in district.communes]
    assert len(set(codes)) == 170


def test_the_guidelines_list_is_complete() -> None:
    province = load("agencies")["province"]
    assert (len(province["delegations"]), len(province["caucuses"]), len(province["attached"])) == (8, 3, 4)
    kinds = Counter(body.kind for body in build().roster.bodies)
    assert (kinds["party_delegation"], kinds["party_caucus"], kinds["assembly_delegation"]) == (8, 3, 1)


def test_the_same_seed_gives_the_same_people() -> None:
    assert build().roster.people == build().roster.people
    assert build(seed=1).roster.people != build(seed=2).roster.people


def test_the_demo_passes_its_own_import() -> None:
    roster = build().roster
    judged = validate(read(write(roster)), known=Roster(), today=TODAY)
    assert (judged.problems, judged.remarks) == ([], [])
    assert judged.roster.people == roster.people


def test_the_cell_of_the_evening_has_forty_five_of_whom_forty_three_vote() -> None:
    made = build()
    cell = [person for person in made.roster.people if person.cell == made.places.cell]
    voters = [p for p in cell if p.standing == "official" and not (p.exempt or p.suspended or p.away)]
    assert (len(cell), len(voters)) == (45, 43)


def test_the_commune_has_fourteen_cells_and_six_hundred_members() -> None:
    made = build()
    members = [person for person in made.roster.people if person.cell in made.places.cells]
    assert (len(made.places.cells), len(members)) == (14, 600)
    seats = [post for post in made.roster.posts if post.body == f"BCH-{made.places.commune}"]
    assert len(seats) == 15
    assert [post.role for post in seats].count("head") == 1


def test_everyone_of_the_cast_is_somebody_else() -> None:
    made = build()
    people = [made.members[cell_of(member, made.places)][member.seat] for member in cast()]
    assert len(set(people)) == len({member.login for member in cast()}) == len(cast())


def test_the_large_province_has_the_same_story() -> None:
    small, large = build("small"), build("province")
    assert large.places == small.places
    assert 60_000 <= len(large.roster.people) <= 75_000
    assert 3_300 <= sum(unit.kind in {"cell", "grassroots_cell"} for unit in large.roster.units) <= 3_700

    def story(made: Any) -> Any:
        return [row for row in made.roster.people if row.cell in made.places.cells]

    assert story(large) == story(small)
