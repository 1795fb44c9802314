from __future__ import annotations

import pytest

from tests import factories
from xeploai.cycles.actions.install_illustrative_frames import install_illustrative_frames
from xeploai.cycles.models import CriteriaFrame
from xeploai.journal.models import Entry

pytestmark = pytest.mark.django_db


def test_a_new_cycle_gets_four_frames() -> None:
    cycle = factories.a_cycle()
    frames = install_illustrative_frames(cycle)
    assert sorted(frame.subject for frame in frames) == ["body", "leader", "member", "unit"]
    assert {(f.version, f.current, f.illustrative) for f in CriteriaFrame.objects.filter(cycle=cycle)} == {
        (1, True, True)
    }
    assert Entry.objects.get().facts == {"frames": {frame.subject: frame.pk for frame in frames}}


def test_running_again_changes_nothing() -> None:
    cycle = factories.a_cycle()
    install_illustrative_frames(cycle)
    assert install_illustrative_frames(cycle) == []
    assert (CriteriaFrame.objects.count(), Entry.objects.count()) == (4, 1)


def test_a_frame_brought_in_before_stays() -> None:
    cycle = factories.a_cycle()
    mine = factories.a_frame(cycle, "member")
    install_illustrative_frames(cycle)
    assert CriteriaFrame.objects.get(cycle=cycle, subject="member") == mine
