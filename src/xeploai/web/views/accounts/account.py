"""One account: made for a person, its roles, its password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, redirect, render

from xeploai.errors import NotPermitted, Refusal
from xeploai.organisations.models import Unit
from xeploai.people.actions.create_account import FirstPassword, create_account
from xeploai.people.actions.grant_role import grant_role
from xeploai.people.actions.reset_password import reset_password
from xeploai.people.actions.revoke_role import revoke_role
from xeploai.people.enums import Role
from xeploai.people.models import RoleAssignment, User
from xeploai.people.queries import accounts_of, cell_of, people_of
from xeploai.people.rules import require
from xeploai.vietnamese.names import fold
from xeploai.web.doors import login_required, reader_of
from xeploai.web.typed import whole

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.people.models import Person


@login_required
def create(request: HttpRequest, person: str) -> HttpResponse:
    """A name for the account; the first password is shown once, for paper."""
    actor = reader_of(request)
    require(actor, "accounts.manage", None)
    found = get_object_or_404(people_of(actor), code=person)
    refusal = None
    if request.method == "POST":
        try:
            return _first_password(
                request, create_account(actor=actor, person=found, username=request.POST.get("username", ""))
            )
        except NotPermitted:
            raise
        except Refusal as caught:
            refusal = caught
    context = {
        "person": found,
        "cell": cell_of(found),
        "username": request.POST.get("username", _suggestion(found)),
        "refusal": refusal,
    }
    return render(request, "accounts/create.html", context, status=409 if refusal else 200)


@login_required
def account(request: HttpRequest, pk: int) -> HttpResponse:
    """Roles given and withdrawn, and the password."""
    actor = reader_of(request)
    require(actor, "accounts.manage", None)
    user = get_object_or_404(accounts_of(actor).select_related("person"), pk=pk)
    refusal = None
    if request.method == "POST":
        try:
            return _act(request, actor, user)
        except NotPermitted:
            raise
        except Refusal as caught:
            refusal = caught
    words = request.GET.get("unit", "")
    context = {
        "account": user,
        "cell": cell_of(user.person),
        "roles": RoleAssignment.objects.current().filter(user=user).select_related("unit", "granted_by"),
        "choices": [(role.value, role.label) for role in Role],
        "units": _units(actor, user, words),
        "words": words,
        "refusal": refusal,
    }
    return render(request, "accounts/account.html", context, status=409 if refusal else 200)


def _act(request: HttpRequest, actor: User, user: User) -> HttpResponse:
    what = request.POST.get("do")
    if what == "reset":
        return _first_password(request, reset_password(actor=actor, user=user))
    if what == "revoke":
        given = get_object_or_404(RoleAssignment, pk=whole(request.POST.get("assignment", "")), user=user)
        revoke_role(actor=actor, assignment=given)
    elif what == "grant" and request.POST.get("role") in Role.values:
        unit = get_object_or_404(Unit.objects.filter(pk__in=_reach(actor)), code=request.POST.get("unit", ""))
        grant_role(actor=actor, user=user, role=Role(request.POST["role"]), unit=unit)
    return redirect("web:account", user.pk)


def _reach(actor: User) -> object:
    return actor.reach((Role.ADMINISTRATOR,))


def _units(actor: User, user: User, words: str) -> list[Unit]:
    """Units to choose from: those found by name, or the person's cell and what lies above it."""
    within = Unit.objects.filter(pk__in=_reach(actor)).order_by("code")
    if words:
        for word in fold(words).split():
            within = within.filter(folded__contains=word)
        return list(within[:50])
    cell = cell_of(user.person)
    return list(within.filter(below__descendant=cell)) if cell else list(within[:50])


def _suggestion(person: Person) -> str:
    return fold(person.full_name).replace(" ", "")


def _first_password(request: HttpRequest, made: FirstPassword) -> HttpResponse:
    return render(request, "accounts/first_password.html", {"account": made.user, "password": made.password})
