"""What happens at the review of a collective: sessions, turns, conclusions, findings on criteria (III, PL1, PL2)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.enums import Grade
from xeploai.cycles.models import Criterion
from xeploai.meetings.enums import TurnState
from xeploai.meetings.models.meeting import Meeting
from xeploai.people.models import Person, User
from xeploai.reviews.enums import Verdict
from xeploai.reviews.models import DraftOpinion, PromptPoint


class Session(models.Model):
    """One sitting of a meeting, planned; two sittings make a day (III, A-19)."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="sessions")
    starts_at = models.DateTimeField(_("bắt đầu"))
    ends_at = models.DateTimeField(_("kết thúc"))

    class Meta:
        ordering: ClassVar = ["meeting", "starts_at"]
        verbose_name = _("buổi họp")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "starts_at"], name="session_once"),
            models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="session_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} {self.starts_at:%Y-%m-%d %H:%M}"


class ReviewTurn(models.Model):
    """The review of the collective (``person`` null, first), then of each member, in order (PL2.2.2).

    ``note`` holds the criticism, ``explanation`` what the one reviewed explained, ``conclusion`` the chair's.
    ``points`` are the ids of the superior's points that were gone through in this turn (A-20).
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="turns")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="review_turns")
    position = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=20, choices=TurnState, default=TurnState.WAITING)
    absent_because = models.CharField(_("lý do vắng"), max_length=300, blank=True)
    note = models.TextField(_("ý kiến phê bình, góp ý"), blank=True)
    explanation = models.TextField(_("giải trình"), blank=True)
    conclusion = models.TextField(_("kết luận"), blank=True)
    points = models.JSONField(_("nội dung gợi ý đã kiểm điểm"), default=list, blank=True)
    marked_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["meeting", "position"]
        verbose_name = _("lượt kiểm điểm")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "position"], name="turn_place_once"),
            models.UniqueConstraint(fields=["meeting", "person"], condition=~Q(person=None), name="turn_once"),
        ]

    def __str__(self) -> str:
        return str(self.person or self.meeting)


class Conclusion(models.Model):
    """The chair's conclusion on one matter: an opinion on the draft, a prompted point, or free (PL2.2.2)."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="conclusions")
    position = models.PositiveSmallIntegerField()
    opinion = models.ForeignKey(DraftOpinion, models.PROTECT, null=True, blank=True, related_name="conclusions")
    point = models.ForeignKey(PromptPoint, models.PROTECT, null=True, blank=True, related_name="conclusions")
    text = models.TextField(_("nội dung"))
    verdict = models.CharField(_("tiếp thu"), max_length=20, choices=Verdict, blank=True)
    why = models.TextField(_("kết luận"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["meeting", "position"]
        verbose_name = _("kết luận của chủ trì")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "position"], name="conclusion_place_once"),
            models.UniqueConstraint(
                fields=["meeting", "opinion"], condition=~Q(opinion=None), name="opinion_concluded_once"
            ),
            models.UniqueConstraint(fields=["meeting", "point"], condition=~Q(point=None), name="point_concluded_once"),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class CriterionFinding(models.Model):
    """One criterion of the frame at a meeting: agreed by all with a grade, or disputed and put to the vote (A-12).

    ``grade`` of a disputed one is filled from the signed tally; it stays blank where no grade had a majority.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="findings")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+")
    grade = models.CharField(_("cấp độ"), max_length=20, choices=Grade, blank=True)
    disputed = models.BooleanField(_("chưa thống nhất"), default=False)
    asked_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=300, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["meeting", "criterion__position"]
        verbose_name = _("đánh giá theo tiêu chí")
        constraints: ClassVar = [models.UniqueConstraint(fields=["meeting", "criterion"], name="criterion_found_once")]

    def __str__(self) -> str:
        return f"{self.criterion.code}: {self.get_grade_display()}"
