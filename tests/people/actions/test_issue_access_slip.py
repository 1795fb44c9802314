"""Slips are issued by whoever runs the meeting and kept only as a digest."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from tests import factories as make
from tests.people.world import issue
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.codes import clean_code, digest_of
from xeploai.people.enums import SlipPurpose
from xeploai.people.models import AccessSlip, User


def test_a_slip_makes_an_account_without_password(world: dict[str, Any]) -> None:
    slip = issue(world).slip
    assert slip.user.person == world["member"]
    assert not slip.user.has_usable_password()
    assert [e.verb for e in Entry.objects.all()] == ["issue_access_slip"]


def test_the_code_is_kept_nowhere(world: dict[str, Any]) -> None:
    issued = issue(world)
    assert issued.slip.code_digest == digest_of(issued.code)
    assert clean_code(issued.code) not in str(list(Entry.objects.values())) + str(list(AccessSlip.objects.values()))


def test_a_new_slip_ends_the_one_before(world: dict[str, Any]) -> None:
    first, second = issue(world), issue(world)
    first.slip.refresh_from_db()
    assert first.slip.revoked_at is not None
    assert second.slip.revoked_at is None
    assert User.objects.filter(person=world["member"]).count() == 1


def test_refusals(world: dict[str, Any]) -> None:
    stranger = make.a_member(world["other_cell"])
    cases: list[tuple[dict[str, Any], str]] = [
        ({"person": stranger}, "slip_for_stranger"),
        ({"purpose": SlipPurpose.TELLER}, "slip_without_meeting"),
        ({"expires_at": timezone.now()}, "slip_already_over"),
    ]
    for changes, code in cases:
        with pytest.raises(Refusal) as refused:
            issue(world, **changes)
        assert refused.value.code == code
    assert not AccessSlip.objects.exists()
    assert not Entry.objects.exists()


def test_only_whoever_runs_the_meeting_issues(world: dict[str, Any]) -> None:
    with pytest.raises(NotPermitted):
        issue(world, actor=make.a_user(secretary=world["other_cell"]))
    assert not AccessSlip.objects.exists()
    assert issue(world, actor=make.a_user(clerk=world["commune"])).slip.revoked_at is None
