"""The matrix: the board, one unit on it."""

from __future__ import annotations

from tests.web.matrix.page import Page
from tests.web.matrix.roles import BY_PASSWORD, READS as READS_CELL, who

READS = READS_CELL | who("other_secretary other_clerk other_committee_member other_inspector")

PAGES = (
    Page("web:board", reads=READS, not_read=BY_PASSWORD - READS),
    Page("web:board_export", reads=READS, not_read=BY_PASSWORD - READS),
    Page("web:board_unit", reads=READS_CELL, not_read=who("member"), args=lambda w: {"code": w.cell.code}),
)
