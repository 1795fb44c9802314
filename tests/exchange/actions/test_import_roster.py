import datetime as dt
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.exchange.workbooks import GOOD, PEOPLE, POSTS, UNITS, a_roster, changed, workbook
from tests.factories import a_user
from xeploai.errors import NotPermitted, Refusal
from xeploai.exchange.actions.export_roster import export_roster
from xeploai.exchange.actions.import_roster import import_roster
from xeploai.exchange.messages import describe
from xeploai.exchange.roster.examining import examine_roster
from xeploai.exchange.roster.fingerprint import fingerprint
from xeploai.exchange.roster.rows import BodyRow, PersonRow, PostRow, Roster, UnitRow
from xeploai.exchange.roster.stored import stored
from xeploai.exchange.roster.writing import write
from xeploai.journal.actions.verify import verify
from xeploai.journal.models import Entry
from xeploai.organisations.models import Unit, UnitClosure
from xeploai.people.models import Membership, Person, Post

pytestmark = pytest.mark.django_db


def bring(sheets: Any) -> Any:
    return import_roster(actor=None, unit=None, content=workbook(sheets))


def same(one: Roster, other: Roster) -> bool:
    return all(sorted(map(repr, getattr(one, key))) == sorted(map(repr, getattr(other, key)))
               for key in ("units", "bodies", "people", "posts"))  # fmt: skip


def nothing_to_change(content: bytes) -> bool:
    difference = examine_roster(content).difference
    return difference is not None and difference.nothing


def test_everything_is_stored_with_its_closure_and_one_entry() -> None:
    counts = bring(GOOD)
    assert counts["units"] == {"added": 5, "changed": 0, "unchanged": 0, "missing": 0}
    assert counts["posts"]["added"] == 1
    assert UnitClosure.objects.filter(ancestor__code="T").count() == 5
    assert UnitClosure.objects.get(ancestor__code="H", descendant__code="C1").depth == 2
    person = Person.objects.get(code="P1")
    assert (person.folded, person.memberships.get().cell.code) == ("nguyen thi an", "C1")
    entry = Entry.objects.get(verb="import_roster")
    assert entry.facts["counts"] == counts
    assert verify().broken is None


def test_the_same_file_again_changes_nothing() -> None:
    bring(GOOD)
    before = fingerprint(stored().roster)
    counts = bring(GOOD)
    assert {sheet: (c["added"], c["changed"]) for sheet, c in counts.items()} == dict.fromkeys(counts, (0, 0))
    assert fingerprint(stored().roster) == before


def test_an_update_shows_old_and_new_and_deletes_nothing() -> None:
    bring(GOOD)
    sheets = changed(PEOPLE, 0, 3, "Trưởng thôn")
    del sheets[PEOPLE][1]
    sheets[UNITS][3][1] = "Chi bộ thôn Một"
    examined = examine_roster(workbook(sheets))
    assert examined.difference is not None
    assert examined.difference.counts()["people"] == {"added": 0, "changed": 1, "unchanged": 0, "missing": 1}
    bring(sheets)
    assert Person.objects.get(code="P1").title == "Trưởng thôn"
    assert Person.objects.filter(code="P2").exists()
    unit = Unit.objects.get(code="C1")
    assert (unit.name, unit.folded) == ("Chi bộ thôn Một", "chi bo thon mot")


def test_a_change_of_cell_keeps_the_old_membership() -> None:
    bring(GOOD)
    bring(changed(PEOPLE, 0, 5, "C2"))
    old, new = Membership.objects.filter(person__code="P1").order_by("pk")
    assert (old.cell.code, old.left_on is not None) == ("C1", True)
    assert (new.cell.code, new.left_on) == ("C2", None)


def test_leaving_the_party_ends_the_membership() -> None:
    bring(GOOD)
    sheets = changed(PEOPLE, 0, 5, "")
    sheets[PEOPLE][0][6:] = []
    bring(sheets)
    assert Membership.objects.filter(person__code="P1", left_on=None).count() == 0


def test_a_changed_standing_keeps_the_membership() -> None:
    bring(GOOD)
    sheets = changed(PEOPLE, 0, 8, "Có")
    bring(sheets)
    membership = Membership.objects.get(person__code="P1")
    assert (membership.exempt, membership.left_on) == (True, None)


