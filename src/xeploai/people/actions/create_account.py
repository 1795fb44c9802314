"""Make an account for a person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.actions.record import record
from xeploai.people.codes import new_code
from xeploai.people.models import Person, User
from xeploai.people.queries import cell_of, people_of
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.organisations.models import Unit

_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{2,39}")


@dataclass(frozen=True, slots=True)
class FirstPassword:
    """An account and the password to hand over on paper; it must be changed at the first sign-in."""

    user: User
    password: str


def create_account(*, actor: User, person: Person, username: str) -> FirstPassword:
    """Make an account with a first password. An account that so far only opened by slips gets name and password.

    Refuses: account_exists, username_taken, username_unreadable (3 to 40 of a-z, 0-9, dot, dash, underscore).
    """
    with transaction.atomic():
        require(actor, "accounts.manage", None)
        if not people_of(actor).filter(pk=person.pk).exists():
            raise NotPermitted("accounts.manage")
        name = username.strip().lower()
        if not _USERNAME.fullmatch(name):
            raise Refusal("username_unreadable", username=username)
        user = User.objects.filter(person=person).first() or User(person=person)
        if user.pk and user.has_usable_password():
            raise Refusal("account_exists", person=person.full_name, username=user.username)
        if User.objects.filter(username__iexact=name).exclude(pk=user.pk).exists():
            raise Refusal("username_taken", username=name)
        password = new_code()
        user.username, user.must_change_password = name, True
        user.set_password(password)
        user.save()
        unit: Unit | None = cell_of(person)
        record(actor=actor, verb="create_account", unit=unit, subject=user, person=person.full_name, username=name)
    return FirstPassword(user, password)
