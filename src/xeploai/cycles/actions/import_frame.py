"""Bring in a criteria frame as a new version; papers already begun keep the version they follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.locking import held_open
from xeploai.cycles.models import CriteriaFrame, Cycle
from xeploai.cycles.storing import digest, store
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.cycles.drafts import FrameDraft
    from xeploai.people.models import User


def import_frame(*, actor: User, cycle: Cycle, draft: FrameDraft, after_version: int) -> CriteriaFrame:
    """Make ``draft`` the current frame of its kind.

    ``after_version`` is the newest version that the actor saw in the preview (0 for none).
    Refuses: cycle_closed; frame_empty; frame_code_twice; frame_newer (someone else brought one in since).
    """
    with transaction.atomic():
        require(actor, "cycles.manage")
        held_open(cycle)
        cycle = Cycle.objects.select_for_update(no_key=True).get(pk=cycle.pk)
        _check(draft)
        newest = CriteriaFrame.objects.filter(cycle=cycle, subject=draft.subject).order_by("-version").first()
        if (newest.version if newest else 0) != after_version:
            raise Refusal("frame_newer", clause="PL3", version=newest.version if newest else 0)
        frame = store(cycle, draft)
        record(
            actor=actor,
            verb="import_frame",
            subject=frame,
            cycle=cycle.year,
            frame_subject=frame.subject,
            version=frame.version,
            criteria=len(draft.criteria),
            digest=digest(draft),
        )
    return frame


def _check(draft: FrameDraft) -> None:
    if not draft.criteria:
        raise Refusal("frame_empty", clause="PL3")
    codes = [line.code for line in draft.criteria]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        raise Refusal("frame_code_twice", clause="PL3", codes=twice)
