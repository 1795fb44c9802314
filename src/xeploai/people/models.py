"""People, their cell, their posts, their accounts and what these may do where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from xeploai.organisations.models import Body, Unit, UnitClosure
from xeploai.people.enums import READING_ROLES, PostRole, Role, SlipPurpose, StaffCapacity, Standing
from xeploai.people.querysets import (
    MembershipQuerySet,
    PersonQuerySet,
    PostQuerySet,
    RoleAssignmentQuerySet,
    under_six_months,
)
from xeploai.vietnamese.names import fold, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.db.models import QuerySet


class Person(models.Model):
    """One human being, known by a code that never changes."""

    code = models.CharField(_("mã"), max_length=40, unique=True)
    full_name = models.CharField(_("họ và tên"), max_length=120)
    folded = models.CharField(max_length=120, editable=False, db_index=True)
    sort_key = models.CharField(max_length=500, editable=False, db_index=True)
    birth_date = models.DateField(_("ngày sinh"), null=True, blank=True)
    title = models.CharField(_("chức vụ"), max_length=200, blank=True)
    residence = models.CharField(_("chi ủy nơi cư trú"), max_length=200, blank=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["sort_key", "code"]
        verbose_name = _("người")

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the search and sort columns in step with the name."""
        self.folded, self.sort_key = fold(self.full_name), sort_key(self.full_name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]


class Membership(models.Model):
    """A party member's place in one cell; at most one is current."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    cell = models.ForeignKey(Unit, models.PROTECT, related_name="memberships")
    standing = models.CharField(_("tư cách"), max_length=20, choices=Standing)
    admitted_on = models.DateField(_("ngày vào Đảng"), null=True, blank=True)
    exempt = models.BooleanField(_("miễn công tác và sinh hoạt đảng"), default=False)
    suspended = models.BooleanField(_("đình chỉ sinh hoạt"), default=False)
    away = models.BooleanField(_("sinh hoạt tạm thời nơi khác"), default=False)
    joined_on = models.DateField(_("về chi bộ ngày"), null=True, blank=True)
    left_on = models.DateField(_("rời chi bộ ngày"), null=True, blank=True)
    group = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="group_memberships", verbose_name=_("tổ đảng")
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("sinh hoạt đảng")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person"], condition=Q(left_on=None), name="one_current_cell"),
        ]
        indexes: ClassVar = [models.Index(fields=["cell", "left_on"], name="membership_cell")]

    def __str__(self) -> str:
        return f"{self.person} - {self.cell}"

    def not_rated_because(self, on: date) -> str:
        """Why this member is not rated this year, or ''. Codes: exempt, suspended, under_six_months."""
        if self.exempt:
            return "exempt"
        if self.suspended:
            return "suspended"
        return "under_six_months" if under_six_months(self.admitted_on, on) else ""


class Post(models.Model):
    """A seat in a leadership collective."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="posts")
    body = models.ForeignKey(Body, models.PROTECT, related_name="posts")
    role = models.CharField(_("vai trò"), max_length=20, choices=PostRole)
    title = models.CharField(_("chức danh"), max_length=200, blank=True)
    started_on = models.DateField(_("từ ngày"), null=True, blank=True)
    ended_on = models.DateField(_("đến ngày"), null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = _("chức vụ")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "body"], condition=Q(ended_on=None), name="one_seat_in_a_body"),
        ]

    def __str__(self) -> str:
        return f"{self.person} - {self.title or self.get_role_display()}"


class Employment(models.Model):
    """Somebody's work at an agency or unit, party member or not; leaders are known by their posts."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="employments")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="employments")
    capacity = models.CharField(_("vị trí"), max_length=20, choices=StaffCapacity)
    title = models.CharField(_("chức danh"), max_length=200, blank=True)
    department = models.CharField(_("phòng, bộ phận"), max_length=200, blank=True)
    started_on = models.DateField(_("từ ngày"), null=True, blank=True)
    ended_on = models.DateField(_("đến ngày"), null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = _("nơi công tác")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "unit", "capacity"], condition=Q(ended_on=None), name="one_employment_of_a_kind"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["unit", "ended_on"], name="employment_unit")]

    def __str__(self) -> str:
        return f"{self.person} - {self.title or self.get_capacity_display()}"


class User(AbstractUser):
    """An account. Voters need none; a person has at most one."""

    person = models.OneToOneField(Person, models.PROTECT, null=True, blank=True, related_name="user")
    must_change_password = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("tài khoản")

    def __str__(self) -> str:
        return self.person.full_name if self.person else self.get_full_name() or self.username

    @cached_property
    def held(self) -> frozenset[tuple[str, int]]:
        """Pairs (role, unit id) in force; read once per request."""
        if self.pk is None:
            return frozenset()
        return frozenset(RoleAssignment.objects.current().filter(user=self).values_list("role", "unit_id"))

    def reach(self, roles: Iterable[str] | None = None) -> QuerySet[Any, int]:
        """Ids of the units that these roles (default: those that read) reach, subtrees included."""
        wanted = set(READING_ROLES if roles is None else roles)
        roots = {unit for role, unit in self.held if role in wanted}
        return UnitClosure.objects.filter(ancestor_id__in=roots).values_list("descendant_id", flat=True)

    def holds(self, roles: Iterable[str], unit_id: int | None) -> bool:
        """Whether one of these roles is held at the unit or above it."""
        if unit_id is None:
            return False
        wanted = set(roles)
        roots = {unit for role, unit in self.held if role in wanted}
        if unit_id in roots:
            return True
        return bool(roots) and UnitClosure.objects.filter(ancestor_id__in=roots, descendant_id=unit_id).exists()

    def holds_at(self, roles: Iterable[str], unit_id: int | None) -> bool:
        """Whether one of these roles is held at exactly this unit."""
        return any((role, unit_id) in self.held for role in roles)


class RoleAssignment(models.Model):
    """A role held at a unit; it reaches the whole subtree."""

    user = models.ForeignKey(User, models.CASCADE, related_name="roles")
    role = models.CharField(_("vai trò"), max_length=30, choices=Role)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="roles")
    granted_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = RoleAssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("vai trò")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "role", "unit"], condition=Q(revoked_at=None), name="role_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()} - {self.unit}"


class AccessSlip(models.Model):
    """A paper slip with a code that lets one person in for one purpose, without a password.

    Only the SHA-256 of the code is kept.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="slips")
    purpose = models.CharField(max_length=20, choices=SlipPurpose)
    meeting_id = models.BigIntegerField(null=True, blank=True)
    code_digest = models.CharField(max_length=64, unique=True)
    issued_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    issued_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("phiếu vào hệ thống")

    def __str__(self) -> str:
        return f"{self.user} ({self.get_purpose_display()})"


ROLE_CODES = frozenset(Role.values)
