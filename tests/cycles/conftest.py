"""The system and its cycle."""

from __future__ import annotations

import pytest

from tests.cycles.world import System, a_system, listed
from xeploai.cycles.models import Cycle


@pytest.fixture
def system() -> System:
    return a_system()


@pytest.fixture
def cycle(system: System) -> Cycle:
    return listed(system)
