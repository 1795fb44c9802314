"""Opinions on the draft of a report: who is asked, by which rule, what they say, what is taken up (II.2)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xeploai.organisations.models import Unit
from xeploai.people.models import Person, User
from xeploai.reviews.enums import Panel, Source, Verdict
from xeploai.reviews.models.reports import Report


class OpinionRequest(models.Model):
    """One person or unit asked for an opinion; "không có ý kiến" (``nothing``) is an answer too.

    ``basis`` is the rule, or the head's own choice with ``reason``. Whoever is taken off the list before it is sent
    stays, with the reason, so that the rule does not bring them back.
    """

    report = models.ForeignKey(Report, models.CASCADE, related_name="requests")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="opinion_requests")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="opinion_requests")
    basis = models.CharField(_("căn cứ"), max_length=40, choices=Panel)
    reason = models.CharField(_("lý do lấy thêm"), max_length=300, blank=True)
    sent_at = models.DateTimeField(_("gửi lúc"), null=True, blank=True)
    first_opened_at = models.DateTimeField(_("mở xem lúc"), null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(_("trả lời lúc"), null=True, blank=True)
    nothing = models.BooleanField(_("không có ý kiến"), default=False)
    source = models.CharField(max_length=20, choices=Source, blank=True)
    entered_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    draft = models.TextField(blank=True)
    removed_at = models.DateTimeField(_("thôi hỏi lúc"), null=True, blank=True)
    removed_because = models.CharField(_("lý do thôi hỏi"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["report", "pk"]
        verbose_name = _("đề nghị góp ý")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report", "person"], condition=~Q(person=None), name="person_asked_once"),
            models.UniqueConstraint(fields=["report", "unit"], condition=~Q(unit=None), name="unit_asked_once"),
            models.CheckConstraint(
                condition=Q(person=None, unit__isnull=False) | Q(person__isnull=False, unit=None),
                name="opinion_of_a_person_or_a_unit",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person or self.unit)


class DraftOpinion(models.Model):
    """One point somebody made on the draft, and whether it is taken up and why (feeds PL2)."""

    request = models.ForeignKey(OpinionRequest, models.CASCADE, related_name="opinions")
    position = models.PositiveSmallIntegerField()
    text = models.TextField(_("nội dung góp ý"))
    verdict = models.CharField(_("tiếp thu"), max_length=20, choices=Verdict, blank=True)
    why = models.TextField(_("lý do, nội dung tiếp thu"), blank=True)
    judged_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    judged_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["request", "position"]
        verbose_name = _("ý kiến góp ý")
        constraints: ClassVar = [models.UniqueConstraint(fields=["request", "position"], name="draft_opinion_once")]

    def __str__(self) -> str:
        return self.text[:80]
