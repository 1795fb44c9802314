from __future__ import annotations

from typing import Any

import pytest

from tests.people.world import a_world


@pytest.fixture
def world(db: None) -> dict[str, Any]:
    return a_world()
