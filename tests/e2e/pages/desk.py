"""One person at one browser: what they see, press and type."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from playwright.sync_api import Locator, ViewportSize, expect

from tests.e2e import checks

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 360, "height": 740}
HALL: ViewportSize = {"width": 1920, "height": 1080}
PASSWORD = "kiemdiem-2026"
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


@dataclass
class Stage:
    """Where the story plays: the browser, the address, and what has been looked at so far."""

    browser: Browser
    base: str
    pictures: Path | None = None
    seen: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)
    desks: dict[str, Desk] = field(default_factory=dict)

    def desk(self, login: str, *, size: ViewportSize | None = None) -> Desk:
        """The desk of this person; the first time they sign in by the page."""
        if login not in self.desks:
            self.desks[login] = Desk.open(self, login, size or DESK)
            self.desks[login].sign_in(login)
        return self.desks[login]

    def leave(self, login: str) -> None:
        """Close the browser window of this person."""
        self.desks.pop(login).page.context.close()

    def close(self) -> None:
        """Everybody goes home."""
        for login in list(self.desks):
            self.leave(login)


@dataclass
class Desk:
    """A browser window."""

    stage: Stage
    page: Page
    who: str

    @classmethod
    def open(cls, stage: Stage, who: str, size: ViewportSize) -> Desk:
        """A window of its own, in Vietnamese. The content policy stays; only axe may come in beside it."""
        context = stage.browser.new_context(
            locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport=size, bypass_csp=True, accept_downloads=True
        )
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("pageerror", lambda error: stage.complaints.append(f"{who}: script error {error}"))
        page.on("response", lambda answer: _note(stage, who, answer))
        page.on("dialog", lambda dialog: dialog.accept())
        return cls(stage, page, who)

    def sign_in(self, login: str) -> None:
        """By the sign-in page."""
        self.go("/")
        self.page.get_by_label("Tên đăng nhập").fill(login)
        self.page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
        self.press("Đăng nhập")
        expect(self.page.locator("h1")).to_have_text("Việc phải làm tuần này")

    # going about

    def go(self, path: str) -> None:
        """Open an address."""
        self.page.goto(self.stage.base + path)
        self.look()

    def follow(self, name: str | re.Pattern[str], within: Locator | None = None, *, exact: bool = False) -> None:
        """Click a link and wait for the page behind it."""
        self._leave((within or self.page.locator("main")).get_by_role("link", name=_spoken(name), exact=exact).first)

    def press(self, name: str | re.Pattern[str], within: Locator | None = None, *, exact: bool = False) -> None:
        """Press a button that sends something, and wait for the answer."""
        self._leave((within or self.page.locator("main")).get_by_role("button", name=_spoken(name), exact=exact).first)

    def _leave(self, target: Locator) -> None:
        with self.page.expect_navigation(wait_until="load"):
            target.click()
        self.look()

    @property
    def path(self) -> str:
        """Where this window is."""
        return urlsplit(self.page.url).path

    @property
    def main(self) -> Locator:
        """The work of the page."""
        return self.page.locator("main")

    # reading

    def reads(self, *sentences: str) -> None:
        """These words stand on the page, white space aside."""
        text = flat(self.main.inner_text())
        for sentence in sentences:
            assert sentence in text, f"{self.who} at {self.path} does not read {sentence!r} in: {text[:6000]}"

    def lacks(self, *sentences: str) -> None:
        """These words do not stand on the page."""
        text = flat(self.main.inner_text())
        for sentence in sentences:
            assert sentence not in text, f"{self.who} at {self.path} reads {sentence!r}"

    def heading(self, text: str) -> None:
        """The page is the one expected."""
        expect(self.page.locator("h1")).to_have_text(re.compile(rf"^\s*{re.escape(text)}\s*$"))

    def next_step(self, title: str) -> Locator:
        """The card of the next step says this."""
        card = self.page.locator(".next-step")
        expect(card.locator(".next-step__title")).to_have_text(re.compile(rf"^\s*{re.escape(title)}\s*$"))
        return card

    def saved(self, within: Locator) -> None:
        """The form has said that it is kept."""
        expect(within.locator("[data-saved-at]").first).to_contain_text(re.compile(r"Đã lưu lúc \d\d:\d\d"))

    def download(self, name: str | re.Pattern[str], within: Locator | None = None) -> bytes:
        """The bytes behind a link, fetched as this person."""
        href = (within or self.main).get_by_role("link", name=_spoken(name)).first.get_attribute("href")
        answer = self.page.request.get(self.stage.base + str(href))
        assert answer.status == 200, (answer.status, href)
        return answer.body()

    def status_of(self, path: str) -> int:
        """What this person is answered at an address."""
        return self.page.request.get(self.stage.base + path).status

    # judging

    def look(self) -> None:
        """Judge the page, once for each of its states."""
        title = " ".join(self.page.locator("h1, .next-step__title, .refusal").all_inner_texts())
        key = re.sub(r"\d+|thứ nhất|thứ hai", "0", f"{self.path} {title}")
        if key in self.stage.seen:
            return
        self.stage.seen.add(key)
        self.stage.complaints.extend(f"{self.who} {self.path}: {one}" for one in checks.problems(self.page))

    def picture(self, name: str, *, tall: int = 0, to: Locator | None = None) -> None:
        """Keep what is seen for the guide, when pictures are wanted: ``tall`` pixels, scrolled ``to`` a place."""
        if self.stage.pictures is None:
            return
        before = self.page.viewport_size
        if tall and before:
            self.page.set_viewport_size({"width": before["width"], "height": tall})
        self.page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0) }")
        if to is not None:
            to.evaluate("(e) => scrollTo(0, scrollY + e.getBoundingClientRect().top - 24)")
        self.page.screenshot(path=self.stage.pictures / f"{name}.png", animations="disabled")
        if before:
            self.page.set_viewport_size(before)


def flat(text: str) -> str:
    """One line, single spaces."""
    return " ".join(text.split())


def _spoken(name: str | re.Pattern[str]) -> str | re.Pattern[str]:
    """A hidden half of a name is read with a space before its colon."""
    if isinstance(name, str) and ": " in name:
        return re.compile(re.escape(name).replace(r":\ ", r"\s*:\s*"))
    return name


def _note(stage: Stage, who: str, answer: Response) -> None:
    if answer.status >= 500:
        stage.complaints.append(f"{who}: {answer.status} at {answer.url}")
