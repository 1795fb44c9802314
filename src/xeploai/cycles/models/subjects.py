"""Who and what is rated in a cycle: organisations, collectives and their leaders (clauses I, V)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models.cycle import Cycle
from xeploai.cycles.querysets import SubjectQuerySet
from xeploai.organisations.enums import Level
from xeploai.organisations.models import Body, Unit
from xeploai.people.models import Person, User
from xeploai.vietnamese.names import fold


class Subject(models.Model):
    """One thing rated in one cycle. Party members are not here: they are rated in their cell (PL3, PL4).

    ``unit`` is the organisation itself, or the one whose collective or leader it is; ``body`` the collective
    (kinds body and leader), ``person`` the leader. ``name`` and ``post`` are as they were when listed.
    ``reviewed``: reviews itself and is rated (PL2), otherwise only rated (PL1). ``rated_by`` is the unit whose
    competent collective decides; a delegation in force names another (``decider``). ``group`` is the code of
    similar ones among which a cap is looked at (A-23). ``added_because`` with its document: added by a head
    (clause I.1, note). A subject that is dropped in the year stays, with the day and the reason.
    """

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="subjects")
    kind = models.CharField(_("loại đối tượng"), max_length=20, choices=SubjectKind)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="subjects")
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="subjects")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="subjects")
    name = models.CharField(_("tên"), max_length=300)
    folded = models.CharField(max_length=300, editable=False, db_index=True)
    post = models.CharField(_("chức danh"), max_length=300, blank=True)
    role = models.CharField(_("vai trò"), max_length=20, blank=True)
    level = models.CharField(_("cấp"), max_length=20, choices=Level)
    reviewed = models.BooleanField(_("có kiểm điểm"), default=False)
    rated_by = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="subjects_to_rate", verbose_name=_("cấp xếp loại")
    )
    group = models.CharField(_("nhóm tương đồng"), max_length=80, blank=True, db_index=True)
    clause = models.CharField(max_length=20, blank=True)
    added_because = models.TextField(_("căn cứ bổ sung"), blank=True)
    document_number = models.CharField(_("số văn bản"), max_length=80, blank=True)
    document_date = models.DateField(_("ngày văn bản"), null=True, blank=True)
    listed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    listed_at = models.DateTimeField(auto_now_add=True)
    dropped_on = models.DateField(_("thôi xếp loại từ ngày"), null=True, blank=True)
    dropped_because = models.TextField(_("lý do thôi xếp loại"), blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = SubjectQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["cycle", "unit__code", "kind", "pk"]
        verbose_name = _("đối tượng xếp loại")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["cycle", "unit"], condition=Q(kind=SubjectKind.UNIT), name="unit_rated_once"
            ),
            models.UniqueConstraint(
                fields=["cycle", "body"], condition=Q(kind=SubjectKind.BODY), name="body_rated_once"
            ),
            models.UniqueConstraint(
                fields=["cycle", "person"],
                condition=Q(kind=SubjectKind.LEADER, dropped_on=None),
                name="leader_rated_once",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["cycle", "rated_by", "kind"], name="subject_rated_by"),
            models.Index(fields=["cycle", "unit", "kind"], name="subject_unit"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the search column in step with the name."""
        self.folded = fold(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def key(self) -> str:
        """The subject's id in lines and outcomes of a vote."""
        return f"s{self.pk}"


class Delegation(models.Model):
    """The competent level lets another unit rate a subject (VI.2), by a document; withdrawn by another."""

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="delegations")
    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="delegations")
    document_number = models.CharField(_("số văn bản ủy quyền"), max_length=80)
    document_date = models.DateField(_("ngày văn bản"))
    given_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    given_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_because = models.TextField(_("lý do thu hồi"), blank=True)

    class Meta:
        ordering: ClassVar = ["subject", "pk"]
        verbose_name = _("ủy quyền xếp loại")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject"], condition=Q(withdrawn_at=None), name="one_delegation_in_force"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} -> {self.to_unit}"
