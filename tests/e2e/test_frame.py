"""The frame in a real browser: no fault that axe can find, no sideways scroll, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests import factories as make
from xeploai.cycles.models import Cycle
from xeploai.law.rule_sets.loader import load
from xeploai.people.models import User
from xeploai.reviews.models import SelfRating

AXE = Path(settings.PACKAGE).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
PASSWORD = "con bò vàng gặm cỏ"
WIDTHS = ((1280, 800), (360, 740))
RULES = load("13-HD-TU-2023")


@pytest.fixture
def world(live_server: LiveServer) -> dict[str, Any]:
    cache.clear()
    tree = make.a_tree()
    people = make.members(tree["cell"], 12)
    cycle = Cycle.objects.create(year=2026, rule_set=RULES.code, rule_set_digest=RULES.fingerprint)
    make.a_frame(cycle)
    make.a_committee(tree["cell"], people[0])
    users = {
        "secretary": make.a_user(people[0], secretary=tree["cell"], member=tree["cell"]),
        "staff": make.a_user(provincial_staff=tree["province"]),
        "member": make.a_user(people[1], member=tree["cell"]),
        "administrator": make.a_user(administrator=tree["province"]),
    }
    for user in users.values():
        user.set_password(PASSWORD)
        user.save()
    return {**tree, **users, "cycle": cycle, "url": live_server.url}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN")
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text) if "Security" in message.text else None)
    yield opened
    context.close()
    assert complaints == []


def sign_in(page: Page, url: str, user: User) -> None:
    page.goto(f"{url}/accounts/login/")
    page.fill("[name=login]", user.username)
    page.fill("[name=password]", PASSWORD)
    page.click(".sign-in button[type=submit]")
    page.wait_for_url(f"{url}/")


def faults(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = "r => r.violations.map(v => v.id + ' ' + v.nodes[0].html)"
    return list(page.evaluate(f"axe.run(document, {{resultTypes: ['violations']}}).then({found})"))


def check(page: Page, address: str) -> None:
    for width, height in WIDTHS:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(address)
        assert faults(page) == [], (address, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (address, width)


def test_pages_before_signing_in(page: Page, world: dict[str, Any]) -> None:
    for path in ("/accounts/login/", "/slip/", "/accounts/password/reset/", "/accounts/signup/"):
        check(page, world["url"] + path)


# R-X3
def test_pages_of_a_secretary(page: Page, world: dict[str, Any]) -> None:
    sign_in(page, world["url"], world["secretary"])
    cell = world["cell"].code
    paths = ("/", "/units/", f"/units/{cell}/", f"/units/{cell}/slips/", "/rules/", "/rules/PL3/", "/accounts/2fa/")
    for path in (*paths, "/cycle/", "/cycle/points/cap_base/", "/accounts/password/change/", "/units/khong-co/"):
        check(page, world["url"] + path)


def test_pages_of_provincial_staff_and_administrators(page: Page, world: dict[str, Any]) -> None:
    sign_in(page, world["url"], world["staff"])
    for path in ("/", "/units/", "/journal/", "/cycle/points/cap_base/"):
        check(page, world["url"] + path)
    page.context.clear_cookies()
    sign_in(page, world["url"], world["administrator"])
    account = world["secretary"].pk
    for path in ("/", "/accounts-admin/", "/accounts-admin/new/?q=nguyen", f"/accounts-admin/{account}/"):
        check(page, world["url"] + path)


def test_the_rule_opens_at_the_side_and_closes(page: Page, world: dict[str, Any]) -> None:
    sign_in(page, world["url"], world["secretary"])
    page.locator("a.clause").first.click()
    panel = page.locator("#side-panel")
    panel.locator("h2").first.wait_for()
    assert faults(page) == []
    panel.get_by_role("button", name="Đóng").click()
    assert not panel.is_visible()


def test_a_table_is_searched_without_accents(page: Page, world: dict[str, Any]) -> None:
    make.a_member(world["cell"], "Đặng Thị Thúy")
    sign_in(page, world["url"], world["secretary"])
    page.goto(f"{world['url']}/units/{world['cell'].code}/")
    page.fill("[data-filter]", "dang thi thuy")
    shown = page.locator(".sheet tbody tr:visible")
    assert shown.count() == 1
    assert "Đặng Thị Thúy" in shown.inner_text()


def test_what_was_typed_without_a_connection_is_offered_again(page: Page, world: dict[str, Any]) -> None:
    sign_in(page, world["url"], world["member"])
    address = f"{world['url']}/self-rating/"
    page.goto(address)
    box, stamp = page.locator("textarea").first, page.locator("[data-saved-at]").first
    name = box.get_attribute("name")
    box.fill("Chữ đã gửi")
    page.locator("[data-saved-at][data-state=saved]").first.wait_for()
    assert stamp.inner_text().startswith("Đã lưu lúc")
    assert getattr(SelfRating.objects.get(), str(name)) == "Chữ đã gửi"
    page.context.set_offline(True)
    box.fill("Chữ gõ khi mất mạng")
    page.locator("[data-saved-at][data-state=failed]").first.wait_for()
    page.context.set_offline(False)
    page.close(run_before_unload=False)
    again = page.context.new_page()
    again.goto(address)
    again.get_by_role("button", name="Dùng lại bản đó").click()
    again.locator("[data-saved-at][data-state=saved]").first.wait_for()
    assert again.locator("textarea").first.input_value() == "Chữ gõ khi mất mạng"
    assert getattr(SelfRating.objects.get(), str(name)) == "Chữ gõ khi mất mạng"
    assert again.evaluate("Object.keys(localStorage).length") == 0
