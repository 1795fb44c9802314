"""Ratings as a meeting's votes made them, also where a superior's document has replaced them since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from xeploai.ratings.models import Rating, SubjectRating

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from xeploai.meetings.models import Meeting


def voted_members(meeting: Meeting) -> QuerySet[Rating]:
    """The members' ratings of the meeting; a rating rated again stands as it was voted."""
    later = Rating.objects.filter(
        cycle=OuterRef("cycle"), person=OuterRef("person"), nature=OuterRef("nature"), version=OuterRef("version") + 1
    ).exclude(rerating=None)
    found = Rating.objects.filter(meeting=meeting, rerating=None)
    return found.filter(Q(superseded_at=None) | Exists(later))


def voted_subjects(meeting: Meeting) -> QuerySet[SubjectRating]:
    """The subjects' ratings of the meeting; a rating rated again stands as it was voted."""
    later = SubjectRating.objects.filter(
        subject=OuterRef("subject"), nature=OuterRef("nature"), version=OuterRef("version") + 1
    ).exclude(rerating=None)
    found = SubjectRating.objects.filter(meeting=meeting, rerating=None)
    return found.filter(Q(superseded_at=None) | Exists(later))
