import pytest
from django.test import Client

from xeploai.people.models import User


@pytest.fixture
def browse() -> object:
    """A signed-in client: browse(user)."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in
