"""The meeting of one evening: who is called, who is there, who counts, what is said, what is sent."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.models import Cycle, Subject
from xeploai.meetings.enums import Capacity, DispatchKind, MeetingKind, Nature, Presence
from xeploai.meetings.querysets import MeetingQuerySet
from xeploai.organisations.models import Body, Unit
from xeploai.people.models import Person, User


class Meeting(models.Model):
    """One conference with one electorate. Its stage follows from the facts.

    ``subject`` is what a collective or an organisation rates itself as (kinds collective, organisation);
    ``body`` the collective that sits: of the review, or the competent one of a conference. ``number`` tells
    conferences of one unit and year apart. ``lead`` is the meeting it is combined with (II.3.1): one time, one
    place, one set of minutes with parts, but an electorate, ballots and a result of its own. ``override`` is
    the reason for holding the vote of appendix 1 before the result of appendix 2 (A-14d).
    """

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="meetings")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="meetings")
    kind = models.CharField(max_length=20, choices=MeetingKind)
    subject = models.ForeignKey(Subject, models.PROTECT, null=True, blank=True, related_name="meetings")
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="meetings")
    lead = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    number = models.PositiveSmallIntegerField(_("hội nghị số"), default=1)
    nature = models.CharField(max_length=20, choices=Nature)
    starts_at = models.DateTimeField(_("thời gian"), null=True, blank=True)
    ends_at = models.DateTimeField(_("dự kiến kết thúc"), null=True, blank=True)
    place = models.CharField(_("địa điểm"), max_length=300, blank=True)
    chair = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    minutes_taker = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField(_("khai mạc"), null=True, blank=True)
    frozen_at = models.DateTimeField(_("chốt danh sách lúc"), null=True, blank=True)
    convened = models.PositiveIntegerField(_("tổng số triệu tập"), null=True, blank=True)
    electorate_facts = models.JSONField(default=dict, blank=True)
    settings = models.JSONField(_("cách áp dụng đã thống nhất"), default=dict, blank=True)
    adopted_at = models.DateTimeField(_("biên bản thông qua lúc"), null=True, blank=True)
    closed_at = models.DateTimeField(_("bế mạc"), null=True, blank=True)
    sent_at = models.DateTimeField(_("gửi cấp trên lúc"), null=True, blank=True)
    short_because = models.TextField(_("lý do thời gian ngắn hơn quy định"), blank=True)
    override = models.TextField(_("lý do biểu quyết trước khi có kết quả của tập thể"), blank=True)
    rehearsal = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-starts_at", "-pk"]
        verbose_name = _("hội nghị")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["cycle", "unit", "kind", "number"],
                condition=Q(rehearsal=False, subject=None),
                name="one_meeting_a_cycle",
            ),
            models.UniqueConstraint(
                fields=["cycle", "subject", "kind"],
                condition=Q(rehearsal=False) & ~Q(subject=None),
                name="one_meeting_a_subject",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} - {self.unit}"


class Attendee(models.Model):
    """One person on the roll, with the standing that decides who is counted, as it was that evening.

    ``counted`` is null until the electorate is frozen; then ``excluded_because`` holds the code of the
    reason (probationary, exempt, suspended, away, excused) where it is False.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendees")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=20, choices=Capacity, default=Capacity.MEMBER)
    capacities = models.JSONField(_("tư cách"), default=list, blank=True)
    standing = models.CharField(max_length=20, blank=True)
    exempt = models.BooleanField(default=False)
    suspended = models.BooleanField(default=False)
    away = models.BooleanField(default=False)
    present = models.BooleanField(_("có mặt"), default=False)
    late = models.BooleanField(_("đến sau khi chốt danh sách"), default=False)
    excused = models.BooleanField(_("vắng có lý do"), default=False)
    absence_reason = models.CharField(_("lý do vắng"), max_length=200, blank=True)
    marked_at = models.DateTimeField(_("điểm danh lúc"), null=True, blank=True)

    shown: str = ""
    """The name where the whole roll was read: people of the same name told apart."""
    counted = models.BooleanField(null=True, blank=True)
    excluded_because = models.CharField(max_length=20, blank=True)

    class Meta:
        verbose_name = _("người dự hội nghị")
        constraints: ClassVar = [models.UniqueConstraint(fields=["meeting", "person"], name="attendee_once")]

    def __str__(self) -> str:
        return self.shown or str(self.person)

    @property
    def presence(self) -> Presence:
        """What the roll says of this person now."""
        if self.present:
            return Presence.PRESENT
        if self.excused:
            return Presence.EXCUSED
        return Presence.ABSENT if self.marked_at else Presence.UNMARKED


class Teller(models.Model):
    """A member of the counting committee of one meeting."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="tellers")
    person = models.ForeignKey(Person, models.PROTECT, related_name="tellings")
    is_head = models.BooleanField(_("tổ trưởng"), default=False)

    class Meta:
        verbose_name = _("thành viên tổ kiểm phiếu")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "person"], name="teller_once"),
            models.UniqueConstraint(fields=["meeting"], condition=Q(is_head=True), name="one_head_teller"),
        ]

    def __str__(self) -> str:
        return str(self.person)


class AgendaItem(models.Model):
    """One item of the agenda, ticked when done."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)
    clause = models.CharField(max_length=20, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["meeting", "position"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["meeting", "position"], name="agenda_place_once")]

    def __str__(self) -> str:
        return self.text


class Opinion(models.Model):
    """What somebody said, in the minutes; a reserved opinion stands word for word by its author's wish (V)."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="opinions")
    position = models.PositiveIntegerField()
    speaker = models.ForeignKey(Person, models.PROTECT, related_name="+")
    about = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField()
    reserved = models.BooleanField(_("bảo lưu"), default=False)
    version = models.PositiveIntegerField(default=1)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["meeting", "position"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["meeting", "position"], name="opinion_place_once")]

    def __str__(self) -> str:
        return f"{self.speaker}: {self.text[:40]}"


class Minutes(models.Model):
    """Minutes of a meeting: facts write themselves, ``amendments`` holds free text per section.

    ``amendments``: {section: {text, version}}, one version per section so that two people may write at once.
    Locked (``locked`` = whole content, ``digest`` its SHA-256) by adoption; a later correction is a new
    number with a reason.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="minutes")
    number = models.PositiveSmallIntegerField(default=1)
    amendments = models.JSONField(default=dict, blank=True)
    votes_for = models.PositiveIntegerField(null=True, blank=True)
    votes_against = models.PositiveIntegerField(null=True, blank=True)
    votes_abstain = models.PositiveIntegerField(null=True, blank=True)
    adopted_at = models.DateTimeField(null=True, blank=True)
    locked = models.JSONField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    reason = models.TextField(_("lý do lập bản mới"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["meeting", "number"]
        verbose_name = _("biên bản")
        constraints: ClassVar = [models.UniqueConstraint(fields=["meeting", "number"], name="minutes_number_once")]

    def __str__(self) -> str:
        return f"{self.meeting} #{self.number}"


class Dispatch(models.Model):
    """A paper sent from one unit to another: when sent, when first opened, what exactly."""

    kind = models.CharField(max_length=20, choices=DispatchKind)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="dispatches")
    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="received")
    number = models.PositiveSmallIntegerField(default=1)
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    reason = models.TextField(blank=True)
    sent_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    opened_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["meeting", "kind", "number"]
        verbose_name = _("văn bản đã gửi")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "kind", "to_unit", "number"], name="dispatch_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} -> {self.to_unit}"
