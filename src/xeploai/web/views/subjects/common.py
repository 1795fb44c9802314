"""What the pages about subjects share: the door to one, units named in a form, refusals shown in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q
from django.shortcuts import get_object_or_404

from xeploai.cycles.models import Subject
from xeploai.errors import NotPermitted, Refusal
from xeploai.organisations.enums import Level
from xeploai.organisations.models import Unit, UnitClosure
from xeploai.web.doors import reader_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

NEAR = 200


def seen_subject(request: HttpRequest, pk: int) -> Subject:
    """The subject, if the reader sees its unit or is the leader; Http404 otherwise."""
    seen = Subject.objects.visible_to(reader_of(request))
    return get_object_or_404(seen.select_related("cycle", "unit", "body", "person", "rated_by", "listed_by"), pk=pk)


def candidates(unit: Unit) -> list[Unit]:
    """Units to suggest at this one: itself, those above, its children, those of the province."""
    above = UnitClosure.objects.filter(descendant=unit).values("ancestor")
    near = Q(pk__in=above) | Q(parent=unit) | Q(level=Level.PROVINCE)
    return list(Unit.objects.active().filter(near).order_by("code")[:NEAR])


def unit_named(text: str) -> Unit:
    """The unit of this code or this very name. Refuses: unit_not_found, unit_name_twice."""
    wanted = " ".join(text.split())
    code = wanted.partition(" · ")[0]
    units = list(Unit.objects.active().filter(Q(code__in=[wanted, code]) | Q(name=wanted))[:2])
    if not units:
        raise Refusal("unit_not_found", text=wanted[:60])
    if len(units) > 1:
        raise Refusal("unit_name_twice", text=wanted[:60])
    return units[0]


def tried(call: Callable[[], object]) -> Refusal | None:
    """The refusal of a verb, to be shown in place; not being permitted is answered elsewhere."""
    try:
        call()
    except NotPermitted:
        raise
    except Refusal as refusal:
        return refusal
    return None
