from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from xeploai.journal.actions.record import record
from xeploai.journal.actions.verify import verify
from xeploai.journal.models import Entry
from xeploai.journal.triggers import install, remove


@pytest.fixture
def chain() -> None:
    with transaction.atomic():
        for number in range(5):
            record(actor=None, verb=f"verb_{number}", value=number)


@pytest.fixture
def without_triggers(chain: None) -> Iterator[None]:
    remove(connection)
    yield
    install(connection)


@pytest.mark.django_db
def test_an_untouched_chain_holds(chain: None) -> None:
    found = verify()
    assert (found.entries, found.broken, found.why) == (5, None, "")
    assert found.head == Entry.objects.get(number=5).digest


@pytest.mark.django_db
def test_an_empty_journal_holds() -> None:
    assert (verify().entries, verify().broken) == (0, None)


@pytest.mark.django_db
def test_a_changed_fact_is_found(without_triggers: None) -> None:
    Entry.objects.filter(number=3).update(facts={"value": 99})
    assert (verify().broken, verify().why) == (3, "wrong_digest")


@pytest.mark.django_db
def test_a_missing_entry_is_found(without_triggers: None) -> None:
    Entry.objects.filter(number=2).delete()
    assert (verify().broken, verify().why) == (3, "missing_entry")


@pytest.mark.django_db
def test_a_relinked_entry_is_found(without_triggers: None) -> None:
    Entry.objects.filter(number=4).update(previous="f" * 64)
    assert (verify().broken, verify().why) == (4, "wrong_link")
