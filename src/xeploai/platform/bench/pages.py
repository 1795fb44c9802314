"""Every page that can be opened, found from the addresses themselves: a page that is added is measured."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any, NamedTuple

from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, reverse

from xeploai.people.models import User
from xeploai.platform.bench.scenes import OF_THE_CELL, Scene, scenes
from xeploai.web import urls

# What the key in an address is, by the address's first word.
KEYS = {"meetings": "meeting", "rounds": "round", "accounts-admin": "account", "journal": "entry"}
KEYS |= {"tallies": "tally", "ratings": "rating", "attendees": "attendee", "memberships": "membership"}
PAPERS = (
    "invitation",
    "minutes",
    "extract",
    "report",
    "ballots",
    "ballot",
    "block_ballot",
    "count_record",
    "count_form",
    "blank_count_record",
    "notice",
    "decision_list",
)
# Pages of an evening that is over say most when it is over.
AFTERWARDS = ("minutes", "paper", "dispatch", "result", "tally", "recompute", "inspection", "rating")
# What says whom a page is about; pages without are about the reader.
NAMING = {"code", "pk", "person"}
OK = 200


class Page(NamedTuple):
    """One address, and for whom it is opened. ``named``: the address says which unit, meeting or person."""

    name: str
    path: str
    login: str
    of_one_cell: bool
    named: bool


def pages(only: str = "") -> tuple[list[Page], list[str]]:
    """The pages (with ``only`` in their name) that answer 200 to somebody of the cast; and the names nobody got."""
    ready = {scene.name: scene for scene in scenes()}
    clients: dict[str, Client] = {}
    found: dict[str, Page] = {}
    names: dict[str, None] = {}
    for route, pattern in _patterns(urls.urlpatterns):
        if not pattern.name or only not in pattern.name:
            continue
        names[pattern.name] = None
        for scene in _order(pattern.name, ready):
            for page in _candidates(scene, route, pattern):
                if page.name not in found and (login := _reader(scene, page.path, clients)):
                    about_cell = page.of_one_cell and (page.named or login in OF_THE_CELL)
                    found[page.name] = page._replace(login=login, of_one_cell=about_cell)
    missing = [name for name in names if not any(page.partition(" ")[0] == name for page in found)]
    return list(found.values()), missing


def signed_in(login: str, clients: dict[str, Client]) -> Client:
    """A client with the session of somebody of the cast."""
    if login not in clients:
        client = Client(raise_request_exception=False, headers={"host": "localhost"})
        client.force_login(User.objects.get(username=login), backend="django.contrib.auth.backends.ModelBackend")
        clients[login] = client
    return clients[login]


def body_of(response: Any) -> bytes:
    """All bytes of a response, streamed or not."""
    return bytes(b"".join(response.streaming_content) if response.streaming else response.content)


def _order(name: str, ready: dict[str, Scene]) -> list[Scene]:
    first = ("over", "tonight") if any(word in name for word in AFTERWARDS) else ("tonight", "over")
    return [ready[scene] for scene in (*first, "committee")]


def _reader(scene: Scene, path: str, clients: dict[str, Client]) -> str:
    for login in scene.logins:
        response = signed_in(login, clients).get(path)
        if response.status_code == OK:
            body_of(response)
            return login
        if response.status_code == 405:  # noqa: PLR2004 - only for forms
            break
    return ""


def _candidates(scene: Scene, route: str, pattern: URLPattern) -> Iterator[Page]:
    """One for each way to fill in the address; papers have one page each."""
    words = pattern.pattern.regex.groupindex.keys()
    key = KEYS.get(route.lstrip("^").split("/", maxsplit=1)[0], "meeting")
    choices = [scene.words.get(key if word == "pk" else word, PAPERS if word == "paper" else []) for word in words]
    for values in product(*choices):
        given = dict(zip(words, values, strict=True))
        try:
            path = reverse(f"web:{pattern.name}", kwargs=given)
        except NoReverseMatch:
            continue
        extra = [str(given[word]) for word in ("paper", "kind") if word in given]
        named = bool(NAMING & set(words))
        whose = ["committee"] if named and not scene.of_one_cell else []
        name = " ".join([str(pattern.name), *extra, *whose])
        yield Page(name, path, "", scene.of_one_cell, named)


def _patterns(found: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in found:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _patterns(entry.url_patterns, route)
        else:
            yield route, entry
