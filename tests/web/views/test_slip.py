"""Coming in by slip: the code, whose it is, one task, no further than the slip."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests import factories as make
from xeploai.people.actions.issue_access_slip import IssuedSlip, issue_access_slip
from xeploai.people.codes import new_code
from xeploai.people.enums import SlipPurpose
from xeploai.people.models import AccessSlip
from xeploai.web.slips import opens
from xeploai.web.throttle import TRIES

pytestmark = pytest.mark.django_db


@pytest.fixture
def issued() -> IssuedSlip:
    cache.clear()
    make.a_cycle()
    tree = make.a_tree()
    return issue_access_slip(
        actor=make.a_user(secretary=tree["cell"]),
        unit=tree["cell"],
        person=make.a_member(tree["cell"], "Đỗ Thị Nga"),
        purpose=SlipPurpose.SELF_RATING,
        expires_at=timezone.now() + dt.timedelta(hours=2),
    )


def enter(client: Client, issued: IssuedSlip) -> Any:
    return client.post("/slip/", {"code": issued.code, "confirmed": "yes"})


def test_first_it_says_whose_slip_it_is(client: Client, issued: IssuedSlip) -> None:
    page = client.post("/slip/", {"code": issued.code.lower()})
    assert "Đỗ Thị Nga" in page.content.decode()
    assert "_auth_user_id" not in client.session


def test_a_scanned_address_does_not_sign_in(client: Client, issued: IssuedSlip) -> None:
    assert client.get("/slip/", {"code": issued.code, "confirmed": "yes"}).status_code == 200
    assert "_auth_user_id" not in client.session


def test_confirmed_it_leads_to_the_task(client: Client, issued: IssuedSlip) -> None:
    assert enter(client, issued).headers["Location"] == "/self-rating/"
    assert client.get("/").headers["Location"] == "/self-rating/"
    assert 0 < client.session.get_expiry_age() <= 2 * 60 * 60


def test_who_has_no_password_is_not_led_to_one(client: Client, issued: IssuedSlip) -> None:
    enter(client, issued)
    page = client.get("/self-rating/").content.decode()
    assert "/accounts/password/change/" not in page
    assert "Thoát ra" in page


def test_nothing_else_opens(client: Client, issued: IssuedSlip) -> None:
    enter(client, issued)
    refused = client.get("/units/")
    assert refused.status_code == 403
    assert "Phiếu này chỉ mở phần việc ghi trên phiếu" in refused.content.decode()
    assert client.get("/rules/PL3/").status_code == 200


def test_a_withdrawn_or_expired_slip_ends_the_visit(client: Client, issued: IssuedSlip) -> None:
    enter(client, issued)
    AccessSlip.objects.update(revoked_at=timezone.now())
    assert client.get("/rules/").headers["Location"].startswith("/accounts/login/")


def test_guessing_is_slowed_down(client: Client, issued: IssuedSlip) -> None:
    for _ in range(TRIES):
        assert client.post("/slip/", {"code": new_code()}).status_code == 409
    page = client.post("/slip/", {"code": issued.code})
    assert "tạm dừng năm phút" in page.content.decode()


@pytest.mark.parametrize(
    "purpose, name, expected",
    [
        (SlipPurpose.SELF_RATING, "self_rating", True),
        (SlipPurpose.SELF_RATING, "self_ratings", False),
        (SlipPurpose.SELF_RATING, "counting", False),
        (SlipPurpose.TELLER, "counting", True),
        (SlipPurpose.TELLER, "round", True),
        (SlipPurpose.TELLER, "rounds_eligibility", False),
        (SlipPurpose.TELLER, "self_rating", False),
        (SlipPurpose.TELLER, "account_change_password", False),
        (SlipPurpose.TELLER, "clause_panel", True),
    ],
)
def test_what_a_slip_opens(purpose: str, name: str, expected: bool) -> None:
    assert opens(purpose, name) is expected


def test_slips_are_printed_for_the_members_chosen(client: Client, issued: IssuedSlip) -> None:
    cell = issued.slip.user.person.memberships.get().cell  # type: ignore[union-attr]
    client.force_login(issued.slip.issued_by)
    assert "Đỗ Thị Nga" in client.get(f"/units/{cell.code}/slips/").content.decode()
    page = client.post(f"/units/{cell.code}/slips/", {"person": [issued.slip.user.person.code]})  # type: ignore[union-attr]
    assert page.content.decode().count("slip__code") == 1
    issued.slip.refresh_from_db()
    assert issued.slip.revoked_at is not None
