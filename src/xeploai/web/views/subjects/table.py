"""The list of subjects as shown: filtered, in order, the same for the page and for Excel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Case, Count, Prefetch, When
from django.utils.translation import gettext as _

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Delegation, Subject
from xeploai.organisations.enums import Level
from xeploai.organisations.models import Unit
from xeploai.vietnamese.names import fold
from xeploai.web.spoken import dates

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import QueryDict

    from xeploai.cycles.models import Cycle
    from xeploai.people.models import User

STATES: Final = ("active", "added", "delegated", "dropped")
LEVELS: Final = tuple(Level.values)


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters in the address, known values only; '' is no filter."""

    words: str
    level: str
    kind: str
    reviewed: str
    rater: str
    state: str
    under: Unit | None


def asked_in(query: QueryDict) -> Asked:
    """Read the filters; whatever is unknown counts as none."""

    def one_of(name: str, allowed: tuple[str, ...], otherwise: str = "") -> str:
        value = query.get(name, "")
        return value if value in allowed else otherwise

    return Asked(
        words=query.get("q", "").strip(),
        level=one_of("level", LEVELS),
        kind=one_of("kind", tuple(SubjectKind.values)),
        reviewed=one_of("reviewed", ("yes", "no")),
        rater=query.get("rater", ""),
        state=one_of("state", STATES, "active"),
        under=Unit.objects.filter(code=query.get("under", "")).first(),
    )


def found(reader: User, cycle: Cycle, asked: Asked) -> QuerySet[Subject]:
    """What the reader sees under these filters, in the order of the units."""
    rows = Subject.objects.visible_to(reader).filter(cycle=cycle)
    rows = rows.exclude(dropped_on=None) if asked.state == "dropped" else rows.active()
    if asked.state == "added":
        rows = rows.exclude(added_because="")
    if asked.state == "delegated":
        rows = rows.filter(pk__in=Delegation.objects.filter(withdrawn_at=None).values("subject"))
    for field, value in (("level", asked.level), ("kind", asked.kind)):
        if value:
            rows = rows.filter(**{field: value})
    if asked.reviewed:
        rows = rows.filter(reviewed=asked.reviewed == "yes")
    if asked.rater:
        rows = rows.filter(rated_by__code=asked.rater)
    if asked.under:
        rows = rows.filter(unit__above__ancestor=asked.under)
    for word in fold(asked.words).split():
        rows = rows.filter(folded__contains=word)
    return rows


def complete(rows: QuerySet[Subject]) -> QuerySet[Subject]:
    """With everything that a line shows, the province first, in each unit the unit first; a fixed number of queries."""
    by_level = Case(*(When(level=level, then=place) for place, level in enumerate(LEVELS)), default=len(LEVELS))
    by_kind = Case(*(When(kind=kind, then=place) for place, kind in enumerate(SubjectKind)), default=len(SubjectKind))
    standing = Delegation.objects.filter(withdrawn_at=None).select_related("to_unit")
    return (
        rows.select_related("unit", "rated_by", "body")
        .prefetch_related(Prefetch("delegations", standing, to_attr="standing"))
        .order_by(by_level, "unit__code", by_kind, "pk")
    )


def raters(reader: User, cycle: Cycle) -> list[tuple[str, str]]:
    """(code, name) of the units that rate something the reader sees, those that rate most first."""
    rows = Subject.objects.visible_to(reader).active().filter(cycle=cycle).exclude(rated_by=None)
    numbers = rows.order_by().values_list("rated_by__code", "rated_by__name").annotate(number=Count("pk"))
    return [(code, name) for code, name, _number in sorted(numbers, key=lambda row: (-row[2], row[0]))[:60]]


def numbers(rows: QuerySet[Subject]) -> dict[str, int]:
    """How many of each kind; one query."""
    return dict(rows.order_by().values_list("kind").annotate(number=Count("pk")))


def cells_of(number: int, subject: Subject) -> list[str | int]:
    """One line of the workbook, the same words as on the page."""
    return [
        number,
        subject.name,
        subject.post,
        subject.get_kind_display(),
        subject.unit.name,
        subject.get_level_display(),
        _("Có kiểm điểm") if subject.reviewed else _("Chỉ xếp loại"),
        subject.clause,
        rater_of(subject),
        state_of(subject),
    ]


def rater_of(subject: Subject) -> str:
    """Who rates it, in words."""
    return subject.rated_by.name if subject.rated_by else _("Cấp trên của tỉnh")


def state_of(subject: Subject) -> str:
    """What is particular about it: dropped, delegated, added; '' for most."""
    if subject.dropped_on:
        day = dates.short(subject.dropped_on)
        return _("Thôi xếp loại từ ngày %(day)s: %(why)s") % {"day": day, "why": subject.dropped_because}
    for delegation in getattr(subject, "standing", ()):
        return _("Ủy quyền cho %(unit)s") % {"unit": delegation.to_unit.name}
    if subject.added_because:
        return _("Đơn vị bổ sung theo %(document)s") % {"document": subject.document_number}
    return ""
