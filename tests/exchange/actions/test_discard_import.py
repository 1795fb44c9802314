from typing import Any

import pytest

from tests.factories import a_user
from xeploai.errors import NotPermitted, Refusal
from xeploai.exchange.actions.confirm_import import confirm_import
from xeploai.exchange.actions.discard_import import discard_import
from xeploai.exchange.enums import ImportState
from xeploai.journal.models import Entry


def test_a_discarded_upload_keeps_no_content(received: Any, staff: Any) -> None:
    job = received()
    discard_import(actor=staff, job=job)
    assert (job.state, bytes(job.content)) == (ImportState.DISCARDED, b"")
    assert Entry.objects.filter(verb="discard_import").count() == 1


def test_what_is_stored_cannot_be_discarded(received: Any, staff: Any) -> None:
    job = received()
    confirm_import(actor=staff, job=job)
    with pytest.raises(Refusal, match="import_not_ready"):
        discard_import(actor=staff, job=job)


def test_an_outsider_may_not(received: Any, commune: Any) -> None:
    job = received()
    with pytest.raises(NotPermitted):
        discard_import(actor=a_user(clerk=commune), job=job)
