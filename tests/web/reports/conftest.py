"""The commune's office, signed in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests.reviews.world import Office, an_office
from xeploai.people.models import User


@pytest.fixture
def office(db: None) -> Office:
    return an_office()


@pytest.fixture
def as_(office: Office) -> Callable[[User], Client]:
    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return signed_in
