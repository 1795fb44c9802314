"""The page everyone meets first, in a real browser."""

from urllib.parse import urlsplit

from django.urls import reverse
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer


# R-X7
def test_the_entrance_asks_nobody_else(browser: Browser, live_server: LiveServer) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(live_server.url + reverse("account_login"))
    page.wait_for_load_state("networkidle")
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "vi"
    here = urlsplit(live_server.url).netloc
    assert [url for url in asked if urlsplit(url).netloc != here and not url.startswith("data:")] == []
    assert complaints == []
    context.close()
