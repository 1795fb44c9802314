"""What every page of the story must keep: axe finds nothing, it fits a phone, it reads large, it speaks Vietnamese."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
PHONE = 360
BODY_TEXT = 18
# The words of those who write software. "PDF", "Word", "Excel" and names are what people call these things here.
DEVELOPERS_WORDS = (
    "workflow|session|timeout|upload|download|hash|token|cookie|server|database|backend|submit|click|login|logout|"
    "password|username|user|admin|email|update|delete|create|edit|save|cancel|error|warning|invalid|valid|null|none|"
    "undefined|true|false|object|status|draft|pending|id|json|html|url|api|ok|meeting|round|ballot|rating|"
    "cell|levels|excellent|good|completed|not_completed|no_majority|passed_good|final_good|runoff"
)
_WORDS = re.compile(rf"(?<![\w.@/-])(?:{DEVELOPERS_WORDS})(?![\w.@/-])", re.IGNORECASE)


def problems(page: Page) -> list[str]:
    """Everything wrong with the page as it stands; the viewport is as it was afterwards."""
    return [*accessibility(page), *words(page), *fits_a_phone(page)]


def accessibility(page: Page) -> list[str]:
    """Violations that axe finds, each with the places."""
    if not page.evaluate("() => 'axe' in window"):
        page.add_script_tag(path=AXE)
    found: list[dict[str, Any]] = page.evaluate(
        "() => axe.run(document, {resultTypes: ['violations']}).then((r) => r.violations.map((v) => ({"
        "id: v.id, help: v.help, at: v.nodes.slice(0, 4).map((n) => n.target.join(' ') + ' ' + n.html.slice(0, 90))})))"
    )
    return [f"axe {one['id']}: {one['help']} at {one['at']}" for one in found]


def words(page: Page) -> list[str]:
    """Developers' words on a Vietnamese page."""
    if page.locator("html").get_attribute("lang") != "vi":
        return []
    text = str(page.evaluate("() => document.body.innerText"))
    return [f"English: {match.group()!r} in …{text[max(0, match.start() - 40) : match.end() + 40]!r}…"
            for match in _WORDS.finditer(text)]  # fmt: skip


def fits_a_phone(page: Page) -> list[str]:
    """No sideways scroll at 360 px, body text of 18 px."""
    before = page.viewport_size
    page.set_viewport_size({"width": PHONE, "height": 740})
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    size = page.evaluate("() => parseFloat(getComputedStyle(document.body).fontSize)")
    widest = page.evaluate(
        "() => [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1"
        " && !e.closest('[tabindex=\"0\"][role=region]')).slice(0, 3).map((e) => e.outerHTML.slice(0, 120))"
    )
    if before:
        page.set_viewport_size(before)
    found = [] if wide <= PHONE else [f"{wide} px wide on a phone: {widest}"]
    return found if size >= BODY_TEXT else [*found, f"body text of {size} px on a phone"]
