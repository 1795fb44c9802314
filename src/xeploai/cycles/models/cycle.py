"""The yearly cycle, the rule set it is bound to for ever, its settings and criteria frames."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, gettext_lazy as _

from xeploai.cycles.enums import FrameSubject
from xeploai.people.models import User


class Cycle(models.Model):
    """One year of review and rating. ``rule_set`` and its fingerprint never change after opening."""

    year = models.PositiveSmallIntegerField(_("năm"), unique=True)
    rule_set = models.CharField(_("bộ quy định áp dụng"), max_length=60)
    rule_set_digest = models.CharField(max_length=64)
    opened_at = models.DateTimeField(_("mở lúc"), auto_now_add=True)
    closed_at = models.DateTimeField(_("đóng lúc"), null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-year"]
        verbose_name = _("kỳ đánh giá")

    def __str__(self) -> str:
        return gettext("Kỳ đánh giá năm %(year)s") % {"year": self.year}


class Setting(models.Model):
    """One interpretation chosen for a cycle, with the document that says so. Superseded, never edited."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="settings")
    key = models.CharField(_("điểm"), max_length=60)
    value = models.CharField(_("cách hiểu"), max_length=60)
    document_number = models.CharField(_("số văn bản"), max_length=80)
    document_date = models.DateField(_("ngày văn bản"))
    chosen_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField(auto_now_add=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("cách áp dụng")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["cycle", "key"], condition=Q(superseded_at=None), name="setting_once"),
        ]

    def __str__(self) -> str:
        return f"{self.key} = {self.value}"


class CriteriaFrame(models.Model):
    """A criteria frame of a cycle for one kind of subject; a new import makes a new version."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="frames")
    subject = models.CharField(_("đối tượng"), max_length=20, choices=FrameSubject)
    version = models.PositiveSmallIntegerField(_("bản"), default=1)
    name = models.CharField(_("tên khung tiêu chí"), max_length=300)
    source = models.CharField(_("nguồn"), max_length=300)
    illustrative = models.BooleanField(_("minh họa"), default=True)
    current = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("khung tiêu chí")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["cycle", "subject", "version"], name="frame_version_once"),
            models.UniqueConstraint(fields=["cycle", "subject"], condition=Q(current=True), name="one_current_frame"),
        ]

    def __str__(self) -> str:
        return self.name


class Criterion(models.Model):
    """One line of a frame, graded Xuất sắc, Tốt, Trung bình or Kém."""

    frame = models.ForeignKey(CriteriaFrame, models.CASCADE, related_name="criteria")
    position = models.PositiveSmallIntegerField(_("thứ tự"))
    code = models.CharField(_("mã"), max_length=20)
    group = models.CharField(_("nhóm"), max_length=200)
    text = models.TextField(_("tiêu chí"))
    hints = models.JSONField(_("mô tả từng cấp độ"), default=dict, blank=True)

    class Meta:
        ordering: ClassVar = ["frame", "position"]
        verbose_name = _("tiêu chí")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["frame", "position"], name="criterion_place_once"),
            models.UniqueConstraint(fields=["frame", "code"], name="criterion_code_once"),
        ]

    def __str__(self) -> str:
        return f"{self.code}. {self.text}"
