"""The matrix: entrance, accounts, units, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tests.web.matrix.page import Page, for_signed_in, open_to_all
from tests.web.matrix.roles import (
    ADMINISTERS,
    BY_PASSWORD,
    RUNS,
    SEES_UNIT,
    SLIPS,
    who,
)

if TYPE_CHECKING:
    from tests.web.matrix.world import World

STAFF = who("staff")


def _cell(world: World) -> dict[str, Any]:
    return {"code": world.cell.code}


def _account(world: World) -> dict[str, Any]:
    return {"pk": world.users["member"].pk}


def _slip(world: World) -> dict[str, Any]:
    return {"person": [world.people[5].code]}


def _setting(world: World) -> dict[str, Any]:
    today = timezone.localdate()
    return {"value": "final_good", "document_number": "12-HD/TU", "document_date": today.isoformat()}


ENTRANCE = (
    open_to_all("healthz", slips=SLIPS, only_get=True),
    # allauth lets in whoever is not signed in, and leads everybody else home.
    open_to_all("account_login"),
    open_to_all("account_logout", slips=SLIPS),
    open_to_all("account_inactive", only_get=True),
    open_to_all("account_signup", only_get=True),
    open_to_all("account_reset_password", only_get=True),
    open_to_all("account_set_password", only_get=True),
    for_signed_in("account_change_password"),
    # Only in the middle of signing in, or before changing one's own second step: not there for these visits.
    Page("account_reauthenticate", not_read=BY_PASSWORD),
    open_to_all("mfa_authenticate"),
    for_signed_in("mfa_index", only_get=True),
    Page("mfa_reauthenticate", not_read=BY_PASSWORD),
    for_signed_in("mfa_activate_totp"),
    Page("mfa_deactivate_totp"),
    Page("mfa_view_recovery_codes", only_get=True),
    for_signed_in("mfa_generate_recovery_codes"),
    Page("mfa_download_recovery_codes"),
    open_to_all("web:slip", slips=SLIPS),
    open_to_all("web:slip_task", slips=SLIPS, only_get=True),
    open_to_all("web:language", slips=SLIPS, only_post=True, body=lambda _w: {"language": "en"}),
)

FRAME = (
    for_signed_in("web:home", slips=SLIPS),
    for_signed_in("web:units"),
    Page("web:unit", reads=SEES_UNIT, args=_cell),
    for_signed_in("web:rules", slips=SLIPS),
    for_signed_in("web:clause", slips=SLIPS, args=lambda _w: {"clause": "V.3"}),
    for_signed_in("web:clause_panel", slips=SLIPS, args=lambda _w: {"clause": "V.3"}),
    Page(
        "web:cycle", reads=BY_PASSWORD, posts=STAFF, not_posted=BY_PASSWORD - STAFF, writes=STAFF,
        body=lambda w: {"year": str(w.cycle.year + 1), "rule_set": "13-HD-TU-2023"}, proven=False,
        why="one cycle at a time: with one open even staff are refused",
    ),
    Page(
        "web:cycle_close", posts=STAFF, not_posted=BY_PASSWORD - STAFF, writes=STAFF, only_post=True,
        body=lambda _w: {"confirmed": "yes"},
    ),
    Page(
        "web:point", reads=BY_PASSWORD, posts=STAFF, not_posted=BY_PASSWORD - STAFF, writes=STAFF,
        args=lambda _w: {"key": "cap_base"}, body=_setting,
    ),
)  # fmt: skip

ACCOUNTS = (
    Page("web:accounts", reads=ADMINISTERS, not_read=BY_PASSWORD - ADMINISTERS),
    Page("web:account_person", reads=ADMINISTERS, not_read=BY_PASSWORD - ADMINISTERS),
    Page(
        "web:account_create",
        reads=who("administrator above_administrator"),
        not_read=BY_PASSWORD - ADMINISTERS,
        writes=who("administrator above_administrator"),
        args=lambda w: {"person": w.people[3].code},
        body=lambda _w: {"username": "tran.van.moi"},
        proven=False,
        why="head_teller has an account; see web:account_create of somebody without one",
    ),
    Page(
        "web:account",
        reads=who("administrator above_administrator"),
        not_read=BY_PASSWORD - ADMINISTERS,
        writes=who("administrator above_administrator"),
        args=_account,
        body=lambda _w: {"do": "reset"},
    ),
    Page(
        "web:unit_slips", reads=RUNS, not_read=SEES_UNIT - RUNS, writes=RUNS, args=_cell, body=_slip,
    ),
)  # fmt: skip

PAGES = ENTRANCE + FRAME + ACCOUNTS
