import pytest

from tests import factories as make
from tests.meetings.attendance import a_province, a_subject, prompt
from xeploai.cycles.models import Delegation
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.list_duties import list_duties
from xeploai.meetings.models import AttendanceDuty

pytestmark = pytest.mark.django_db


# R-IV1
def test_the_law_lists_and_doing_it_again_changes_nothing() -> None:
    world = a_province()
    done = list_duties(actor=world.staff, cycle=world.cycle)
    assert (done.subjects, done.added, done.changed, done.dropped) == (2, 3, 0, 0)
    assert world.duties() == [("in_charge", "must", "IV.1.1"), ("advisory_bodies", "must", "IV.1.2")]
    assert world.duties(world.office) == [("people_committee_caucus", "may", "IV.1.3")]
    again = list_duties(actor=world.staff, cycle=world.cycle)
    assert (again.added, again.changed, again.dropped) == (0, 0, 0)
    assert [e.facts["added"] for e in Entry.objects.filter(verb="list_duties").order_by("number")] == [3, 0]


# R-IV1, A-20
def test_a_letter_calls_for_more_and_its_withdrawal_drops_only_what_nobody_was_named_for() -> None:
    world = a_province()
    list_duties(actor=world.staff, cycle=world.cycle)
    letter = prompt(world, world.office, "provincial_standing")
    other = prompt(world, world.office, "provincial_standing_committee")
    done = list_duties(actor=world.staff, cycle=world.cycle)
    assert (done.added, done.changed) == (2, 1)
    assert world.duties(world.office) == [
        ("advisory_bodies", "must", "IV.1.2"),
        ("people_committee_caucus", "must", "IV.1.3"),
        ("working_party", "must", "IV.1.4"),
    ]
    sent = world.duty("advisory_bodies", world.office)
    sent.person = make.a_person()
    sent.save()
    letter.withdrawn_at = other.withdrawn_at = "2026-11-01T00:00:00Z"
    letter.save()
    other.save()
    assert list_duties(actor=world.staff, cycle=world.cycle).dropped == 1
    assert world.duties(world.office) == [
        ("advisory_bodies", "must", "IV.1.2"),
        ("people_committee_caucus", "may", "IV.1.3"),
    ]


def test_a_delegated_rating_makes_the_caucus_come() -> None:
    world = a_province()
    Delegation.objects.create(
        subject=world.office,
        to_unit=world.tree["district"],
        document_number="1",
        document_date="2026-10-01",
        given_by=world.staff,
    )
    list_duties(actor=world.staff, cycle=world.cycle)
    assert world.duties(world.office) == [("people_committee_caucus", "must", "IV.1.3")]


def test_what_the_province_does_not_rate_is_left_alone() -> None:
    world = a_province()
    body = make.a_body(world.tree["commune"], "standing_committee")
    below = a_subject(world.cycle, body, world.tree["district"])
    list_duties(actor=world.staff, cycle=world.cycle)
    assert world.duties(below) == []


def test_who_may_and_when() -> None:
    world = a_province()
    with pytest.raises(NotPermitted):
        list_duties(actor=world.secretary, cycle=world.cycle)
    world.cycle.closed_at = "2026-12-31T00:00:00Z"
    world.cycle.save()
    with pytest.raises(Refusal, match="cycle_closed"):
        list_duties(actor=world.staff, cycle=world.cycle)
    assert not AttendanceDuty.objects.exists()


def test_queries_do_not_grow(django_assert_max_num_queries: object) -> None:
    world = a_province()
    for _ in range(5):
        agency = make.a_unit("agency", parent=world.tree["province"], level="province")
        a_subject(world.cycle, make.a_body(agency, "agency_leadership"), world.tree["province"])
    with django_assert_max_num_queries(16):  # type: ignore[operator]
        list_duties(actor=world.staff, cycle=world.cycle)
