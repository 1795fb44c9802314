"""The door to a collective as a subject of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.web.doors import reader_of

if TYPE_CHECKING:
    from django.http import HttpRequest


def seen_subject(request: HttpRequest, pk: int) -> Subject:
    """The collective, if the reader sees its unit; Http404 otherwise."""
    subjects = Subject.objects.filter(kind=SubjectKind.BODY, unit_id__in=reader_of(request).reach())
    return get_object_or_404(subjects.select_related("unit", "body", "rated_by", "cycle"), pk=pk)
