"""Rounds of secret voting: the question, two blind counts, the signed tally and its outcome.

Only totals live here. No row, column or order ties a voter to a choice.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xeploai.ballots.enums import CHOOSING_KINDS, RoundKind, RoundState, Slot, TallySource
from xeploai.ballots.querysets import RoundQuerySet
from xeploai.cycles.enums import QualityLevel
from xeploai.cycles.models import Criterion, Subject
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Unit
from xeploai.people.models import Person, User


class Round(models.Model):
    """One ballot of a meeting. N, the majority, K and the settings are fixed when it opens.

    ``levels`` are the codes offered (level rounds); ``cap`` is the most marks a ballot may carry
    (choosing rounds: K, or the seats of a run-off); ``cap_facts`` = {good, base, rounding, cap, other:
    {base: cap}} as shown before the vote; ``settings`` the interpretations in force. ``attempt`` counts the
    counts: a recount is the next one, with its reason. ``ballot`` tells the lists of a conference apart
    (V.5 to V.7): "decision.unit", "recommendation.leader"; it is blank in every other meeting.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField(_("lượt số"))
    ballot = models.CharField(_("danh sách"), max_length=60, blank=True)
    kind = models.CharField(max_length=20, choices=RoundKind)
    state = models.CharField(max_length=20, choices=RoundState, default=RoundState.OPEN)
    source = models.CharField(max_length=20, choices=TallySource, default=TallySource.HAND_COUNT)
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followed_by")
    convened = models.PositiveIntegerField(_("tổng số triệu tập"))
    needed = models.PositiveIntegerField(_("số phiếu cần"))
    levels = models.JSONField(default=list, blank=True)
    cap = models.PositiveIntegerField(_("số được chọn tối đa"), null=True, blank=True)
    cap_facts = models.JSONField(default=dict, blank=True)
    settings = models.JSONField(default=dict, blank=True)
    opened_at = models.DateTimeField(auto_now_add=True)
    opened_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    attempt = models.PositiveSmallIntegerField(_("lần kiểm phiếu"), default=1)
    recount_because = models.TextField(_("lý do kiểm phiếu lại"), blank=True)
    voided_because = models.TextField(blank=True)

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["meeting", "number"]
        verbose_name = _("lượt bỏ phiếu")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "number"], name="round_number_once"),
            models.UniqueConstraint(
                fields=["meeting", "kind", "ballot"], condition=~Q(state=RoundState.VOIDED), name="one_round_of_a_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.meeting})"

    @property
    def chooses(self) -> bool:
        """Whether voters mark names (round 2, run-off) rather than levels."""
        return self.kind in CHOOSING_KINDS


class RoundSubject(models.Model):
    """One line of the ballot; ``name`` is what is printed, told apart from equal names.

    A line is about a party member (``person``), a subject of the cycle (``subject``), or a criterion.

    In a committee round ``group`` is the cell and ``proposed`` its proposal.
    ``eligible`` False (before round 2, with a reason) keeps a name off the ballot and in the base.
    ``levels`` narrows the choices for this name alone (second ballot); empty means those of the round.
    """

    round = models.ForeignKey(Round, models.CASCADE, related_name="subjects")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    subject = models.ForeignKey(Subject, models.PROTECT, null=True, blank=True, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=400, blank=True)
    position = models.PositiveIntegerField()
    group = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    proposed = models.CharField(max_length=20, choices=QualityLevel, blank=True)
    levels = models.JSONField(default=list, blank=True)
    eligible = models.BooleanField(default=True)
    ineligible_because = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar = ["round", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "person"], condition=~Q(person=None), name="subject_once"),
            models.UniqueConstraint(fields=["round", "subject"], condition=~Q(subject=None), name="rated_subject_once"),
            models.UniqueConstraint(
                fields=["round", "criterion"], condition=~Q(criterion=None), name="voted_criterion_once"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False, subject=None, criterion=None)
                | Q(person=None, subject__isnull=False, criterion=None)
                | Q(person=None, subject=None, criterion__isnull=False),
                name="line_is_about_one_thing",
            ),
            models.UniqueConstraint(fields=["round", "position"], name="subject_place_once"),
        ]

    def __str__(self) -> str:
        return self.name or str(self.person or self.subject or self.criterion)

    @property
    def member_id(self) -> int:
        """Id of the party member; TypeError on a line about something else."""
        if self.person_id is None:
            raise TypeError(self.key)
        return self.person_id

    @property
    def key(self) -> str:
        """The line's id in lines, marks and outcomes: a person's id, s + a subject's, c + a criterion's."""
        if self.person_id is not None:
            return str(self.person_id)
        return f"s{self.subject_id}" if self.subject_id is not None else f"c{self.criterion_id}"


