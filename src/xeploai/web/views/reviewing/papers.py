"""The paper behind one part of the review, and the shortcomings pointed out before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language

from xeploai.meetings.prompts import subjects_of
from xeploai.reviews.content import SelfRatingContent
from xeploai.reviews.models import Report, SelfRating, Shortcoming
from xeploai.reviews.queries.reports import headings_for
from xeploai.reviews.self_reviews import in_the_party, self_reviews
from xeploai.web.views.preparation.sheet import sheet_of

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting, ReviewTurn
    from xeploai.web.views.preparation.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of a report with its text; ``nothing``: no such matter arose."""

    title: str
    text: str
    nothing: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """What is read out: a self-rating (``sheet``) or a report (``sections``); neither where nothing is handed in.

    ``outside``: the one reviewed is no party member, and has no self-rating as one (II.3.2.4).
    """

    sheet: Sheet | None = None
    sections: tuple[Section, ...] = ()
    report: Report | None = None
    outside: bool = False

    @property
    def is_there(self) -> bool:
        """Whether there is something to read."""
        return self.sheet is not None or self.report is not None


def paper_of(meeting: Meeting, turn: ReviewTurn) -> Paper:
    """The paper of the collective, or of this member; only what was handed in."""
    if turn.person_id is None:
        report = Report.objects.filter(subject=meeting.subject_id).first() if meeting.subject_id else None
        return Paper(report=report, sections=sections_of(report)) if report else Paper()
    outside = turn.person_id not in in_the_party([turn.person_id])
    found = self_reviews(meeting.cycle, [turn.person_id]).get(turn.person_id)
    if isinstance(found, SelfRating):
        criteria = list(found.frame.criteria.all())
        return Paper(sheet=sheet_of(criteria, SelfRatingContent.of(found)), outside=outside)
    return Paper(report=found, sections=sections_of(found), outside=outside) if found else Paper(outside=outside)


def sections_of(report: Report) -> tuple[Section, ...]:
    """The written headings of a report, in the order of its form."""
    kept: dict[str, Any] = report.sections
    language = "en" if (get_language() or "vi").startswith("en") else "vi"
    return tuple(
        Section(title=getattr(heading.title, language), text=part.get("text", ""), nothing=bool(part.get("nothing")))
        for heading in headings_for(report)
        if (part := kept.get(heading.code)) and (part.get("text") or part.get("nothing"))
    )


def shortcomings_of(meeting: Meeting, turn: ReviewTurn) -> list[Shortcoming]:
    """What was pointed out before to the one reviewed, and what became of it (II.1)."""
    mine = [subject for subject, person in subjects_of(meeting).items() if person == turn.person_id]
    return list(Shortcoming.objects.filter(subject_id__in=mine, for_next_year=False).order_by("subject_id", "position"))
