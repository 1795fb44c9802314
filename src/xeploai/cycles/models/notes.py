"""Questions about the rules and the dated notes that answer them for everyone (clause VI.5)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.enums import QueryState
from xeploai.cycles.models.cycle import Cycle
from xeploai.organisations.models import Unit
from xeploai.people.models import User


class RuleNote(models.Model):
    """The Organisation Committee's answer, shown at its clause from ``effective_from`` on; it changes no result.

    A note is replaced by a later one, never edited.
    """

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="rule_notes")
    clause = models.CharField(_("điểm"), max_length=20, db_index=True)
    question = models.TextField(_("vướng mắc"))
    answer = models.TextField(_("trả lời"))
    document_number = models.CharField(_("số văn bản"), max_length=80, blank=True)
    document_date = models.DateField(_("ngày văn bản"), null=True, blank=True)
    effective_from = models.DateField(_("áp dụng từ ngày"))
    answered_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(auto_now_add=True)
    replaces = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["clause", "-effective_from", "-pk"]
        verbose_name = _("ghi chú áp dụng")

    def __str__(self) -> str:
        return f"{self.clause}: {self.question[:60]}"


class Query(models.Model):
    """A question somebody asked at a clause; several may be answered by one note."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="rule_queries")
    clause = models.CharField(_("điểm"), max_length=20, db_index=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="rule_queries")
    text = models.TextField(_("nội dung vướng mắc"))
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="rule_queries")
    asked_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=20, choices=QueryState, default=QueryState.ASKED)
    note = models.ForeignKey(RuleNote, models.PROTECT, null=True, blank=True, related_name="answers")

    class Meta:
        ordering: ClassVar = ["-asked_at", "-pk"]
        verbose_name = _("vướng mắc")

    def __str__(self) -> str:
        return f"{self.clause}: {self.text[:60]}"
