"""An administrator of accounts in a commune, a member of its cell, and a check of one refusal."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tests import factories as make
from xeploai.errors import Refusal
from xeploai.people.actions.issue_access_slip import IssuedSlip, issue_access_slip
from xeploai.people.enums import SlipPurpose

SOON = dt.timedelta(hours=4)


def refused(code: str, verb: Any, **given: Any) -> None:
    """The verb refuses with this code."""
    with pytest.raises(Refusal) as caught:
        verb(**given)
    assert caught.value.code == code


def a_world() -> dict[str, Any]:
    """The units of the tree by name, and: member, admin, secretary."""
    tree = make.a_tree()
    return {
        **tree,
        "member": make.a_member(tree["cell"]),
        "admin": make.a_user(administrator=tree["commune"]),
        "secretary": make.a_user(secretary=tree["cell"]),
    }


def issue(world: dict[str, Any], **changes: Any) -> IssuedSlip:
    """A slip for the member's self-rating, four hours long, from the secretary."""
    given = {
        "actor": world["secretary"],
        "unit": world["cell"],
        "person": world["member"],
        "purpose": SlipPurpose.SELF_RATING,
        "expires_at": timezone.now() + SOON,
    }
    return issue_access_slip(**(given | changes))
