"""Roles are given only within the administrator's own part of the tree, never to oneself."""

from __future__ import annotations

from typing import Any

import pytest

from tests import factories as make
from tests.people.world import refused
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.people.actions.grant_role import grant_role
from xeploai.people.enums import Role
from xeploai.people.models import RoleAssignment, User
from xeploai.people.queries import accounts_of


def test_a_role_is_given_once(world: dict[str, Any]) -> None:
    user = make.a_user(world["member"])
    grant_role(actor=world["admin"], user=user, role=Role.SECRETARY, unit=world["cell"])
    assert User.objects.get(pk=user.pk).holds_at((Role.SECRETARY,), world["cell"].pk)
    refused("role_already_held", grant_role, actor=world["admin"], user=user, role=Role.SECRETARY, unit=world["cell"])
    assert [e.verb for e in Entry.objects.all()] == ["grant_role"]


def test_roles_that_are_not_given(world: dict[str, Any]) -> None:
    admin, user = world["admin"], make.a_user(world["member"])
    refused("role_for_oneself", grant_role, actor=admin, user=admin, role=Role.CLERK, unit=world["cell"])
    refused("role_not_for_unit", grant_role, actor=admin, user=user, role=Role.PROVINCIAL_STAFF, unit=world["commune"])
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
    assert list(RoleAssignment.objects.filter(user=user).values_list("role", flat=True)) == [Role.CLERK]


def test_an_account_with_a_role_above_is_out_of_reach(world: dict[str, Any]) -> None:
    high = make.a_user(world["member"], clerk=world["district"])
    assert high not in accounts_of(world["admin"])
    with pytest.raises(NotPermitted):
        grant_role(actor=world["admin"], user=high, role=Role.SECRETARY, unit=world["cell"])


def test_only_an_administrator_gives_roles(world: dict[str, Any]) -> None:
    user = make.a_user(world["member"])
    with pytest.raises(NotPermitted):
        grant_role(actor=world["secretary"], user=user, role=Role.CLERK, unit=world["cell"])
    assert not RoleAssignment.objects.filter(user=user).exists()
