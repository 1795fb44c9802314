"""Who is competent for a subject: who rates it, or to whom that is delegated (V.5 to V.7, VI.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.models import Delegation, Subject
from xeploai.errors import Refusal
from xeploai.organisations.models import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle


def authorities_of(subjects: Iterable[Subject]) -> dict[int, Unit]:
    """{subject id: the unit whose collective decides}; a subject nobody rates is not in it. Two queries at most."""
    listed = list(subjects)
    delegated = {
        one.subject_id: one.to_unit
        for one in Delegation.objects.filter(subject_id__in=[s.pk for s in listed], withdrawn_at=None).select_related(
            "to_unit"
        )
    }
    wanted = {s.rated_by_id for s in listed if s.pk not in delegated and s.rated_by_id is not None}
    raters = Unit.objects.in_bulk(wanted)
    found = {s.pk: raters[s.rated_by_id] for s in listed if s.rated_by_id in raters}
    return found | delegated


def authority_of(subject: Subject) -> Unit:
    """The unit whose collective decides on this subject. Refuses: no_authority (V)."""
    found = authorities_of([subject]).get(subject.pk)
    if found is None:
        raise Refusal("no_authority", clause="V", name=subject.name)
    return found


def subjects_of(cycle: Cycle, authority: Unit) -> QuerySet[Subject]:
    """The active subjects that this authority decides in the cycle, with their unit, body and person."""
    found = Subject.objects.filter(cycle=cycle).active().decided_at(authority)
    return found.select_related("unit", "body", "person", "rated_by").order_by("kind", "group", "unit__code", "pk")


def recommended_by(cycle: Cycle, authority: Unit) -> QuerySet[Subject]:
    """Leaders of units below this authority whom a higher level rates: it votes a recommendation on them (V.7)."""
    below = Subject.objects.filter(cycle=cycle, kind="leader", unit__above__ancestor=authority).active()
    higher = Unit.objects.over(authority.pk).exclude(pk=authority.pk).values("pk")
    found = below.filter(rated_by__in=higher).exclude(delegations__withdrawn_at=None, delegations__isnull=False)
    return found.select_related("unit", "body", "person", "rated_by").order_by("group", "unit__code", "pk")
