from __future__ import annotations

import pytest

from xeploai.cycles.drafts import shipped
from xeploai.cycles.enums import FrameSubject, Grade


@pytest.mark.parametrize("subject", list(FrameSubject))
def test_every_kind_has_a_frame_that_says_it_is_an_illustration(subject: FrameSubject) -> None:
    draft = shipped(subject)
    assert draft.subject == subject
    assert draft.source == "Minh họa – chưa phải bản của Quy định 1263-QĐ/TU"
    assert draft.illustrative is True
    assert draft.name.endswith("(minh họa)")


@pytest.mark.parametrize("subject", list(FrameSubject))
def test_every_line_is_whole(subject: FrameSubject) -> None:
    lines = shipped(subject).criteria
    codes = [line.code for line in lines]
    assert len(codes) == len(set(codes))
    assert all(line.group and line.text and set(line.hints) == set(Grade.values) for line in lines)
