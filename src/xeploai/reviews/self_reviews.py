"""What people handed in about their own year, wherever they review themselves: one file for every venue (II.3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.enums import SubjectKind
from xeploai.people.models import Membership
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import Report, SelfRating

if TYPE_CHECKING:
    from collections.abc import Collection

    from xeploai.cycles.models import Cycle

SelfReview = SelfRating | Report


def self_reviews(cycle: Cycle, people: Collection[int]) -> dict[int, SelfReview]:
    """What is handed in, by person: a party member's self-rating, else a leader's own report. Two queries.

    A draft is nobody else's business.
    """
    done = {"state": PaperState.SUBMITTED}
    reports = Report.objects.filter(
        subject__cycle=cycle, subject__kind=SubjectKind.LEADER, subject__person_id__in=people, **done
    ).select_related("subject")
    ratings = SelfRating.objects.filter(cycle=cycle, person_id__in=people, **done).select_related("frame")
    found: dict[int, SelfReview] = {r.subject.person_id: r for r in reports if r.subject.person_id is not None}
    return found | {rating.person_id: rating for rating in ratings}


def in_the_party(people: Collection[int]) -> set[int]:
    """Who of these is a party member now; whoever is not has no self-rating as one (II.3.2.4)."""
    return set(Membership.objects.current().filter(person_id__in=people).values_list("person_id", flat=True))
