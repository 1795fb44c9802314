"""A working party writes its short report to the Standing Members, and sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.models import WorkingParty
from xeploai.people.rules import require
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from xeploai.people.models import User


def report_of_working_party(
    *, actor: User, party: WorkingParty, text: str, version: int, send: bool = False
) -> WorkingParty:
    """Draft until it is sent; then it stands. By a member of the party, or whoever manages attendance.

    Refuses: cycle_closed, report_sent (IV.1.4), party_report_missing (IV.1.4), text_too_long. Raises Conflict.
    """
    with transaction.atomic():
        if actor.person_id is None or not party.members.filter(person=actor.person_id).exists():
            require(actor, "attendance.manage", party.subject.rated_by or party.subject.unit)
        held_open(party.cycle)
        party.refresh_from_db()
        if party.reported_at is not None:
            raise Refusal("report_sent", clause="IV.1.4", at=party.reported_at)
        said = valid_text(text)
        if send and not said:
            raise Refusal("party_report_missing", clause="IV.1.4")
        stamps = {"reported_at": timezone.now(), "reported_by": actor} if send else {}
        claimed = WorkingParty.objects.filter(pk=party.pk, version=version).update(
            report=said, version=F("version") + 1, **stamps
        )
        if not claimed:
            raise Conflict(theirs={"report": party.report}, yours={"report": said})
        party.refresh_from_db()
        if send:
            record(
                actor=actor,
                verb="report_of_working_party",
                unit=party.subject.unit_id,
                subject=party,
                reviewed=party.subject.name,
                digest=sealed_text(said),
            )
        return party
