"""Give an account a new first password."""

from __future__ import annotations

from django.db import transaction

from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.actions.record import record
from xeploai.people.actions.create_account import FirstPassword
from xeploai.people.codes import new_code
from xeploai.people.models import User
from xeploai.people.queries import accounts_of, cell_of
from xeploai.people.rules import require


def reset_password(*, actor: User, user: User) -> FirstPassword:
    """Replace a forgotten password; whoever is in with the old one is out at once.

    Refuses: password_of_oneself (change it, do not reset it); NotPermitted for accounts with a role out of reach.
    """
    with transaction.atomic():
        require(actor, "accounts.manage", None)
        if user.pk == actor.pk:
            raise Refusal("password_of_oneself")
        if not accounts_of(actor).filter(pk=user.pk).exists():
            raise NotPermitted("accounts.manage")
        password = new_code()
        user.must_change_password = True
        user.set_password(password)
        user.save(update_fields=["password", "must_change_password"])
        record(actor=actor, verb="reset_password", unit=cell_of(user.person), subject=user, user=str(user))
    return FirstPassword(user, password)
