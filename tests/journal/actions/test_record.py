import pytest
from django.db import DatabaseError, transaction

from tests.factories import a_unit, a_user
from xeploai.journal.actions.record import record
from xeploai.journal.models import Entry


# R-X4
@pytest.mark.django_db
def test_entries_are_numbered_and_chained() -> None:
    unit, user = a_unit(), a_user()
    with transaction.atomic():
        first = record(actor=user, verb="open_round", unit=unit, subject=unit, number=1)
        second = record(actor=None, verb="tick", names=["Đỗ Thị Ánh"])
    assert (first.number, second.number) == (1, 2)
    assert second.previous == first.digest
    assert first.previous == "0" * 64
    assert (first.subject_type, first.subject_id) == ("organisations.unit", str(unit.pk))
    assert list(Entry.objects.about(unit)) == [first]


@pytest.mark.django_db(transaction=True)
def test_an_entry_needs_the_verbs_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        record(actor=None, verb="alone")
    assert Entry.objects.count() == 0


def half_done() -> None:
    with transaction.atomic():
        record(actor=None, verb="half_done")
        raise ZeroDivisionError


@pytest.mark.django_db(transaction=True)
def test_an_entry_falls_with_its_verb() -> None:
    with pytest.raises(ZeroDivisionError):
        half_done()
    assert Entry.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_refuses_change(change: str) -> None:
    with transaction.atomic():
        record(actor=None, verb="done")
    entries = Entry.objects.all()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        entries.update(verb="undone") if change == "update" else entries.delete()
    assert [e.verb for e in entries] == ["done"]
