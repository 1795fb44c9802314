"""The cast of one cell, signed in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests.reviews.conftest import Cell, cell, full
from xeploai.people.models import User

__all__ = ["Cell", "cell", "full"]


@pytest.fixture
def as_(cell: Cell) -> Callable[[User], Client]:
    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return signed_in
