"""Ratings of members: the cell's proposal and the competent level's decision, each with its reasons."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.enums import QualityLevel
from xeploai.cycles.models import Cycle
from xeploai.meetings.enums import Nature
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Unit
from xeploai.people.models import Person
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.querysets import RatingQuerySet


class Rating(models.Model):
    """What one meeting made of one member. ``level`` is blank where no level has a majority.

    ``explanation``: steps [{round, tally_version, rule, given, outcome, clauses}] to recompute from.
    ``differs_because``: mandatory where a decision is not what the cell proposed.
    """

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="ratings")
    person = models.ForeignKey(Person, models.PROTECT, related_name="ratings")
    cell = models.ForeignKey(Unit, models.PROTECT, related_name="ratings")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="ratings")
    rerating = models.ForeignKey(
        "ratings.Rerating", models.PROTECT, null=True, blank=True, related_name="member_ratings"
    )
    nature = models.CharField(max_length=20, choices=Nature)
    status = models.CharField(max_length=20, choices=RatingStatus)
    level = models.CharField(_("mức xếp loại"), max_length=20, choices=QualityLevel, blank=True)
    not_rated_because = models.CharField(max_length=30, blank=True)
    runner_up = models.PositiveSmallIntegerField(_("thứ tự giới thiệu thêm"), null=True, blank=True)
    explanation = models.JSONField(default=list, blank=True)
    differs_because = models.TextField(_("lý do khác đề xuất"), blank=True)
    version = models.PositiveSmallIntegerField(default=1)
    recorded_at = models.DateTimeField(auto_now_add=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    objects = RatingQuerySet.as_manager()

    class Meta:
        verbose_name = _("kết quả xếp loại")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["cycle", "person", "nature"], condition=Q(superseded_at=None), name="one_rating_in_force"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["cycle", "cell"], name="rating_cell")]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_level_display() or self.get_status_display()}"
