"""The journal: who did what, in order, each entry sealing the one before it. Never a ballot."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from xeploai.journal.querysets import EntryQuerySet


class Entry(models.Model):
    """One act of an official or of a person on their own papers.

    ``digest`` = SHA-256 over ``previous`` and the canonical JSON of all other fields. Triggers in the
    database refuse UPDATE and DELETE.
    """

    number = models.PositiveBigIntegerField(_("số thứ tự"), unique=True)
    at = models.DateTimeField(_("lúc"))
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor_name = models.CharField(_("người làm"), max_length=200)
    verb = models.CharField(_("việc"), max_length=60, db_index=True)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, related_name="+")
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=40, blank=True)
    facts = models.JSONField(_("nội dung"), default=dict)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["number"]
        indexes: ClassVar = [
            models.Index(fields=["subject_type", "subject_id"], name="journal_subject"),
            models.Index(fields=["unit", "number"], name="journal_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.verb}"
