"""The matrix: the board, one unit on it, reminders, calendar files."""

from __future__ import annotations

from tests.web.matrix.page import Page, for_signed_in
from tests.web.matrix.roles import BY_PASSWORD, READS as READS_CELL, SEES_MEETING, who

READS = READS_CELL | who("other_secretary other_clerk other_committee_member other_inspector")
SEES_CALENDAR = SEES_MEETING | who("member")

PAGES = (
    Page("web:board", reads=READS, not_read=BY_PASSWORD - READS),
    Page("web:board_export", reads=READS, not_read=BY_PASSWORD - READS),
    Page("web:reminders", reads=READS, not_read=BY_PASSWORD - READS),
    for_signed_in("web:own_calendar"),
    for_signed_in("web:dates_calendar"),
    Page("web:meeting_calendar", reads=SEES_CALENDAR, args=lambda w: {"pk": w.meeting.pk}, stage="called"),
    Page("web:board_unit", reads=READS_CELL, not_read=who("member"), args=lambda w: {"code": w.cell.code}),
)
