"""Every requirement of the guideline has a test, code and a screen, and the page of them tells the truth."""

import pytest

from tests.architecture.coverage import Requirement, markers, requirements, screens, still_open
from tests.architecture.tree import APPS

ALL = requirements()


def test_every_requirement_has_a_test() -> None:
    """What has none is in the list of what is still open, by name."""
    untested = [row.number for row in ALL if not row.tests]
    assert sorted(set(untested) - set(still_open())) == []


def test_every_marker_names_a_requirement() -> None:
    assert sorted(set(markers()) - {row.number for row in ALL}) == []


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.number)
def test_code_and_screens_exist(row: Requirement) -> None:
    assert [name for name in row.code if not (APPS / name).exists()] == []
    assert [name for name in row.screens if name not in screens() and not name.startswith("command ")] == []
    assert row.number in still_open() or (row.code and row.screens)
