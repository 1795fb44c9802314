"""Reading papers: of members, of collectives and organisations, and what superiors asked for."""

from xeploai.reviews.queries.members import (
    Row,
    codes_of,
    frame_subject_of,
    last_year,
    membership_of,
    missing_residence,
    rows_of,
)
from xeploai.reviews.queries.prompts import prompters_by_subject, prompters_of
from xeploai.reviews.queries.reports import (
    Missing,
    form_code_of,
    headings_for,
    is_party_member,
    missing_of,
    points_to_answer,
    self_review_of,
    shortcomings_to_answer,
    unanswered,
)

__all__ = [
    "Missing",
    "Row",
    "codes_of",
    "form_code_of",
    "frame_subject_of",
    "headings_for",
    "is_party_member",
    "last_year",
    "membership_of",
    "missing_of",
    "missing_residence",
    "points_to_answer",
    "prompters_by_subject",
    "prompters_of",
    "rows_of",
    "self_review_of",
    "shortcomings_to_answer",
    "unanswered",
]
