"""Finding people by name or code, told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q

from xeploai.people.models import Person
from xeploai.people.naming import told_apart
from xeploai.vietnamese.names import fold

if TYPE_CHECKING:
    from xeploai.people.models import User

MOST = 20


def found_people(reader: User, query: str) -> list[dict[str, Any]]:
    """At most twenty whom the reader sees, by name or code."""
    wanted = Q(folded__contains=fold(query)) | Q(code__iexact=query)
    people = list(Person.objects.visible_to(reader).filter(wanted).by_given_name()[:MOST])
    names = told_apart(people)
    return [{"person": person, "name": names[person.pk]} for person in people]
