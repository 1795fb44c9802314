"""A role ends from now on; nobody locks themselves out."""

from __future__ import annotations

from typing import Any

import pytest

from tests import factories as make
from tests.people.world import refused
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.people.actions.grant_role import grant_role
from xeploai.people.actions.revoke_role import revoke_role
from xeploai.people.enums import Role
from xeploai.people.models import RoleAssignment, User


def test_a_role_is_taken_back_once(world: dict[str, Any]) -> None:
    user = make.a_user(world["member"])
    given = grant_role(actor=world["admin"], user=user, role=Role.SECRETARY, unit=world["cell"])
    revoke_role(actor=world["admin"], assignment=given)
    revoke_role(actor=world["admin"], assignment=given)
    assert not User.objects.get(pk=user.pk).held
    assert [e.verb for e in Entry.objects.all()] == ["grant_role", "revoke_role"]


def test_nobody_takes_their_own_role(world: dict[str, Any]) -> None:
    own = RoleAssignment.objects.get(user=world["admin"])
    refused("role_for_oneself", revoke_role, actor=world["admin"], assignment=own)
    assert RoleAssignment.objects.current().filter(pk=own.pk).exists()


def test_only_the_administrator_above_takes_it(world: dict[str, Any]) -> None:
    given = RoleAssignment.objects.get(user=world["secretary"])
    for actor in (make.a_user(administrator=world["other_commune"]), make.a_user(secretary=world["commune"])):
        with pytest.raises(NotPermitted):
            revoke_role(actor=actor, assignment=given)
    assert RoleAssignment.objects.current().filter(pk=given.pk).exists()
