"""Checks that several verbs share. Each raises a Refusal or says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.errors import Refusal

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting


def minutes_not_adopted(meeting: Meeting) -> None:
    """After adoption the facts of the evening stand; a correction is a new number (V)."""
    if meeting.adopted_at is not None:
        raise Refusal("minutes_adopted", clause="V", at=meeting.adopted_at)


def holds_own_minutes(meeting: Meeting) -> None:
    """The minutes of a combined review belong to the leading meeting. Refuses: minutes_of_the_lead (II.3.1)."""
    if meeting.lead_id is not None:
        raise Refusal("minutes_of_the_lead", clause="II.3.1")


def not_frozen(meeting: Meeting) -> None:
    """Before the electorate is frozen."""
    if meeting.frozen_at is not None:
        raise Refusal("electorate_frozen", clause="V", at=meeting.frozen_at, convened=meeting.convened)


def frozen(meeting: Meeting) -> None:
    """After the electorate was frozen."""
    if meeting.frozen_at is None:
        raise Refusal("electorate_not_frozen", clause="V")


def with_reason(reason: str) -> str:
    """The reason, trimmed; refused where it is empty."""
    if not reason.strip():
        raise Refusal("reason_missing")
    return reason.strip()


def with_text(text: str) -> str:
    """The text, with line ends made one kind; refused where it is empty."""
    plain = text.replace("\r\n", "\n")
    if not plain.strip():
        raise Refusal("text_missing")
    return plain
