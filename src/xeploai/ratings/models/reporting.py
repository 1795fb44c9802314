"""The report to the centre (VI.3): final and pending parts side by side, sealed each time it is made."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.models import Cycle
from xeploai.organisations.models import Unit
from xeploai.people.models import User


class CentralReport(models.Model):
    """One report of a province for a year; a later one is a new number, the earlier stays as it was sent."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="central_reports")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="central_reports")
    number = models.PositiveSmallIntegerField(default=1)
    document_number = models.CharField(_("số báo cáo"), max_length=80)
    document_date = models.DateField(_("ngày báo cáo"))
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    reason = models.TextField(_("lý do lập bản mới"), blank=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["cycle", "unit", "number"]
        verbose_name = _("báo cáo Trung ương")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["cycle", "unit", "number"], name="central_report_number_once"),
        ]

    def __str__(self) -> str:
        return self.document_number
