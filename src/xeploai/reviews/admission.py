"""The gate before every paper: an open cycle, a member who is rated this year, an actor who may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.locking import held_open
from xeploai.errors import NotPermitted, Refusal
from xeploai.people.rules import require
from xeploai.reviews.enums import Source
from xeploai.reviews.queries import membership_of

if TYPE_CHECKING:
    from datetime import date

    from xeploai.cycles.models import Cycle
    from xeploai.people.models import Membership, Person, User


def open_only(cycle: Cycle) -> None:
    """Refuses: cycle_closed. Nobody closes the cycle before the verb is done."""
    held_open(cycle)


def writer_of(actor: User, person: Person, source: str) -> Membership:
    """The membership, where the actor may write this member's self-rating from this source.

    A member writes their own; from paper only those who prepare the cell's papers type.
    """
    member = membership_of(person.pk)
    if source == Source.PAPER:
        require(actor, "papers.prepare", member)
    elif actor.person_id != person.pk:
        raise NotPermitted("self_ratings.write")
    else:
        require(actor, "self_ratings.write", member)
    return member


def rated_only(member: Membership, on: date) -> None:
    """Refuses: not_rated_this_year (regulation 124, article 5.2) for exempt, suspended or new members."""
    why = member.not_rated_because(on)
    if why:
        raise Refusal("not_rated_this_year", clause="124, 5.2", person=member.person.full_name, why=why)
