"""A slip lets its holder in until it expires or is withdrawn."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tests.people.world import issue
from xeploai.errors import Refusal
from xeploai.journal.models import Entry
from xeploai.people.actions.use_access_slip import use_access_slip
from xeploai.people.codes import new_code
from xeploai.people.models import AccessSlip, User


def refusal_of(code: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        use_access_slip(code=code)
    assert not Entry.objects.filter(verb="use_access_slip").exists()
    return refused.value


def test_a_slip_lets_its_holder_in_and_may_be_used_again(world: dict[str, Any]) -> None:
    issued = issue(world)
    slip = use_access_slip(code=issued.code.lower().replace("-", " "))
    assert slip == issued.slip
    assert slip.user.person == world["member"]
    assert not slip.user.has_usable_password()
    assert [e.verb for e in Entry.objects.all()] == ["issue_access_slip", "use_access_slip"]
    assert use_access_slip(code=issued.code) == slip


def test_only_the_newest_slip_opens(world: dict[str, Any]) -> None:
    first, second = issue(world), issue(world)
    assert refusal_of(first.code).code == "slip_revoked"
    assert use_access_slip(code=second.code) == second.slip


def test_a_code_that_was_never_given(world: dict[str, Any]) -> None:
    issue(world)
    assert refusal_of(new_code()).code == "slip_unknown"


def test_a_shut_account_has_no_slip(world: dict[str, Any]) -> None:
    issued = issue(world)
    User.objects.filter(pk=issued.slip.user_id).update(is_active=False)
    assert refusal_of(issued.code).code == "slip_unknown"


def test_an_expired_slip_says_when(world: dict[str, Any]) -> None:
    issued = issue(world)
    past = timezone.now() - dt.timedelta(minutes=1)
    AccessSlip.objects.update(expires_at=past)
    refusal = refusal_of(issued.code)
    assert (refusal.code, refusal.params) == ("slip_expired", {"expires_at": past})
