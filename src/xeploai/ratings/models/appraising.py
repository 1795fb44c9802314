"""Between dossier and conference: comments of those entitled, the appraisal, the submission (V.5 to V.7, VI.3)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.enums import QualityLevel, SubjectKind
from xeploai.cycles.models import Cycle, Subject
from xeploai.organisations.models import Unit
from xeploai.people.models import User
from xeploai.ratings.querysets import CommentRequestQuerySet


class CommentingUnit(models.Model):
    """A collective entitled to comment on the subjects of one kind that an authority rates (VI.1).

    The guideline leaves who that is to another document (1263-QĐ/TU, art. 6), so it is a list that a document names.
    """

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="commenting_units")
    authority = models.ForeignKey(Unit, models.PROTECT, related_name="commenting_units")
    kind = models.CharField(_("loại đối tượng"), max_length=20, choices=SubjectKind)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="comments_on", verbose_name=_("nơi tham gia ý kiến"))
    document_number = models.CharField(_("số văn bản"), max_length=80)
    document_date = models.DateField(_("ngày văn bản"))
    set_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    set_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["kind", "unit__code"]
        verbose_name = _("nơi tham gia ý kiến")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["cycle", "authority", "kind", "unit"],
                condition=Q(removed_at=None),
                name="comments_once_on_a_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.unit}"


class CommentRequest(models.Model):
    """A collective entitled to comment on a subject is asked by the Organisation Committee (VI.1, VI.3)."""

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="comment_requests")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="comments_asked", verbose_name=_("nơi được hỏi"))
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    due_on = models.DateField(_("hạn trả lời"))
    reminders = models.JSONField(default=list, blank=True)
    answered_at = models.DateTimeField(_("trả lời lúc"), null=True, blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    nothing = models.BooleanField(_("không có ý kiến"), default=False)
    level = models.CharField(_("đề xuất mức"), max_length=20, choices=QualityLevel, blank=True)
    text = models.TextField(_("ý kiến tham gia"), blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = CommentRequestQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["subject", "pk"]
        verbose_name = _("đề nghị tham gia ý kiến")
        constraints: ClassVar = [models.UniqueConstraint(fields=["subject", "unit"], name="comment_asked_once")]

    def __str__(self) -> str:
        return f"{self.subject}: {self.unit}"


class Appraisal(models.Model):
    """The appraisal sheet of one subject at one authority: facts found, text, the level appraised (PL5).

    ``facts``: {code: {value, note}} for the codes of the rule set (discipline, disunity, share of targets …).
    """

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="appraisals")
    authority = models.ForeignKey(Unit, models.PROTECT, related_name="appraisals")
    facts = models.JSONField(default=dict, blank=True)
    text = models.TextField(_("nhận xét thẩm định"), blank=True)
    level = models.CharField(_("mức thẩm định"), max_length=20, choices=QualityLevel, blank=True)
    done_at = models.DateTimeField(_("thẩm định xong lúc"), null=True, blank=True)
    done_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar = ["subject", "pk"]
        verbose_name = _("phiếu thẩm định")
        constraints: ClassVar = [models.UniqueConstraint(fields=["subject", "authority"], name="appraised_once")]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_level_display()}"


class Submission(models.Model):
    """The paper that puts the table of all subjects to the competent collective, sealed as it was sent (VI.3)."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="submissions")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="submissions")
    number = models.PositiveSmallIntegerField(default=1)
    document_number = models.CharField(_("số tờ trình"), max_length=80)
    document_date = models.DateField(_("ngày tờ trình"))
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["cycle", "unit", "number"]
        verbose_name = _("tờ trình")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["cycle", "unit", "number"], name="submission_number_once"),
        ]

    def __str__(self) -> str:
        return self.document_number
