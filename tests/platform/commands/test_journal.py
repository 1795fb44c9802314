import pytest
from django.db import transaction

from xeploai.journal import triggers
from xeploai.journal.actions.record import record
from xeploai.journal.models import Entry
from xeploai.platform.commands import journal


@pytest.mark.django_db
def test_a_chain_that_holds(capsys: pytest.CaptureFixture[str]) -> None:
    with transaction.atomic():
        record(actor=None, verb="one")
        last = record(actor=None, verb="two")
    assert journal.main(["verify"]) == 0
    assert capsys.readouterr().out == f"2 entries, every seal holds. Head of the chain: {last.digest}\n"


@pytest.mark.django_db
def test_a_changed_entry_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    from django.db import connection

    with transaction.atomic():
        for verb in ("one", "two", "three"):
            record(actor=None, verb=verb)
        triggers.remove(connection)
        Entry.objects.filter(number=2).update(verb="other")
    assert journal.main(["verify"]) == 1
    assert capsys.readouterr().err.startswith("Entry 2 does not hold: its content is not what was sealed.\n")


def test_anything_else_is_misuse() -> None:
    with pytest.raises(SystemExit) as left:
        journal.main(["rewrite"])
    assert left.value.code == 2
