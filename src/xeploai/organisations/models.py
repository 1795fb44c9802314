"""Units (organisations, agencies), their tree, and their leadership collectives."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xeploai.organisations.enums import BodyKind, Level, UnitKind
from xeploai.organisations.querysets import BodyQuerySet, UnitQuerySet
from xeploai.vietnamese.names import fold


class Unit(models.Model):
    """One organisation, agency or unit; ``parent`` is the unit directly above it."""

    code = models.CharField(_("mã"), max_length=40, unique=True)
    name = models.CharField(_("tên"), max_length=300)
    folded = models.CharField(max_length=300, editable=False, db_index=True)
    kind = models.CharField(_("loại"), max_length=40, choices=UnitKind)
    level = models.CharField(_("cấp"), max_length=20, choices=Level)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    is_mountainous = models.BooleanField(_("miền núi"), default=False)
    has_constituents = models.BooleanField(_("có đơn vị cấu thành"), default=False)
    dissolved_on = models.DateField(_("giải thể ngày"), null=True, blank=True)

    objects = UnitQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["code"]
        verbose_name = _("tổ chức, cơ quan, đơn vị")

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the search column in step with the name."""
        self.folded = fold(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def is_cell(self) -> bool:
        """Whether party members meet and vote here (appendix 3 or 4)."""
        return self.kind in {UnitKind.CELL, UnitKind.GRASSROOTS_CELL}


class UnitClosure(models.Model):
    """Every pair (ancestor, descendant), each unit with itself at depth 0."""

    ancestor = models.ForeignKey(Unit, models.CASCADE, related_name="below")
    descendant = models.ForeignKey(Unit, models.CASCADE, related_name="above")
    depth = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["ancestor", "descendant"], name="closure_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["descendant", "ancestor"], name="closure_up")]

    def __str__(self) -> str:
        return f"{self.ancestor_id} > {self.descendant_id} ({self.depth})"


class Body(models.Model):
    """A leadership collective of a unit: it reviews itself and is rated (clause I)."""

    code = models.CharField(_("mã"), max_length=40, unique=True)
    name = models.CharField(_("tên"), max_length=300)
    folded = models.CharField(max_length=300, editable=False, db_index=True)
    kind = models.CharField(_("loại"), max_length=40, choices=BodyKind)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="bodies")
    managed_by = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="managed_bodies")
    has_key_cadres = models.BooleanField(_("có hội nghị cán bộ chủ chốt"), default=False)
    dissolved_on = models.DateField(_("giải thể ngày"), null=True, blank=True)

    objects = BodyQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["code"]
        verbose_name = _("tập thể lãnh đạo, quản lý")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unit", "kind"],
                condition=Q(
                    kind__in=[
                        BodyKind.STANDING_COMMITTEE,
                        BodyKind.EXECUTIVE_COMMITTEE,
                        BodyKind.CELL_COMMITTEE,
                        BodyKind.INSPECTION_COMMITTEE,
                    ],
                    dissolved_on=None,
                ),
                name="one_committee_of_a_kind",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the search column in step with the name."""
        self.folded = fold(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]
