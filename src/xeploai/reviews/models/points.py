"""What must be answered: shortcomings of the year before, and points a superior asked for (II.1, III.1, IV.1)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.models import Cycle, Subject
from xeploai.people.models import User
from xeploai.reviews.enums import Prompter, Remedy
from xeploai.reviews.querysets import SubjectPaperQuerySet


class Shortcoming(models.Model):
    """A weakness pointed out before, which this year's report must answer with evidence; it is never deleted.

    ``carried_from`` is the same one in the year before; ``pointed_out_by`` says who concluded it, by which paper.
    A new one may be entered in the year (a conclusion of the competent level, or of this year's meeting for the
    next: ``for_next_year``).
    """

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="shortcomings")
    position = models.PositiveIntegerField()
    text = models.TextField(_("hạn chế, khuyết điểm"))
    pointed_out_by = models.CharField(_("nơi kết luận"), max_length=300, blank=True)
    document_number = models.CharField(_("số văn bản"), max_length=80, blank=True)
    document_date = models.DateField(_("ngày văn bản"), null=True, blank=True)
    carried_from = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="carried_to")
    for_next_year = models.BooleanField(_("để khắc phục trong năm sau"), default=False)
    remedy = models.CharField(_("kết quả khắc phục"), max_length=20, choices=Remedy, blank=True)
    evidence = models.TextField(_("minh chứng"), blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = SubjectPaperQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["subject", "position"]
        verbose_name = _("hạn chế, khuyết điểm kỳ trước")
        constraints: ClassVar = [models.UniqueConstraint(fields=["subject", "position"], name="shortcoming_place_once")]

    def __str__(self) -> str:
        return self.text[:80]


class ReviewPrompt(models.Model):
    """A superior's letter that names points to review (gợi ý kiểm điểm), for one subject."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="prompts")
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="prompts")
    issuer = models.CharField(_("cơ quan gợi ý"), max_length=40, choices=Prompter)
    issuer_name = models.CharField(_("tên cơ quan gợi ý"), max_length=200, blank=True)
    document_number = models.CharField(_("số văn bản"), max_length=80)
    document_date = models.DateField(_("ngày văn bản"))
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    objects = SubjectPaperQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["subject", "document_date", "pk"]
        verbose_name = _("gợi ý kiểm điểm")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject", "issuer", "document_number"], name="prompt_once"),
        ]

    def __str__(self) -> str:
        return f"{self.document_number}: {self.subject}"


class PromptPoint(models.Model):
    """One point of a prompt: a required answer in the report and an item of the agenda (A-20)."""

    prompt = models.ForeignKey(ReviewPrompt, models.PROTECT, related_name="points")
    position = models.PositiveSmallIntegerField()
    text = models.TextField(_("nội dung gợi ý"))
    answer = models.TextField(_("giải trình"), blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["prompt", "position"]
        verbose_name = _("nội dung gợi ý")
        constraints: ClassVar = [models.UniqueConstraint(fields=["prompt", "position"], name="prompt_point_once")]

    def __str__(self) -> str:
        return self.text[:80]
