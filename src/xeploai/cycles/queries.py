"""Reading cycles and criteria frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from xeploai.cycles.models import CriteriaFrame, Cycle, RuleNote
from xeploai.errors import Refusal

if TYPE_CHECKING:
    from typing import Any

    from django.db.models import QuerySet


def cycle_in_force() -> Cycle | None:
    """The newest cycle that is open, or None."""
    return Cycle.objects.filter(closed_at=None).order_by("-year").first()


def unfinished_meetings(cycle: Cycle) -> QuerySet[Any]:
    """Meetings whose electorate is frozen and whose minutes are not adopted, by unit; rehearsals do not count."""
    meetings = cycle.meetings.filter(rehearsal=False, adopted_at=None).exclude(frozen_at=None)
    return meetings.select_related("unit").order_by("unit__name", "pk")


def current_frame(cycle: Cycle, subject: str) -> CriteriaFrame:
    """The frame new papers of this kind follow. Refuses: no_frame (PL3)."""
    frame = CriteriaFrame.objects.filter(cycle=cycle, subject=subject, current=True).first()
    if frame is None:
        raise Refusal("no_frame", clause="PL3", subject=subject)
    return frame


def frames_of(cycle: Cycle) -> QuerySet[CriteriaFrame]:
    """All versions of all frames, newest first within each kind, with their criteria."""
    frames = CriteriaFrame.objects.filter(cycle=cycle).prefetch_related("criteria")
    return frames.order_by("subject", "-version")


def notes_of(cycle: Cycle) -> QuerySet[RuleNote]:
    """The notes in force or to come. One that is replaced counts until the new one begins; by clause, newest first."""
    later = RuleNote.objects.filter(replaces=OuterRef("pk"), effective_from__gt=timezone.localdate())
    return RuleNote.objects.filter(Q(superseded_at=None) | Exists(later), cycle=cycle).select_related("replaces")
