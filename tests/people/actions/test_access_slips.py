"""Slips: issued by whoever runs the meeting, used until they expire or are withdrawn, kept only as a digest."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tests import factories as make
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.actions.issue_access_slip import IssuedSlip, issue_access_slip
from xeploai.people.actions.revoke_access_slip import revoke_access_slip
from xeploai.people.actions.use_access_slip import use_access_slip
from xeploai.people.codes import clean_code, digest_of, new_code
from xeploai.people.enums import SlipPurpose
from xeploai.people.models import AccessSlip, User

pytestmark = pytest.mark.django_db
SOON = dt.timedelta(hours=4)


@pytest.fixture
def world() -> dict[str, Any]:
    tree = make.a_tree()
    member = make.a_member(tree["cell"])
    return {**tree, "member": member, "secretary": make.a_user(secretary=tree["cell"])}


def issue(world: dict[str, Any], **changes: Any) -> IssuedSlip:
    given = {
        "actor": world["secretary"],
        "unit": world["cell"],
        "person": world["member"],
        "purpose": SlipPurpose.SELF_RATING,
        "expires_at": timezone.now() + SOON,
    }
    return issue_access_slip(**(given | changes))


def test_a_slip_lets_its_holder_in_and_makes_an_account_without_password(world: dict[str, Any]) -> None:
    issued = issue(world)
    slip = use_access_slip(code=issued.code.lower().replace("-", " "))
    assert slip == issued.slip
    assert slip.user.person == world["member"]
    assert not slip.user.has_usable_password()
    assert [e.verb for e in Entry.objects.all()] == ["issue_access_slip", "use_access_slip"]


def test_the_code_is_kept_nowhere(world: dict[str, Any]) -> None:
    issued = issue(world)
    assert issued.slip.code_digest == digest_of(issued.code)
    assert clean_code(issued.code) not in str(list(Entry.objects.values())) + str(list(AccessSlip.objects.values()))


def test_a_new_slip_ends_the_one_before(world: dict[str, Any]) -> None:
    first, second = issue(world), issue(world)
    with pytest.raises(Refusal) as refused:
        use_access_slip(code=first.code)
    assert refused.value.code == "slip_revoked"
    assert use_access_slip(code=second.code) == second.slip
    assert User.objects.filter(person=world["member"]).count() == 1


def test_a_withdrawn_slip_is_noted_once(world: dict[str, Any]) -> None:
    issued = issue(world)
    revoke_access_slip(actor=world["secretary"], slip=issued.slip)
    revoke_access_slip(actor=world["secretary"], slip=issued.slip)
    with pytest.raises(Refusal) as refused:
        use_access_slip(code=issued.code)
    assert refused.value.code == "slip_revoked"
    assert Entry.objects.filter(verb="revoke_access_slip").count() == 1


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
    with pytest.raises(Refusal) as unknown:
        use_access_slip(code=new_code())
    assert unknown.value.code == "slip_unknown"


def test_an_expired_slip_says_when(world: dict[str, Any]) -> None:
    issued = issue(world)
    past = timezone.now() - dt.timedelta(minutes=1)
    AccessSlip.objects.update(expires_at=past)
    with pytest.raises(Refusal) as refused:
        use_access_slip(code=issued.code)
    assert (refused.value.code, refused.value.params) == ("slip_expired", {"expires_at": past})


def test_only_whoever_runs_the_meeting_issues_and_withdraws(world: dict[str, Any]) -> None:
    issued = issue(world)
    neighbour = make.a_user(secretary=world["other_cell"])
    with pytest.raises(NotPermitted):
        issue(world, actor=neighbour)
    with pytest.raises(NotPermitted):
        revoke_access_slip(actor=neighbour, slip=issued.slip)
    assert issue(world, actor=make.a_user(clerk=world["commune"])).slip.revoked_at is None
