"""A commune with two cells, provincial staff, and an upload through the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.exchange.conftest import UPDATE, commune, staff
from xeploai.exchange.models import ImportJob
from xeploai.organisations.models import Unit
from xeploai.people.models import User

__all__ = ["UPDATE", "commune", "staff"]


@pytest.fixture
def as_() -> Callable[[User], Client]:
    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return signed_in


@pytest.fixture
def client(as_: Callable[[User], Client], staff: User) -> Client:
    return as_(staff)


@pytest.fixture
def upload(client: Client, commune: Unit) -> Callable[..., ImportJob]:
    """Uploads for the commune and returns the job; the work is done at once in tests."""

    def send(content: bytes = UPDATE, name: str = "danh-sach.xlsx") -> ImportJob:
        answer = client.post("/roster/", {"unit": commune.code, "file": SimpleUploadedFile(name, content)})
        job = ImportJob.objects.get(pk=int(answer["Location"].split("/")[-2]))
        assert answer["Location"] == f"/roster/imports/{job.pk}/"
        return job

    return send
