"""Give a cycle the shipped frames, clearly marked as illustrations (A-27)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.drafts import shipped
from xeploai.cycles.enums import FrameSubject
from xeploai.cycles.models import CriteriaFrame
from xeploai.cycles.storing import store
from xeploai.journal.actions.record import record

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.people.models import User


def install_illustrative_frames(cycle: Cycle, *, actor: User | None = None) -> list[CriteriaFrame]:
    """Store one frame for each kind of subject that has none yet; running it again changes nothing.

    Part of opening a cycle, whose permission covers it.
    """
    with transaction.atomic():
        present = set(CriteriaFrame.objects.filter(cycle=cycle).values_list("subject", flat=True))
        frames = [store(cycle, shipped(subject)) for subject in FrameSubject if subject.value not in present]
        if frames:
            record(
                actor=actor,
                verb="install_illustrative_frames",
                subject=cycle,
                frames={frame.subject: frame.pk for frame in frames},
            )
    return frames
