"""A party group tells its cell what its review came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.organisations.enums import UnitKind
from xeploai.people.rules import may, require
from xeploai.reviews.content import digest
from xeploai.reviews.models import GroupReport
from xeploai.reviews.validators import valid_reason, valid_text

if TYPE_CHECKING:
    from datetime import date

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def send_group_report(
    *, actor: User, cycle: Cycle, group: Unit, held_on: date | None, text: str, reason: str = ""
) -> GroupReport:
    """The report goes to the cell, where the vote is held (A-21). Sending again replaces it and needs a reason.

    Refuses: cycle_closed, not_a_party_group, report_text_missing, held_on_missing (II.3.2.1), reason_missing,
    text_too_long.
    """
    with transaction.atomic():
        cell = group.parent
        if group.kind != UnitKind.PARTY_GROUP or cell is None:
            raise Refusal("not_a_party_group", clause="II.3.2.1", unit=group.name)
        if not may(actor, "papers.prepare", group):
            require(actor, "papers.prepare", cell)
        held_open(cycle)
        if held_on is None or held_on > timezone.localdate():
            raise Refusal("held_on_missing", clause="II.3.2.1")
        said = valid_text(text)
        if not said:
            raise Refusal("report_text_missing", clause="II.3.2.1", group=group.name)
        before = GroupReport.objects.select_for_update(no_key=True).filter(cycle=cycle, group=group, superseded_at=None)
        again = bool(list(before))
        why = valid_reason(reason) if again else ""
        before.update(superseded_at=timezone.now())
        report = GroupReport.objects.create(
            cycle=cycle, group=group, unit=cell, held_on=held_on, text=said, sent_by=actor, reason=why
        )
        record(
            actor=actor,
            verb="send_group_report",
            unit=cell,
            subject=report,
            group=group.code,
            held_on=held_on,
            again=again,
            digest=digest({"text": said}),
        )
        return report
