from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, strategies as st

from xeploai.ballots.counting import faults, missing
from xeploai.ballots.sheet import Line, Numbers, Sheet
from xeploai.platform.simulation.tallies import numbers_for

LEVELS = ("good", "completed", "not_completed")


@given(present=st.integers(1, 60), names=st.integers(1, 40), seed=st.integers(0, 10_000), cap=st.integers(1, 8))
@pytest.mark.parametrize("kind", ["levels", "blocks", "chooses"])
def test_every_invented_count_is_complete_and_adds_up(kind: str, present: int, names: int, seed: int, cap: int) -> None:
    group, derived = ("7", "good") if kind == "blocks" else ("", "")
    levels = () if kind == "chooses" else LEVELS
    lines = tuple(Line(str(n), levels, group, derived) for n in range(names))
    sheet = Sheet(present + 2, lines, min(cap, names) if kind == "chooses" else None)
    draft = numbers_for(sheet, present=present, wanted={"0": "completed"}, random=Random(seed))  # noqa: S311
    written = Numbers(
        **draft.totals,
        invalid_reasons=draft.invalid_reasons,
        lines={} if sheet.chooses else draft.lines,
        marks=draft.lines if sheet.chooses else {},
        blocks=draft.blocks,
        rest_is_zero=draft.rest_is_zero,
    )
    assert missing(sheet, written) == []
    assert faults(sheet, written) == []
