from typing import Any

import pytest

from tests.exchange.workbooks import PEOPLE, changed, workbook
from tests.factories import a_user
from xeploai.errors import NotPermitted, Refusal
from xeploai.exchange.actions.confirm_import import confirm_import
from xeploai.exchange.enums import ImportState
from xeploai.journal.models import Entry
from xeploai.people.models import Person


def test_a_yes_stores_it(received: Any, staff: Any) -> None:
    job = received()
    confirm_import(actor=staff, job=job)
    assert job.state == ImportState.STORED
    assert Person.objects.get(code="P1").title == "Trưởng thôn"
    verbs = list(Entry.objects.values_list("verb", flat=True))
    assert verbs == ["import_roster", "receive_roster", "confirm_import", "import_roster"]


def test_what_has_faults_cannot_be_confirmed(received: Any, staff: Any) -> None:
    job = received(workbook(changed(PEOPLE, 0, 5, "C9")))
    with pytest.raises(Refusal, match="import_not_ready"):
        confirm_import(actor=staff, job=job)


def test_a_second_import_of_an_old_preview_is_shown_again(received: Any, staff: Any) -> None:
    first, second = received(), received()
    confirm_import(actor=staff, job=first)
    confirm_import(actor=staff, job=second)
    assert (second.state, second.outdated) == (ImportState.VALIDATED, True)
    assert second.preview["counts"]["people"] == {"added": 0, "changed": 0, "unchanged": 2, "missing": 0}
    assert Entry.objects.filter(verb="import_roster").count() == 2


def test_a_second_yes_is_refused(received: Any, staff: Any) -> None:
    job = received()
    confirm_import(actor=staff, job=job)
    with pytest.raises(Refusal, match="import_not_ready"):
        confirm_import(actor=staff, job=job)


def test_only_the_preview_that_was_seen_is_agreed_to(received: Any, staff: Any) -> None:
    job = received()
    with pytest.raises(Refusal, match="roster_changed_since_preview"):
        confirm_import(actor=staff, job=job, seen="of another roster")
    confirm_import(actor=staff, job=job, seen=job.fingerprint)
    assert job.state == ImportState.STORED


def test_an_outsider_may_not(received: Any, commune: Any) -> None:
    job = received()
    with pytest.raises(NotPermitted):
        confirm_import(actor=a_user(secretary=commune), job=job)
