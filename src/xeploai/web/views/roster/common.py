"""The doors of the roster: provincial staff only, each within the units they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count
from django.shortcuts import get_object_or_404

from xeploai.exchange.models import ImportJob
from xeploai.exchange.rules import PERMISSION
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.people.rules import require
from xeploai.web.doors import reader_of

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from xeploai.people.models import User

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WRONG, FORBIDDEN = 409, 403
_HEAVY = ("content", "problems", "remarks", "preview")


def staff_of(request: HttpRequest) -> User:
    """The reader, who may exchange rosters somewhere. Raises NotPermitted."""
    actor = reader_of(request)
    require(actor, PERMISSION)
    return actor


def units_of(actor: User) -> QuerySet[Unit]:
    """The units whose roster the actor may exchange."""
    return Unit.objects.active().filter(pk__in=actor.reach((Role.PROVINCIAL_STAFF,)))


def unit_named(actor: User, code: str) -> Unit:
    """The unit of this code; without one, the topmost the actor was given. Http404 where there is none."""
    if code:
        return get_object_or_404(units_of(actor), code=code)
    given = {unit for role, unit in actor.held if role == Role.PROVINCIAL_STAFF}
    tops = Unit.objects.active().filter(pk__in=given).annotate(height=Count("above")).order_by("height", "code")
    return get_object_or_404(tops[:1])


def jobs_of(actor: User) -> QuerySet[ImportJob]:
    """Uploads for these units, newest first, without their files."""
    found = ImportJob.objects.filter(unit_id__in=actor.reach((Role.PROVINCIAL_STAFF,)))
    return found.select_related("unit", "uploaded_by__person", "confirmed_by__person").defer(*_HEAVY)


def seen_job(request: HttpRequest, pk: int) -> ImportJob:
    """An upload for one of the reader's units; Http404 otherwise."""
    return get_object_or_404(jobs_of(staff_of(request)), pk=pk)
