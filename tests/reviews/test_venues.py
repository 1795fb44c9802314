import pytest

from tests import factories as make
from tests.reviews.places import leaders, seat, small_office, three_posts
from xeploai.people.models import Membership, Person, Post
from xeploai.reviews.models import VenueDecision
from xeploai.reviews.venues import holders_of_many_posts, venues_of, venues_of_all

pytestmark = pytest.mark.django_db


def told(person: Person, cycle: object) -> list[tuple[str, str, str]]:
    found = venues_of(person, cycle)  # type: ignore[arg-type]
    return [(p.what, p.body.kind if p.body else p.unit.name, p.clause) for p in found.places]


# R-II3a
def test_cell_then_each_collective_with_its_clause() -> None:
    world = three_posts()
    assert told(world.leader, world.cycle) == [
        ("cell", "Chi bộ thôn 1", "II.3.2.1"),
        ("body", "cell_committee", "II.3.2.2"),
        ("body", "standing_committee", "II.3.2.2"),
        ("body", "people_committee", "II.3.2.2"),
    ]


# R-II3a: the onward reports of II.3.2.2
def test_cell_committees_report_up_through_a_sub_committee() -> None:
    world = three_posts()
    tree = world.tree
    sub = make.a_unit("sub_party", parent=tree["commune"], name="Đảng bộ bộ phận thôn")
    below = make.a_unit("cell", parent=sub, name="Chi bộ xóm")
    member, head = make.a_member(below), make.a_member(below)
    make.a_committee(below, member)
    make.a_body(sub, "executive_committee", seats={head: "head"})
    by_kind = {p.body.kind: p for p in venues_of(world.leader, world.cycle).places if p.body}
    assert by_kind["cell_committee"].reports_to == (tree["commune"],)
    assert by_kind["standing_committee"].reports_to == ()
    assert venues_of(member, world.cycle).places[1].reports_to == (sub, tree["commune"])
    committee = next(p for p in venues_of(head, world.cycle).places if p.body)
    assert (committee.body and committee.body.kind, committee.reports_to) == ("executive_committee", (tree["commune"],))


# R-II3a: II.3.2.3 and A-15
def test_two_leaders_review_before_key_cadres_or_all_staff() -> None:
    world = three_posts()
    body = small_office(world)
    deputy = Person.objects.get(full_name="Phó Phòng")
    assert [p.what for p in venues_of(deputy, world.cycle).places] == ["all_staff"]
    body.has_key_cadres = True
    body.save()
    assert [p.what for p in venues_of(deputy, world.cycle).places] == ["key_cadres"]
    leaders(body, 1)
    assert [(p.what, p.clause) for p in venues_of(deputy, world.cycle).places] == [("body", "II.3.2.4")]


# R-II3f
def test_a_leader_who_is_no_member_has_no_cell() -> None:
    world = three_posts()
    guest = make.a_person()
    seat(guest, world.people_committee, "deputy")
    assert told(guest, world.cycle) == [("body", "people_committee", "II.3.2.4")]


def test_a_council_board_reviews_with_the_standing_board() -> None:
    tree, cycle = make.a_tree(), make.a_cycle()
    council = make.a_unit("people_council", parent=tree["province"], level="province", name="HĐND tỉnh")
    standing = make.a_body(council, "council_standing")
    board = make.a_body(council, "council_board")
    head = make.a_person()
    seat(head, board, "head")
    (place,) = venues_of(head, cycle).places
    assert (place.what, place.body, place.clause) == ("council_standing", standing, "II.3.2.3")


# R-II3e
def test_a_party_group_reports_to_its_cell() -> None:
    world = three_posts()
    group = make.a_unit("party_group", parent=world.tree["cell"], name="Tổ đảng 1")
    Membership.objects.filter(person=world.leader).update(group=group)
    place = venues_of(world.leader, world.cycle).places[0]
    assert (place.what, place.group, place.reports_to) == ("group", group, (world.tree["cell"],))


# R-II3b
def test_three_posts_need_a_further_place_until_one_is_decided() -> None:
    world = three_posts()
    assert venues_of(world.leader, world.cycle).undecided
    VenueDecision.objects.create(
        cycle=world.cycle,
        person=world.leader,
        place="Thường trực Huyện ủy",
        unit=world.tree["district"],
        document_number="15-QĐ/HU",
        document_date="2026-11-01",
        decided_by=make.a_user(),
    )
    found = venues_of(world.leader, world.cycle)
    assert found.extra_required
    assert not found.undecided
    assert found.places[-1].what == "decided"


def test_two_leading_posts_and_ended_ones_do_not_count() -> None:
    world = three_posts()
    Post.objects.filter(body=world.people_committee, person=world.leader).update(ended_on="2026-01-01")
    assert not venues_of(world.leader, world.cycle).extra_required
    assert list(holders_of_many_posts(type(world.tree["cell"]).objects.all())) == []


def test_queries_do_not_grow_with_people(django_assert_num_queries: object) -> None:
    world = three_posts()
    people = list(Person.objects.all())
    assert len(people) > 3
    with django_assert_num_queries(4):  # type: ignore[operator]
        venues_of_all(people[:1], world.cycle)
    with django_assert_num_queries(4):  # type: ignore[operator]
        venues_of_all(people, world.cycle)
