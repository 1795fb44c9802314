"""Who attends from above, by which clause; working parties; invitations with the papers (IV)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.models import Cycle, Subject
from xeploai.meetings.enums import Duty, DutyState
from xeploai.meetings.models.meeting import Meeting
from xeploai.meetings.querysets import DutyQuerySet, WorkingPartyQuerySet
from xeploai.organisations.models import Unit
from xeploai.people.models import Person, User


class AttendanceDuty(models.Model):
    """Somebody from above who must or may attend the review of a collective, with the clause (IV.1).

    ``who`` is the code of the law cases (in_charge, advisory_bodies, people_committee_caucus, working_party) or
    ``delegated`` (IV.2); ``person`` is who is sent, ``unit`` the body that sends.
    """

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="duties")
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="duties")
    who = models.CharField(max_length=40)
    duty = models.CharField(max_length=10, choices=Duty)
    clause = models.CharField(max_length=20)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="duties")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="duties")
    state = models.CharField(max_length=20, choices=DutyState, default=DutyState.OPEN)
    reason = models.CharField(_("lý do"), max_length=300, blank=True)
    document_number = models.CharField(_("số văn bản phân công"), max_length=80, blank=True)
    document_date = models.DateField(_("ngày văn bản"), null=True, blank=True)
    remarks = models.TextField(_("ý kiến của người dự"), blank=True)
    report = models.TextField(_("báo cáo Thường trực"), blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = DutyQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["subject", "clause", "pk"]
        verbose_name = _("phân công dự kiểm điểm")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subject", "who", "person"], condition=~Q(person=None), name="attends_once_in_a_capacity"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.who} {self.person or ''}"


class WorkingParty(models.Model):
    """A working party for a place with problems or prompts (IV.1.4), its members and its short report."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="working_parties")
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="working_parties")
    document_number = models.CharField(_("số quyết định"), max_length=80)
    document_date = models.DateField(_("ngày quyết định"))
    task = models.TextField(_("nhiệm vụ"), blank=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    report = models.TextField(_("báo cáo kết quả"), blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)
    reported_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    dissolved_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = WorkingPartyQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["subject", "pk"]
        verbose_name = _("tổ công tác")

    def __str__(self) -> str:
        return f"{self.document_number}: {self.subject}"


class WorkingPartyMember(models.Model):
    """A member of a working party."""

    party = models.ForeignKey(WorkingParty, models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, models.PROTECT, related_name="working_parties")
    is_head = models.BooleanField(_("tổ trưởng"), default=False)

    class Meta:
        ordering: ClassVar = ["party", "-is_head", "pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["party", "person"], name="working_party_member_once")]

    def __str__(self) -> str:
        return str(self.person)


class Invitation(models.Model):
    """An invitation with its papers: when sent, when first opened, how many days before (IV.1.5).

    ``papers`` = [{code, title, digest}] as sent; ``late_because`` is asked for where it goes out late.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="invitations")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="invitations")
    capacity = models.CharField(_("thành phần"), max_length=20)
    papers = models.JSONField(default=list, blank=True)
    sent_at = models.DateTimeField(_("gửi lúc"), null=True, blank=True)
    sent_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    on_paper = models.BooleanField(_("gửi bản giấy"), default=False)
    late_because = models.TextField(_("lý do gửi muộn"), blank=True)
    first_opened_at = models.DateTimeField(_("mở xem lúc"), null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["meeting", "pk"]
        verbose_name = _("giấy mời")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["meeting", "person"], condition=~Q(person=None), name="person_invited_once"
            ),
            models.UniqueConstraint(fields=["meeting", "unit"], condition=~Q(unit=None), name="unit_invited_once"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.person or self.unit}"
