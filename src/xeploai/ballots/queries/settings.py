"""How the open points are read at a meeting: a document's word first, then the meeting's own (A-01 to A-06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.models import Setting

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting


def settings_in_force(meeting: Meeting) -> dict[str, str]:
    """{point: answer}; points that nobody answered have the defaults of the rules. One query."""
    ruled = Setting.objects.filter(cycle_id=meeting.cycle_id, superseded_at=None).values_list("key", "value")
    return {key: str(value) for key, value in meeting.settings.items()} | dict(ruled)
