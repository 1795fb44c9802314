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

__all__ = [
    "Row",
    "codes_of",
    "frame_subject_of",
    "last_year",
    "membership_of",
    "missing_residence",
    "prompters_by_subject",
    "prompters_of",
    "rows_of",
]
