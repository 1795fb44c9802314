"""What a unit issues for itself, and reminders that were made."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.enums import PlanKind
from xeploai.cycles.models.cycle import Cycle
from xeploai.organisations.models import Unit
from xeploai.people.models import User


class UnitPlan(models.Model):
    """A unit's own plan, guidance or minimum duration for a cycle (III.2, VI.5). A new one replaces, never edits."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="unit_plans")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="plans")
    kind = models.CharField(_("loại văn bản"), max_length=20, choices=PlanKind)
    document_number = models.CharField(_("số văn bản"), max_length=80)
    document_date = models.DateField(_("ngày văn bản"))
    title = models.CharField(_("trích yếu"), max_length=300)
    text = models.TextField(_("nội dung chính"), blank=True)
    half_days = models.PositiveSmallIntegerField(_("số buổi tối thiểu"), null=True, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["cycle", "unit", "kind", "-pk"]
        verbose_name = _("kế hoạch của đơn vị")

    def __str__(self) -> str:
        return f"{self.document_number}: {self.title}"


class Reminder(models.Model):
    """One reminder made by ``tick``: the same work of the same unit is reminded once a day and step."""

    cycle = models.ForeignKey(Cycle, models.CASCADE, related_name="reminders")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="reminders")
    step = models.CharField(max_length=40)
    due_on = models.DateField()
    day = models.DateField()
    facts = models.JSONField(default=dict, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["-day", "unit", "step"]
        verbose_name = _("nhắc việc")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["cycle", "unit", "step", "day"], name="reminded_once"),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.step} {self.day}"
