"""Who works on a subject: who rates it, to whom that is delegated, or who recommends it upward (V.5 to V.7, VI.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import BooleanField, Case, Q, Value, When

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Delegation, Subject
from xeploai.errors import Refusal
from xeploai.organisations.enums import UnitKind
from xeploai.organisations.models import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle

PARTY = (UnitKind.PROVINCIAL_PARTY, UnitKind.DISTRICT_PARTY, UnitKind.GRASSROOTS_PARTY)
LOADED = ("unit", "body", "person", "rated_by")


def authorities_of(subjects: Iterable[Subject]) -> dict[int, Unit]:
    """{subject id: the unit whose organisation committee works on it}; three queries at most.

    That is who decides: a delegation in force before ``rated_by``. Leaders whom the centre rates are worked on by
    the province, which recommends them. A subject nobody rates is not in it.
    """
    listed = list(subjects)
    delegations = Delegation.objects.filter(subject_id__in=[s.pk for s in listed], withdrawn_at=None)
    delegated = {one.subject_id: one.to_unit for one in delegations.select_related("to_unit")}
    wanted = {s.rated_by_id for s in listed if s.pk not in delegated and s.rated_by_id is not None}
    raters = Unit.objects.in_bulk(wanted) if wanted else {}
    found = {s.pk: raters[s.rated_by_id] for s in listed if s.rated_by_id in raters}
    centre = [s for s in listed if s.rated_by_id is None and s.kind == SubjectKind.LEADER]
    if centre:
        province = Unit.objects.filter(kind=UnitKind.PROVINCIAL_PARTY).order_by("code").first()
        found |= {s.pk: province for s in centre} if province else {}
    return found | delegated


def authority_of(subject: Subject) -> Unit:
    """The unit whose organisation committee works on this subject. Refuses: no_authority (V)."""
    found = authorities_of([subject]).get(subject.pk)
    if found is None:
        raise Refusal("no_authority", clause="V", name=subject.name)
    return found


def subjects_of(cycle: Cycle, authority: Unit) -> QuerySet[Subject]:
    """The active subjects that this authority decides in the cycle, with their unit, body and person."""
    found = Subject.objects.filter(cycle=cycle).active().decided_at(authority)
    return found.select_related(*LOADED).order_by("kind", "group", "unit__code", "pk")


def recommended_by(cycle: Cycle, authority: Unit) -> QuerySet[Subject]:
    """Leaders here and below whom the level right above rates: this level votes a recommendation on them (V.7)."""
    higher = next_above(authority)
    leaders = Subject.objects.filter(cycle=cycle, kind=SubjectKind.LEADER, rated_by=higher).active()
    delegated = Delegation.objects.filter(withdrawn_at=None).values("subject_id")
    below = leaders.filter(unit__above__ancestor=authority).exclude(pk__in=delegated)
    return below.select_related(*LOADED).order_by("group", "unit__code", "pk")


def next_above(authority: Unit) -> Unit | None:
    """The nearest party organisation above; None where only the centre is."""
    higher = Unit.objects.over(authority.pk).exclude(pk=authority.pk).filter(kind__in=PARTY)
    return higher.order_by("below__depth").first()


def worked_on(cycle: Cycle, authority: Unit) -> QuerySet[Subject]:
    """What this authority decides and whom it recommends; ``decides`` tells them apart."""
    decided = subjects_of(cycle, authority).order_by().values("pk")
    recommended = recommended_by(cycle, authority).order_by().values("pk")
    decides = Case(
        When(pk__in=decided, then=Value(value=True)), default=Value(value=False), output_field=BooleanField()
    )
    found = Subject.objects.filter(Q(pk__in=decided) | Q(pk__in=recommended)).annotate(decides=decides)
    return found.select_related(*LOADED).order_by("kind", "group", "unit__code", "pk")


def require_worked_on(subject: Subject, authority: Unit) -> None:
    """Refuses: not_competent (V), where this authority neither decides nor recommends on the subject."""
    if not worked_on(subject.cycle, authority).filter(pk=subject.pk).exists():
        raise Refusal("not_competent", clause="V", count=1, names=[subject.name])