def test_an_end_date_closes_the_seat_once() -> None:
    bring(GOOD)
    sheets = changed(POSTS, 0, 5, "01/11/2026")
    assert bring(sheets)["posts"] == {"added": 0, "changed": 1, "unchanged": 0, "missing": 0}
    assert Post.objects.get().ended_on == dt.date(2026, 11, 1)
    assert bring(sheets)["posts"] == {"added": 0, "changed": 0, "unchanged": 1, "missing": 0}


def test_a_moved_unit_takes_its_subtree_along() -> None:
    bring(GOOD)
    sheets = {title: [list(row) for row in rows] for title, rows in GOOD.items()}
    sheets[UNITS].insert(3, ["BP", "Đảng bộ bộ phận", "Đảng bộ bộ phận", "Cấp cơ sở", "X"])
    sheets[UNITS][4][4] = "BP"
    bring(sheets)
    path = UnitClosure.objects.filter(descendant__code="C1").order_by("depth").values_list("ancestor__code", flat=True)
    assert list(path) == ["C1", "BP", "X", "H", "T"]


TEN_FAULTS = {
    UNITS: [
        *GOOD[UNITS][:3],
        ["C1", "Chi bộ thôn 1", "Chi hội", "Cấp cơ sở", "X"],
        ["C2", "Chi bộ thôn 2", "Chi bộ", "Cấp cơ sở", "KHONG-CO"],
        ["C2", "Chi bộ thôn 3", "Chi bộ", "Cấp cơ sở", "X"],
    ],
    "Tập thể": [["CU1", "", "Chi ủy", "C1", "X"]],
    PEOPLE: [
        ["P1", "Nguyễn Thị An", "31/02/1985", "", "", "C1", "Đảng viên chính thức"],
        ["P2", "Trần Văn Bình", "1990", "", "", "C1", ""],
        ["P3", "Lê Thị Cúc", "20/10/2099", "", "", "X", "Đảng viên dự bị"],
    ],
    POSTS: [["P7", "CU1", "Người đứng đầu"]],
}


def test_ten_ways_broken_ten_clear_errors_nothing_changed() -> None:
    bring(GOOD)
    before, entries = fingerprint(stored().roster), Entry.objects.count()
    with pytest.raises(Refusal) as refused:
        bring(TEN_FAULTS)
    problems = refused.value.params["problems"]
    assert [(p.code, p.sheet, p.row, p.column) for p in problems] == [
        ("unknown_choice", "Tổ chức", 5, "C"),
        ("unknown_code", "Tổ chức", 6, "E"),
        ("duplicate_code", "Tổ chức", 7, "A"),
        ("required", "Tập thể", 2, "B"),
        ("date_impossible", "Người", 2, "C"),
        ("date_year_only", "Người", 3, "C"),
        ("standing_missing", "Người", 3, "G"),
        ("date_future", "Người", 4, "C"),
        ("not_a_cell", "Người", 4, "F"),
        ("unknown_code", "Chức vụ", 2, "A"),
    ]
    for problem in problems:
        message = describe(problem)
        assert all((message.place, message.what, message.mend))
        assert "…" not in message.what + message.mend
    assert (fingerprint(stored().roster), Entry.objects.count()) == (before, entries)


def test_a_roster_changed_since_the_preview_is_refused() -> None:
    bring(GOOD)
    content = workbook(changed(PEOPLE, 0, 3, "Trưởng thôn"))
    seen = examine_roster(content).fingerprint
    Person.objects.filter(code="P2").update(title="Hưu trí")
    with pytest.raises(Refusal) as refused:
        import_roster(actor=None, unit=None, content=content, expected=seen)
    assert refused.value.code == "roster_changed_since_preview"
    assert Person.objects.get(code="P1").title == "Nông dân"


def test_a_change_between_reading_and_writing_is_refused(monkeypatch: Any) -> None:
    module: Any = import_module("xeploai.exchange.actions.import_roster")

    bring(GOOD)
    looked = module.examine_roster

    def and_then_somebody_writes(content: Any, **more: Any) -> Any:
        examined = looked(content, **more)
        Person.objects.filter(code="P2").update(title="Hưu trí")
        return examined

    monkeypatch.setattr(module, "examine_roster", and_then_somebody_writes)
    with pytest.raises(Refusal, match="roster_changed_since_preview"):
        bring(changed(PEOPLE, 0, 3, "Trưởng thôn"))
    assert Person.objects.get(code="P1").title == "Nông dân"


