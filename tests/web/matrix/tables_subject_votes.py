"""The matrix: the votes of organisations and collectives on themselves."""

from __future__ import annotations

from tests.web.matrix.page import Page
from tests.web.matrix.roles import READS, RUNS, SEES_UNIT

PAGES = (
    Page("web:unit_votes", reads=READS, not_read=SEES_UNIT - READS, args=lambda w: {"code": w.tree["cell"].code}),
    Page(
        "web:subject_meeting_plan", reads=RUNS, not_read=READS - RUNS, writes=RUNS,
        args=lambda w: {"pk": w.things["rated_unit"].pk}, proven=False,
        why="planned already: leads to the meeting",
    ),
    Page(
        "web:meeting_order", reads=READS, posts=RUNS, not_posted=READS - RUNS, writes=RUNS,
        args=lambda w: {"pk": w.things["review"].pk}, body=lambda _w: {"reason": "Lịch họp"}, proven=False,
        why="a collective waits for nobody",
    ),
    Page("web:subject_result_why", reads=READS, args=lambda w: {"pk": w.things["subject_rating"].pk}),
)  # fmt: skip
