"""Papers before the meeting: self-ratings, residence comments and the cell committee's proposals."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.enums import QualityLevel
from xeploai.cycles.models import CriteriaFrame, Cycle
from xeploai.organisations.models import Unit
from xeploai.people.models import Person, User
from xeploai.reviews.enums import PaperState, Source
from xeploai.reviews.querysets import CellPaperQuerySet


class SelfRating(models.Model):
    """A member's own analysis and level (appendix 3). ``grades``: {criterion code: grade}.

    ``version`` counts saves and guards against silent overwriting.
    """

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="self_ratings")
    person = models.ForeignKey(Person, models.PROTECT, related_name="self_ratings")
    cell = models.ForeignKey(Unit, models.PROTECT, related_name="self_ratings")
    frame = models.ForeignKey(CriteriaFrame, models.PROTECT, related_name="+")
    grades = models.JSONField(_("cấp độ từng tiêu chí"), default=dict, blank=True)
    level = models.CharField(_("tự nhận mức"), max_length=20, choices=QualityLevel, blank=True)
    results = models.TextField(_("ưu điểm, kết quả đạt được"), blank=True)
    shortcomings = models.TextField(_("hạn chế, khuyết điểm và nguyên nhân"), blank=True)
    remedies = models.TextField(_("phương hướng, biện pháp khắc phục"), blank=True)
    state = models.CharField(max_length=20, choices=PaperState, default=PaperState.DRAFT)
    source = models.CharField(max_length=20, choices=Source, default=Source.ONLINE)
    entered_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(null=True, blank=True)

    objects = CellPaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("bản tự đánh giá, xếp loại")
        constraints: ClassVar = [models.UniqueConstraint(fields=["cycle", "person"], name="self_rating_once")]

    def __str__(self) -> str:
        return f"{self.person} {self.cycle.year}"


class SelfRatingVersion(models.Model):
    """A submitted text as it stood, kept when a later correction replaces it."""

    self_rating = models.ForeignKey(SelfRating, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    reason = models.TextField(_("lý do sửa"))
    replaced_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["self_rating", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["self_rating", "number"], name="self_rating_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.self_rating} #{self.number}"


class ResidenceComment(models.Model):
    """The comment of the cell committee where the member lives: asked, received, text; missing is a warning."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="residence_comments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="residence_comments")
    cell = models.ForeignKey(Unit, models.PROTECT, related_name="residence_comments")
    asked_of = models.CharField(_("nơi được hỏi"), max_length=200, blank=True)
    asked_on = models.DateField(_("hỏi ngày"), null=True, blank=True)
    received_on = models.DateField(_("nhận ngày"), null=True, blank=True)
    text = models.TextField(_("nội dung nhận xét"), blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = CellPaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("nhận xét nơi cư trú")
        constraints: ClassVar = [models.UniqueConstraint(fields=["cycle", "person"], name="residence_comment_once")]

    def __str__(self) -> str:
        return f"{self.person} {self.cycle.year}"


class Proposal(models.Model):
    """The level that the cell committee (the secretary where there is none) proposes before the vote."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="proposals")
    person = models.ForeignKey(Person, models.PROTECT, related_name="proposals")
    cell = models.ForeignKey(Unit, models.PROTECT, related_name="proposals")
    level = models.CharField(_("đề xuất"), max_length=20, choices=QualityLevel, blank=True)
    note = models.TextField(_("ghi chú"), blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = CellPaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("đề xuất của chi ủy")
        constraints: ClassVar = [models.UniqueConstraint(fields=["cycle", "person"], name="proposal_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_level_display()}"


class ProposalVersion(models.Model):
    """A proposal as it stood before a correction made after the vote had been opened."""

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    reason = models.TextField(_("lý do sửa"))
    replaced_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["proposal", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["proposal", "number"], name="proposal_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.proposal} #{self.number}"
