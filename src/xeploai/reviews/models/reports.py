"""The report of a collective or an organisation, or a leader's own, with its table of targets (II.1, PL1, PL2)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.enums import QualityLevel
from xeploai.cycles.models import CriteriaFrame, Subject
from xeploai.people.models import User
from xeploai.reviews.enums import PaperState
from xeploai.reviews.querysets import SubjectPaperQuerySet


class Report(models.Model):
    """What a subject says of its own year.

    A reviewing collective's report of self-review (PL2), an organisation's self-assessment (PL1), or the
    self-review of a leader who is no party member (a party member's is the ``SelfRating`` of the cell, one file
    for every venue, II.3.2). ``form`` names the headings in the rule set. ``sections``: {heading code: {text,
    nothing, version}}: ``nothing`` says "không có phát sinh"; one version per heading, so that two people may
    write at once. ``proposed`` is the level that the preparers put to the conference. After submission a change
    is a new version with a reason. ``opinions_*`` frame the asking of opinions on the draft (II.2, A-22).
    """

    subject = models.OneToOneField(Subject, models.PROTECT, related_name="report")
    form = models.CharField(max_length=40)
    frame = models.ForeignKey(CriteriaFrame, models.PROTECT, null=True, blank=True, related_name="+")
    sections = models.JSONField(_("nội dung theo mục"), default=dict, blank=True)
    grades = models.JSONField(_("cấp độ từng tiêu chí"), default=dict, blank=True)
    proposed = models.CharField(_("dự kiến mức xếp loại"), max_length=20, choices=QualityLevel, blank=True)
    state = models.CharField(max_length=20, choices=PaperState, default=PaperState.DRAFT)
    entered_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    opinions_sent_at = models.DateTimeField(_("gửi lấy ý kiến lúc"), null=True, blank=True)
    opinions_due_on = models.DateField(_("hạn góp ý"), null=True, blank=True)
    opinions_closed_at = models.DateTimeField(_("kết thúc lấy ý kiến lúc"), null=True, blank=True)

    objects = SubjectPaperQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["subject"]
        verbose_name = _("báo cáo kiểm điểm, tự đánh giá")

    def __str__(self) -> str:
        return str(self.subject)


class ReportVersion(models.Model):
    """A submitted report as it stood before a correction."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    reason = models.TextField(_("lý do sửa"))
    replaced_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["report", "number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["report", "number"], name="report_version_once")]

    def __str__(self) -> str:
        return f"{self.report} #{self.number}"


class Target(models.Model):
    """One target of the year (II.1): its source document, what was planned, what came out.

    ``planned`` and ``actual`` are kept as written (“100 %”, “1.250 tấn”); ``percent_tenths`` is entered or
    reckoned from two plain numbers, in tenths of a percent, and null where neither is possible.
    """

    report = models.ForeignKey(Report, models.CASCADE, related_name="targets")
    position = models.PositiveIntegerField()
    source = models.CharField(_("văn bản giao"), max_length=300, blank=True)
    text = models.CharField(_("chỉ tiêu, nhiệm vụ"), max_length=500)
    planned = models.CharField(_("kế hoạch"), max_length=120, blank=True)
    actual = models.CharField(_("thực hiện"), max_length=120, blank=True)
    percent_tenths = models.PositiveIntegerField(_("tỷ lệ đạt"), null=True, blank=True)
    is_main = models.BooleanField(_("chỉ tiêu chủ yếu"), default=False)
    note = models.CharField(_("ghi chú"), max_length=500, blank=True)

    class Meta:
        ordering: ClassVar = ["report", "position"]
        verbose_name = _("chỉ tiêu")
        constraints: ClassVar = [models.UniqueConstraint(fields=["report", "position"], name="target_place_once")]

    def __str__(self) -> str:
        return self.text
