"""What these pages share: doors to subjects and authorities, filters, verbs whose refusal is shown in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.errors import NotPermitted
from xeploai.people.rules import may
from xeploai.ratings.queries.authorities import authorities_of
from xeploai.vietnamese.names import fold
from xeploai.web.doors import reader_of, seen_unit
from xeploai.web.views.meeting.common import carry_out, shown
from xeploai.web.views.preparation.common import day_in, version_in

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

__all__ = [
    "PAGE",
    "authority_seen",
    "carry_out",
    "day_in",
    "narrowed",
    "reads_appraisal",
    "seen_subject",
    "shown",
    "version_in",
]

PAGE = 50


def reads_appraisal(reader: User, unit: Unit) -> bool:
    """The organisation committee of this level, and whoever inspects it."""
    return may(reader, "ratings.appraise", unit) or may(reader, "journal.read", unit)


def authority_seen(request: HttpRequest, code: str) -> Unit:
    """The unit as a competent level, for those who work there or inspect it."""
    unit = seen_unit(request, code)
    if not reads_appraisal(reader_of(request), unit):
        raise NotPermitted("ratings.appraise")
    return unit


def seen_subject(request: HttpRequest, pk: int) -> Subject:
    """The subject, if the reader sees it or works on it at the competent level; Http404 otherwise."""
    reader = reader_of(request)
    subject = (
        Subject.objects.select_related("cycle", "unit__parent", "body", "person", "rated_by").filter(pk=pk).first()
    )
    if subject is None:
        raise Http404
    if not Subject.objects.visible_to(reader).filter(pk=pk).exists():
        authority = authorities_of([subject]).get(subject.pk)
        if authority is None or not may(reader, "ratings.appraise", authority):
            raise Http404
    return subject


def narrowed(found: QuerySet[Any], request: HttpRequest) -> tuple[QuerySet[Any], dict[str, Any]]:
    """By kind and by words, both from the address; the second value is what the filter shows."""
    kind, words = request.GET.get("kind", ""), request.GET.get("q", "")
    if kind in SubjectKind.values:
        found = found.filter(kind=kind)
    for word in fold(words).split():
        found = found.filter(folded__contains=word)
    return found, {"kind": kind, "q": words, "kinds": SubjectKind.choices}
