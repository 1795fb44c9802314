"""Who brings rosters in and takes them out: ``roster.exchange`` in ``people.rules``, at the unit or above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User

PERMISSION = "roster.exchange"


def require_exchange(actor: User | None, unit: Any) -> None:
    """Raise NotPermitted unless the actor may; None is the command line of the machine itself."""
    if actor is not None:
        require(actor, PERMISSION, unit)
