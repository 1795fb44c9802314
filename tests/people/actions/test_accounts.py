"""Accounts and roles: only within the administrator's own part of the tree, never for oneself."""

from __future__ import annotations

from typing import Any

import pytest

from tests import factories as make
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.actions.create_account import create_account
from xeploai.people.actions.grant_role import grant_role
from xeploai.people.actions.reset_password import reset_password
from xeploai.people.actions.revoke_role import revoke_role
from xeploai.people.enums import Role
from xeploai.people.models import RoleAssignment, User
from xeploai.people.queries import accounts_of, people_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> dict[str, Any]:
    tree = make.a_tree()
    return {**tree, "member": make.a_member(tree["cell"]), "admin": make.a_user(administrator=tree["commune"])}


def refused(code: str, verb: Any, **given: Any) -> None:
    with pytest.raises(Refusal) as caught:
        verb(**given)
    assert caught.value.code == code


def test_an_account_is_made_with_a_first_password(world: dict[str, Any]) -> None:
    made = create_account(actor=world["admin"], person=world["member"], username=" Bithu.Thon1 ")
    user = User.objects.get(person=world["member"])
    assert user.username == "bithu.thon1"
    assert user.must_change_password
    assert user.check_password(made.password)
    assert made.password not in str(list(Entry.objects.values()))
    refused("account_exists", create_account, actor=world["admin"], person=world["member"], username="khac")


def test_names_that_cannot_be_used(world: dict[str, Any]) -> None:
    make.a_user()
    taken = User.objects.order_by("-pk").values_list("username", flat=True)[0]
    for name, code in (("bí thư", "username_unreadable"), ("ab", "username_unreadable"), (taken, "username_taken")):
        refused(code, create_account, actor=world["admin"], person=world["member"], username=name)
    assert not User.objects.filter(person=world["member"]).exists()


def test_people_of_another_commune_are_out_of_reach(world: dict[str, Any]) -> None:
    stranger = make.a_member(world["other_cell"])
    assert list(people_of(world["admin"])) == [world["member"]]
    with pytest.raises(NotPermitted):
        create_account(actor=world["admin"], person=stranger, username="nguoila")
    with pytest.raises(NotPermitted):
        create_account(actor=make.a_user(secretary=world["commune"]), person=world["member"], username="bithu")


def test_a_role_is_given_and_taken_back(world: dict[str, Any]) -> None:
    user = make.a_user(world["member"])
    given = grant_role(actor=world["admin"], user=user, role=Role.SECRETARY, unit=world["cell"])
    assert User.objects.get(pk=user.pk).holds_at((Role.SECRETARY,), world["cell"].pk)
    refused("role_already_held", grant_role, actor=world["admin"], user=user, role=Role.SECRETARY, unit=world["cell"])
    revoke_role(actor=world["admin"], assignment=given)
    revoke_role(actor=world["admin"], assignment=given)
    assert not User.objects.get(pk=user.pk).held
    assert [e.verb for e in Entry.objects.all()] == ["grant_role", "revoke_role"]


def test_roles_that_are_not_given(world: dict[str, Any]) -> None:
    admin, user = world["admin"], make.a_user(world["member"])
    refused("role_for_oneself", grant_role, actor=admin, user=admin, role=Role.CLERK, unit=world["cell"])
    refused(
        "role_not_for_unit", grant_role, actor=admin, user=user, role=Role.PROVINCIAL_STAFF, unit=world["commune"]
    )
    grant_role(actor=admin, user=user, role=Role.CLERK, unit=world["cell"])
    refused(
        "administrator_sees_no_content",
        grant_role,
        actor=admin,
        user=user,
        role=Role.ADMINISTRATOR,
        unit=world["cell"],
    )
    with pytest.raises(NotPermitted):
        grant_role(actor=admin, user=user, role=Role.CLERK, unit=world["district"])
    refused("role_for_oneself", revoke_role, actor=admin, assignment=RoleAssignment.objects.get(user=admin))


def test_an_account_with_a_role_above_is_out_of_reach(world: dict[str, Any]) -> None:
    high = make.a_user(world["member"], clerk=world["district"])
    assert high not in accounts_of(world["admin"])
    with pytest.raises(NotPermitted):
        reset_password(actor=world["admin"], user=high)
    with pytest.raises(NotPermitted):
        grant_role(actor=world["admin"], user=high, role=Role.SECRETARY, unit=world["cell"])


def test_a_reset_password_must_be_changed(world: dict[str, Any]) -> None:
    user = make.a_user(world["member"], secretary=world["cell"])
    new = reset_password(actor=world["admin"], user=user)
    user.refresh_from_db()
    assert user.check_password(new.password)
    assert user.must_change_password
    refused("password_of_oneself", reset_password, actor=world["admin"], user=world["admin"])
