"""Ratings of organisations, collectives and leaders: their own proposal, recommendations, the decision (V)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.enums import QualityLevel
from xeploai.cycles.models import Cycle, Subject
from xeploai.meetings.enums import Nature
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Unit
from xeploai.people.models import Person, User
from xeploai.ratings.enums import RatingStatus, RerateKind
from xeploai.ratings.querysets import SubjectRatingQuerySet


class Rerating(models.Model):
    """A superior's document that cancels a rating and rates again, or reopens the year of an old violation.

    Its level becomes a new version of the rating; the old version stays. It is about a subject, or about a
    party member (``person``).
    """

    kind = models.CharField(max_length=20, choices=RerateKind)
    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="reratings")
    subject = models.ForeignKey(Subject, models.PROTECT, null=True, blank=True, related_name="reratings")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="reratings")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="reratings", verbose_name=_("cấp quyết định"))
    level = models.CharField(_("mức xếp loại"), max_length=20, choices=QualityLevel, blank=True)
    document_number = models.CharField(_("số văn bản"), max_length=80)
    document_date = models.DateField(_("ngày văn bản"))
    reason = models.TextField(_("lý do"))
    decided_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["cycle", "pk"]
        verbose_name = _("xếp loại lại")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(subject=None, person__isnull=False) | Q(subject__isnull=False, person=None),
                name="rerates_a_subject_or_a_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_number}: {self.subject or self.person}"


class SubjectRating(models.Model):
    """What one vote (or a superior's document) made of one subject.

    ``nature``: the subject's own vote is a proposal (PL1, PL2), a level between recommends (PL5), the competent
    one decides. ``explanation``: steps [{round, tally_version, rule, given, outcome, clauses}] to recompute from.
    ``differs_because``: mandatory where a decision is not what was proposed (A-24). ``authority`` is who spoke.
    """

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="subject_ratings")
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="ratings")
    meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="subject_ratings")
    rerating = models.ForeignKey(Rerating, models.PROTECT, null=True, blank=True, related_name="subject_ratings")
    authority = models.ForeignKey(Unit, models.PROTECT, related_name="subject_ratings_given")
    nature = models.CharField(max_length=20, choices=Nature)
    status = models.CharField(max_length=20, choices=RatingStatus)
    level = models.CharField(_("mức xếp loại"), max_length=20, choices=QualityLevel, blank=True)
    not_rated_because = models.CharField(max_length=30, blank=True)
    explanation = models.JSONField(default=list, blank=True)
    differs_because = models.TextField(_("lý do khác đề xuất"), blank=True)
    version = models.PositiveSmallIntegerField(default=1)
    recorded_at = models.DateTimeField(auto_now_add=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    objects = SubjectRatingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["subject", "nature", "version"]
        verbose_name = _("kết quả xếp loại tổ chức, tập thể, lãnh đạo")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subject", "nature", "authority"],
                condition=Q(superseded_at=None),
                name="one_subject_rating_in_force",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["cycle", "nature", "superseded_at"], name="subject_rating_cycle")]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_level_display() or self.get_status_display()}"
