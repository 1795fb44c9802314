"""Every address, every role, GET and POST: who is let in, who is told no, for whom it is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern, URLResolver

from tests.web.matrix.digest import Writes, digest
from tests.web.matrix.page import Page
from tests.web.matrix.roles import EVERYONE
from tests.web.matrix.stages import advance
from tests.web.matrix.table import PAGES
from tests.web.matrix.world import World

SIGN_IN = "/accounts/login/"
LET_IN = {200, 204, 301, 302, 304, 400, 409, 429}


def names(resolver: URLResolver, space: str = "") -> Iterator[str]:
    """Names of all addresses; an address without a name is named by its pattern."""
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield space + (one.name or str(one.pattern))
        else:
            yield from names(one, space + (f"{one.namespace}:" if one.namespace else ""))


ADDRESSES = sorted(set(names(get_resolver())))


# R-X9
def test_every_address_is_in_the_table_and_every_line_has_an_address() -> None:
    assert sorted(set(ADDRESSES) ^ set(PAGES)) == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", ADDRESSES)
def test_matrix(world: World, name: str) -> None:
    page = PAGES.get(name)
    if page is None:
        pytest.skip("not in the table; another test says so")
    wrong: list[str] = []
    with transaction.atomic():
        evening = replace(world, things=dict(world.things))
        advance(evening, page.stage)
        stands = digest()
        changed = {
            (who, method): _ask(evening, page, who, method, stands, wrong)
            for method in ("GET", "POST")
            for who in sorted(EVERYONE)
        }
        transaction.set_rollback(True)
    assert not wrong, "\n".join(wrong)
    if page.writes and page.proven:
        assert any(changed[who, "POST"] for who in page.writes), "the body proves nothing: nobody could write with it"


def _ask(world: World, page: Page, who: str, method: str, stands: str, wrong: list[str]) -> bool:  # noqa: PLR0917
    """One request, taken back afterwards; whether it changed anything."""
    cache.clear()
    client = Client()
    if who in world.cookies:
        client.cookies["sessionid"] = world.cookies[who]
    address = reverse(page.name, kwargs=page.args(world) if page.args else {})
    body = page.body(world) if page.body and method == "POST" else {}
    writes = Writes()
    with transaction.atomic(), connection.execute_wrapper(writes):
        answer = client.get(address) if method == "GET" else client.post(address, body)
        if answer.streaming:
            list(answer)
        found, expected = verdict(answer), page.expected(who, method)
        changed = bool(writes.seen) and digest() != stands
        transaction.set_rollback(True)
    label = f"{method} {page.name} as {who}"
    if found != expected:
        wrong.append(f"{label}: {found} ({answer.status_code}), expected {expected}")
    may_change = who in (page.looks if method == "GET" else page.writes | page.looks)
    if changed and not may_change:
        wrong.append(f"{label}: changed the database: {writes.seen}")
    return changed


def verdict(answer: HttpResponseBase) -> str:
    """What an answer means."""
    if answer.status_code == 302:
        goes = urlsplit(answer.headers["Location"])
        return "signin" if goes.path == SIGN_IN and goes.query.startswith("next=") else "in"
    return "in" if answer.status_code in LET_IN else str(answer.status_code)
