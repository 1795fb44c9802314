"""A slip is withdrawn by whoever may issue it, once."""

from __future__ import annotations

from typing import Any

import pytest

from tests import factories as make
from tests.people.world import issue
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.actions.revoke_access_slip import revoke_access_slip
from xeploai.people.actions.use_access_slip import use_access_slip


def test_a_withdrawn_slip_is_noted_once(world: dict[str, Any]) -> None:
    issued = issue(world)
    revoke_access_slip(actor=world["secretary"], slip=issued.slip)
    revoke_access_slip(actor=world["secretary"], slip=issued.slip)
    with pytest.raises(Refusal) as refused:
        use_access_slip(code=issued.code)
    assert refused.value.code == "slip_revoked"
    assert Entry.objects.filter(verb="revoke_access_slip").count() == 1


def test_only_whoever_runs_the_meeting_withdraws(world: dict[str, Any]) -> None:
    issued = issue(world)
    with pytest.raises(NotPermitted):
        revoke_access_slip(actor=make.a_user(secretary=world["other_cell"]), slip=issued.slip)
    issued.slip.refresh_from_db()
    assert issued.slip.revoked_at is None
    revoke_access_slip(actor=make.a_user(clerk=world["commune"]), slip=issued.slip)
    issued.slip.refresh_from_db()
    assert issued.slip.revoked_at is not None
