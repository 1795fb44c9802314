from typing import Any

import pytest

from tests.exchange.workbooks import GOOD, POSTS, TODAY, UNITS
from tests.factories import a_user
from xeploai.errors import NotPermitted
from xeploai.exchange.actions.export_roster import export_roster
from xeploai.exchange.actions.import_roster import import_roster
from xeploai.exchange.roster.reading import read
from xeploai.exchange.roster.rows import Roster
from xeploai.exchange.roster.stored import stored
from xeploai.exchange.roster.validating import validate
from xeploai.journal.models import Entry
from xeploai.organisations.models import Unit


def rows_of(content: bytes) -> Roster:
    return validate(read(content), known=stored().roster, today=TODAY).roster


def test_everything_is_written_and_journalled(commune: Unit) -> None:
    roster = rows_of(export_roster(actor=None, unit=None))
    counts = [len(part) for part in (roster.units, roster.bodies, roster.people, roster.posts)]
    assert counts == [len(GOOD[UNITS]), 1, 2, len(GOOD[POSTS])]
    assert Entry.objects.filter(verb="export_roster").count() == 1


def test_a_subtree_only(commune: Unit, staff: Any) -> None:
    roster = rows_of(export_roster(actor=staff, unit=Unit.objects.get(code="C1")))
    assert [unit.code for unit in roster.units] == ["C1"]
    assert [person.code for person in roster.people] == ["P1", "P2"]
    assert rows_of(export_roster(actor=staff, unit=Unit.objects.get(code="C2"))).people == []


def test_the_export_of_a_subtree_imports_back_within_it(commune: Unit, staff: Any) -> None:
    out = export_roster(actor=staff, unit=commune)
    counts = import_roster(actor=staff, unit=commune, content=out)
    changes = {name: (c["added"], c["changed"], c["missing"]) for name, c in counts.items()}
    assert changes == dict.fromkeys(counts, (0, 0, 0))


@pytest.mark.parametrize("role", ["secretary", "clerk", "inspector", "administrator"])
def test_others_may_not(commune: Unit, role: str) -> None:
    with pytest.raises(NotPermitted):
        export_roster(actor=a_user(**{role: commune}), unit=commune)
