"""Signed-in clients for tests of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.test import Client

if TYPE_CHECKING:
    from xeploai.people.models import User


def as_user(user: User) -> Client:
    """A browser signed in as this user."""
    client = Client()
    client.force_login(user)
    return client


def page(user: User, address: str) -> str:
    """The text of a page that must be there."""
    answer = as_user(user).get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode().replace("\xa0", " ")