def test_a_failure_while_writing_leaves_nothing(monkeypatch: Any) -> None:
    from xeploai.exchange.roster import storing

    def fail(*_arguments: Any) -> Any:
        raise RuntimeError("power cut")

    monkeypatch.setattr(storing, "store_posts", fail)
    with pytest.raises(RuntimeError):
        bring(GOOD)
    assert (Unit.objects.count(), Person.objects.count(), Entry.objects.count()) == (0, 0, 0)


def test_only_provincial_staff_within_their_reach() -> None:
    bring(GOOD)
    commune, district = Unit.objects.get(code="X"), Unit.objects.get(code="H")
    content = workbook(changed(PEOPLE, 0, 3, "Trưởng thôn"))
    for actor in (a_user(secretary=commune), a_user(clerk=district), a_user(administrator=district), a_user()):
        with pytest.raises(NotPermitted):
            import_roster(actor=actor, unit=commune, content=content)
        with pytest.raises(NotPermitted):
            export_roster(actor=actor, unit=commune)
    staff = a_user(provincial_staff=district)
    import_roster(actor=staff, unit=district, content=content)
    assert Person.objects.get(code="P1").title == "Trưởng thôn"
    assert Entry.objects.filter(verb="import_roster", actor=staff).count() == 1


def test_what_is_written_out_imports_back_as_it_was() -> None:
    import_roster(actor=None, unit=None, content=write(a_roster()))
    assert same(stored().roster, a_roster())
    out = export_roster(actor=None, unit=None)
    assert nothing_to_change(out)


def test_the_export_of_a_subtree_imports_back_within_it() -> None:
    bring(GOOD)
    commune = Unit.objects.get(code="X")
    staff = a_user(provincial_staff=commune)
    out = export_roster(actor=staff, unit=commune)
    counts = import_roster(actor=staff, unit=commune, content=out)
    assert {name: (c["added"], c["changed"], c["missing"]) for name, c in counts.items()} == dict.fromkeys(
        counts, (0, 0, 0)
    )


words = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyÁÝỆỗ '-", min_size=1, max_size=20).map(
    lambda text: " ".join(text.split())
).filter(bool)  # fmt: skip
dates = st.none() | st.dates(dt.date(1930, 1, 1), dt.date(2026, 10, 1))


@st.composite
def rosters(draw: Any) -> Any:
    units = [UnitRow("T", draw(words), "provincial_party", "province")]
    units.append(
        UnitRow("X", draw(words), "grassroots_party", "grassroots", "T", draw(st.booleans()), draw(st.booleans()))
    )
    cells = [f"0{n}" for n in range(draw(st.integers(1, 4)))]
    units += [UnitRow(code, draw(words), "cell", "grassroots", "X") for code in cells]
    bodies = [
        BodyRow(f"B{code}", draw(words), "cell_committee", code, draw(st.sampled_from(["", "X"]))) for code in cells
    ]
    people = []
    for number in range(draw(st.integers(0, 6))):
        row = PersonRow(f"P{number:03}", draw(words), draw(dates), draw(words), draw(st.just("") | words))
        if draw(st.booleans()):
            row = row._replace(
                birth_date=None,
                cell=draw(st.sampled_from(cells)),
                standing=draw(st.sampled_from(["official", "probationary"])),
                admitted_on=draw(dates),
                exempt=draw(st.booleans()),
                suspended=draw(st.booleans()),
                away=draw(st.booleans()),
                joined_on=draw(dates),
            )
        people.append(row)
    seats = draw(st.sets(st.tuples(st.sampled_from(people), st.sampled_from(bodies)), max_size=5)) if people else set()
    posts = [
        PostRow(p.code, b.code, draw(st.sampled_from(["head", "deputy", "member"])), draw(words)) for p, b in seats
    ]
    return Roster(units, bodies, people, posts)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(roster=rosters())
def test_any_roster_survives_the_way_out_and_back(roster: Any) -> None:
    from django.db import transaction

    with transaction.atomic():
        import_roster(actor=None, unit=None, content=write(roster))
        assert same(stored().roster, roster)
        assert nothing_to_change(export_roster(actor=None, unit=None))
        transaction.set_rollback(True)
