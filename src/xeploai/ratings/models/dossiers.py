"""The dossier of a subject: its pieces, to whom it went, what came back (VI.1)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.models import Subject
from xeploai.organisations.models import Unit
from xeploai.people.models import User
from xeploai.ratings.enums import Addressee, DossierState
from xeploai.ratings.querysets import DossierDeliveryQuerySet, DossierQuerySet


class Dossier(models.Model):
    """What goes to the competent level about one subject. Each sending is a new ``number`` of it."""

    subject = models.OneToOneField(Subject, models.PROTECT, related_name="dossier")
    state = models.CharField(max_length=20, choices=DossierState, default=DossierState.BUILDING)
    document_number = models.CharField(_("số báo cáo"), max_length=80, blank=True)
    document_date = models.DateField(_("ngày báo cáo"), null=True, blank=True)
    sent_number = models.PositiveSmallIntegerField(_("lần gửi"), default=0)
    sent_at = models.DateTimeField(_("gửi lúc"), null=True, blank=True)
    returned_because = models.TextField(_("lý do trả lại"), blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    objects = DossierQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["subject"]
        verbose_name = _("hồ sơ")

    def __str__(self) -> str:
        return str(self.subject)


class DossierPiece(models.Model):
    """One piece that the list of the rule set names: found in the system, handed in on paper, or missing.

    ``digest`` seals what the system held when it was sent; ``missing_because`` is said where a piece stays out.
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="pieces")
    code = models.CharField(max_length=40)
    on_paper = models.BooleanField(_("nộp bản giấy"), default=False)
    note = models.CharField(_("ghi chú"), max_length=300, blank=True)
    missing_because = models.CharField(_("lý do chưa có"), max_length=300, blank=True)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering: ClassVar = ["dossier", "pk"]
        verbose_name = _("thành phần hồ sơ")
        constraints: ClassVar = [models.UniqueConstraint(fields=["dossier", "code"], name="dossier_piece_once")]

    def __str__(self) -> str:
        return self.code


class DossierDelivery(models.Model):
    """One sending of a dossier to one addressee, with exactly what went, when, and when it was first opened."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="deliveries")
    number = models.PositiveSmallIntegerField()
    addressee = models.CharField(max_length=30, choices=Addressee)
    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="dossiers_received")
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    sent_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    opened_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    objects = DossierDeliveryQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["dossier", "number", "pk"]
        verbose_name = _("lần gửi hồ sơ")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["dossier", "number", "addressee", "to_unit"], name="delivered_once"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier} #{self.number} -> {self.to_unit}"