class CountEntry(models.Model):
    """One teller's own entry of the count, blind to the other until both are handed in.

    ``lines``: {subject key: {level or 'blank': n}} (level rounds) or {subject key: n} (choosing rounds).
    ``blocks`` (committee): {unit id: {'as_proposed': n}}. A null number is one that nobody entered yet.
    ``rest_is_zero``: the teller's own statement that numbers left open in a line are 0. ``reopened``: the
    keys to be counted again; ``history``: what was handed in each time.
    """

    round = models.ForeignKey(Round, models.CASCADE, related_name="entries")
    attempt = models.PositiveSmallIntegerField(default=1)
    slot = models.CharField(max_length=1, choices=Slot)
    teller = models.ForeignKey(User, models.PROTECT, related_name="+")
    issued = models.PositiveIntegerField(null=True, blank=True)
    returned = models.PositiveIntegerField(null=True, blank=True)
    valid = models.PositiveIntegerField(null=True, blank=True)
    invalid = models.PositiveIntegerField(null=True, blank=True)
    invalid_reasons = models.JSONField(default=dict, blank=True)
    lines = models.JSONField(default=dict, blank=True)
    blocks = models.JSONField(default=dict, blank=True)
    rest_is_zero = models.BooleanField(default=False)
    reopened = models.JSONField(default=list, blank=True)
    history = models.JSONField(default=list, blank=True)
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(auto_now=True)
    handed_in_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["round", "attempt", "slot"]
        verbose_name = _("bản nhập kiểm phiếu")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "attempt", "slot"], name="entry_slot_once"),
            models.UniqueConstraint(fields=["round", "attempt", "teller"], name="two_different_tellers"),
        ]

    def __str__(self) -> str:
        return f"{self.round} {self.attempt}{self.slot}"


class Tally(models.Model):
    """The signed totals of a round and what the rules make of them. A recount is a new version.

    ``outcome`` is what the law function said; ``explanation`` its inputs and steps, so that anyone can
    recompute: [{rule, given, outcome, clauses, rule_set}]. ``nonce`` goes into the seal that the journal
    keeps of this tally, so that the seal tells nothing by itself.
    """

    round = models.ForeignKey(Round, models.PROTECT, related_name="tallies")
    version = models.PositiveSmallIntegerField(default=1)
    source = models.CharField(max_length=20, choices=TallySource)
    issued = models.PositiveIntegerField()
    returned = models.PositiveIntegerField()
    valid = models.PositiveIntegerField()
    invalid = models.PositiveIntegerField()
    invalid_reasons = models.JSONField(default=dict, blank=True)
    lines = models.JSONField()
    blocks = models.JSONField(default=dict, blank=True)
    outcome = models.JSONField()
    explanation = models.JSONField()
    signers = models.JSONField(default=list)
    signed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(auto_now_add=True)
    reason = models.TextField(_("lý do kiểm phiếu lại"), blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)
    nonce = models.CharField(max_length=32, blank=True)

    class Meta:
        ordering: ClassVar = ["round", "version"]
        verbose_name = _("kết quả kiểm phiếu")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "version"], name="tally_version_once"),
            models.UniqueConstraint(fields=["round"], condition=Q(superseded_at=None), name="one_tally_in_force"),
        ]

    def __str__(self) -> str:
        return f"{self.round} v{self.version}"
