"""Accounts of the administrator's own part of the tree. Nothing about anybody's papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.shortcuts import render

from xeploai.people.models import Person, RoleAssignment
from xeploai.people.queries import accounts_of, people_of
from xeploai.people.rules import require
from xeploai.vietnamese.names import fold
from xeploai.web.doors import login_required, reader_of

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from xeploai.people.models import User

PAGE = 50
FOUND = 30


@login_required
def accounts(request: HttpRequest) -> HttpResponse:
    """Accounts by name, with their roles; found without accents."""
    actor = reader_of(request)
    require(actor, "accounts.manage", None)
    words = fold(request.GET.get("q", ""))
    roles = RoleAssignment.objects.current().select_related("unit")
    found = accounts_of(actor).select_related("person").prefetch_related(Prefetch("roles", roles, "current_roles"))
    page = Paginator(_named(found, words).order_by("person__sort_key", "username"), PAGE)
    context = {"page": page.get_page(request.GET.get("page")), "q": request.GET.get("q", "")}
    return render(request, "accounts/list.html", context)


def _named(found: QuerySet[User], words: str) -> QuerySet[User]:
    for word in words.split():
        found = found.filter(Q(person__folded__contains=word) | Q(username__contains=word))
    return found


@login_required
def choose_person(request: HttpRequest) -> HttpResponse:
    """Whom to give an account: people in reach who have none with a password."""
    actor = reader_of(request)
    require(actor, "accounts.manage", None)
    words = fold(request.GET.get("q", ""))
    people: QuerySet[Person] = Person.objects.none()
    if words:
        people = people_of(actor).select_related("user").order_by("sort_key", "code")
        for word in words.split():
            people = people.filter(folded__contains=word)
    context = {"people": people[:FOUND], "q": request.GET.get("q", ""), "searched": bool(words)}
    return render(request, "accounts/choose_person.html", context)
