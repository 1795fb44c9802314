"""Write a frame as the next version of its kind; the one before stays for the papers that follow it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from django.db.models import Max

from xeploai.cycles.models import CriteriaFrame, Criterion

if TYPE_CHECKING:
    from xeploai.cycles.drafts import FrameDraft
    from xeploai.cycles.models import Cycle


def store(cycle: Cycle, draft: FrameDraft) -> CriteriaFrame:
    """Store inside the caller's transaction and return the new current frame."""
    earlier = CriteriaFrame.objects.filter(cycle=cycle, subject=draft.subject)
    last: int = earlier.aggregate(last=Max("version"))["last"] or 0
    earlier.filter(current=True).update(current=False)
    frame = CriteriaFrame.objects.create(
        cycle=cycle,
        subject=draft.subject,
        version=last + 1,
        name=draft.name,
        source=draft.source,
        illustrative=draft.illustrative,
    )
    Criterion.objects.bulk_create(
        Criterion(frame=frame, position=place, code=line.code, group=line.group, text=line.text, hints=dict(line.hints))
        for place, line in enumerate(draft.criteria, 1)
    )
    return frame


def digest(draft: FrameDraft) -> str:
    """SHA-256 over the lines, so that the journal can tell which text was brought in."""
    lines = [[line.code, line.group, line.text, dict(line.hints)] for line in draft.criteria]
    return hashlib.sha256(json.dumps(lines, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
