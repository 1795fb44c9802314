"""Uploaded rosters on their way into the database."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xeploai.exchange.enums import UNFINISHED, ImportState
from xeploai.organisations.models import Unit
from xeploai.people.models import User


class ImportJob(models.Model):
    """One uploaded workbook: it is read in the background and survives a closed tab.

    ``problems`` and ``remarks`` are lists of problems (see ``roster.problems``), ``preview`` the
    differences (see ``roster.comparing.preview``), ``fingerprint`` that of the roster they were
    compared with. ``outdated``: the roster had changed since the preview, and this is a new one.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    uploaded_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(_("nhận lúc"), auto_now_add=True)
    file_name = models.CharField(_("tên tệp"), max_length=200)
    file_digest = models.CharField(max_length=64)
    content = models.BinaryField()
    state = models.CharField(max_length=20, choices=ImportState, default=ImportState.RECEIVED)
    step = models.CharField(_("đang làm"), max_length=40, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    problem_count = models.PositiveIntegerField(default=0)
    problems = models.JSONField(default=list, blank=True)
    remarks = models.JSONField(default=list, blank=True)
    preview = models.JSONField(default=dict, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    outdated = models.BooleanField(default=False)
    confirmed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    updated_at = models.DateTimeField(auto_now=True)
    stored_at = models.DateTimeField(_("ghi xong lúc"), null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-pk"]
        verbose_name = _("lần nhập danh sách")

    def __str__(self) -> str:
        return self.file_name

    @property
    def unfinished(self) -> bool:
        """Whether work goes on in the background: a page asks again."""
        return self.state in UNFINISHED

    @property
    def percent(self) -> int:
        """Progress of the present step, 0 to 100."""
        return min(100, self.done * 100 // self.total) if self.total else 0
