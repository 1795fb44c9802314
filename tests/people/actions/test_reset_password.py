"""A reset password must be changed, and nobody resets an account out of reach."""

from __future__ import annotations

from typing import Any

import pytest

from tests import factories as make
from tests.people.world import refused
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.people.actions.reset_password import reset_password


def test_a_reset_password_must_be_changed(world: dict[str, Any]) -> None:
    user = make.a_user(world["member"], secretary=world["cell"])
    new = reset_password(actor=world["admin"], user=user)
    user.refresh_from_db()
    assert user.check_password(new.password)
    assert user.must_change_password
    refused("password_of_oneself", reset_password, actor=world["admin"], user=world["admin"])
    assert new.password not in str(list(Entry.objects.values()))


def test_an_account_with_a_role_above_is_out_of_reach(world: dict[str, Any]) -> None:
    high = make.a_user(world["member"], clerk=world["district"])
    before = high.password
    with pytest.raises(NotPermitted):
        reset_password(actor=world["admin"], user=high)
    with pytest.raises(NotPermitted):
        reset_password(actor=world["secretary"], user=high)
    high.refresh_from_db()
    assert (high.password, high.must_change_password) == (before, False)
