from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.factories import a_member, a_tree, a_user
from xeploai.organisations.models import Unit
from xeploai.people.models import Membership, Person
from xeploai.people.querysets import under_six_months


@pytest.mark.parametrize(
    "admitted, on, expected",
    [
        (None, date(2026, 11, 23), False),
        (date(2026, 5, 23), date(2026, 11, 23), False),
        (date(2026, 5, 24), date(2026, 11, 23), True),
        (date(2026, 6, 1), date(2026, 11, 30), True),
        (date(2025, 12, 31), date(2026, 6, 29), True),
        (date(2025, 12, 31), date(2026, 6, 30), False),
        (date(2025, 12, 31), date(2026, 7, 1), False),
    ],
)
def test_six_full_months(admitted: date | None, on: date, expected: bool) -> None:
    assert under_six_months(admitted, on) is expected


@pytest.mark.django_db
def test_each_sees_their_own_subtree() -> None:
    tree = a_tree()
    mine, other = a_member(tree["cell"]), a_member(tree["other_cell"])
    secretary = a_user(a_member(tree["cell"]), secretary=tree["commune"])
    assert set(Person.objects.visible_to(secretary)) == {mine, secretary.person}
    assert other not in Person.objects.visible_to(secretary)
    assert set(Unit.objects.visible_to(secretary)) == {tree["commune"], tree["cell"], tree["second_cell"]}


@pytest.mark.django_db
def test_a_plain_member_sees_only_themselves() -> None:
    tree = a_tree()
    a_member(tree["cell"])
    member = a_user(a_member(tree["cell"]), member=tree["cell"])
    assert list(Person.objects.visible_to(member)) == [member.person]
    assert list(Unit.objects.visible_to(member)) == []


@pytest.mark.django_db
def test_one_current_cell() -> None:
    tree = a_tree()
    person = a_member(tree["cell"])
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(person=person, cell=tree["second_cell"], standing="official")
    Membership.objects.filter(person=person).update(left_on=date(2026, 1, 1))
    Membership.objects.create(person=person, cell=tree["second_cell"], standing="official")
    assert Membership.objects.current().count() == 1
