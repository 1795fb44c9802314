"""Write the level that the cell committee proposes for one member (PL3, point 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require
from xeploai.reviews.admission import open_only, rated_only
from xeploai.reviews.claiming import claim, last_writer
from xeploai.reviews.content import digest
from xeploai.reviews.enums import LONGEST_NOTE
from xeploai.reviews.evening import evening_of
from xeploai.reviews.models import Proposal, ProposalVersion
from xeploai.reviews.queries import membership_of
from xeploai.reviews.validators import valid_level, valid_reason, valid_text

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.people.models import Membership, Person, User


def save_proposal(
    *, actor: User, person: Person, cycle: Cycle, level: str, note: str, version: int, reason: str = ""
) -> Proposal:
    """Store one row of the table; blank is "not proposed yet"; saving the same again changes nothing.

    Once round 1 has been opened a reason is needed and the earlier row is kept as a ProposalVersion.
    Refuses: cycle_closed, not_in_a_cell, not_rated_this_year (124, 5.2), unknown_level, voting_opened (PL3),
    text_too_long. Raises Conflict.
    """
    with transaction.atomic():
        member = membership_of(person.pk)
        require(actor, "papers.prepare", member)
        open_only(cycle)
        evening = evening_of(cycle_id=cycle.pk, cell=member.cell)
        rated_only(member, evening.on)
        values = {"level": valid_level(level), "note": valid_text(note, longest=LONGEST_NOTE)}
        proposal: Proposal | None = (
            Proposal.objects.select_for_update(no_key=True).filter(cycle=cycle, person=person).first()
        )
        if proposal is not None and plain(proposal) == values:
            return proposal
        if evening.voting_opened and not reason.strip():
            raise Refusal("voting_opened", clause="PL3", cell=member.cell.name)
        before = plain(proposal) if proposal is not None else {"level": "", "note": ""}
        proposal = _write(member, cycle, proposal, values, version)
        if evening.voting_opened:
            _keep(actor, proposal, before, reason)
        record(
            actor=actor,
            verb="correct_proposal" if evening.voting_opened else "save_proposal",
            unit=member.cell,
            subject=proposal,
            person=member.person.code,
            version=proposal.version,
            digest=digest(values),
        )
    return proposal


def plain(proposal: Proposal) -> dict[str, str]:
    """The row as text, for conflicts and digests."""
    return {"level": proposal.level, "note": proposal.note}


def _write(
    member: Membership, cycle: Cycle, proposal: Proposal | None, values: dict[str, str], version: int
) -> Proposal:
    if proposal is None:
        proposal, created = Proposal.objects.get_or_create(
            cycle=cycle, person=member.person, defaults={"cell": member.cell, **values}
        )
        if created:
            return proposal
    if proposal.version != version:
        raise Conflict(theirs=plain(proposal), yours=values, by=last_writer(proposal))
    written = {**values, "cell": member.cell}
    claim(proposal, version=version, values=written, theirs=plain(proposal), yours=values)
    return proposal


def _keep(actor: User, proposal: Proposal, before: dict[str, str], reason: str) -> None:
    ProposalVersion.objects.create(
        proposal=proposal,
        number=proposal.version - 1,
        content=before,
        reason=valid_reason(reason),
        replaced_by=actor,
    )
