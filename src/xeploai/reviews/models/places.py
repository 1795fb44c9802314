"""Where people review: a further place decided by the competent level, and party groups' reports (II.3)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.models import Cycle
from xeploai.organisations.models import Body, Unit
from xeploai.people.models import Person, User


class VenueDecision(models.Model):
    """A further place where somebody with three or more leadership posts must review (II.3.2.2), by a document."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="venue_decisions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="venue_decisions")
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+")
    place = models.CharField(_("nơi kiểm điểm"), max_length=300)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="venue_decisions", verbose_name=_("cấp quyết định"))
    document_number = models.CharField(_("số văn bản"), max_length=80)
    document_date = models.DateField(_("ngày văn bản"))
    decided_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["cycle", "person", "pk"]
        verbose_name = _("quyết định nơi kiểm điểm")

    def __str__(self) -> str:
        return f"{self.person}: {self.place}"


class GroupReport(models.Model):
    """What a party group's review came to, reported to its cell (II.3.2.1); the vote stays in the cell (A-21)."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="group_reports")
    group = models.ForeignKey(Unit, models.PROTECT, related_name="group_reports")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="group_reports_received", verbose_name=_("chi bộ"))
    held_on = models.DateField(_("ngày kiểm điểm"))
    text = models.TextField(_("kết quả kiểm điểm"))
    sent_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)
    superseded_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(_("lý do gửi lại"), blank=True)

    class Meta:
        ordering: ClassVar = ["cycle", "group", "pk"]
        verbose_name = _("báo cáo của tổ đảng")

    def __str__(self) -> str:
        return f"{self.group} {self.held_on}"
