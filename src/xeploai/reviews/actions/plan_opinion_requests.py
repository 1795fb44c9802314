"""Make the list of people to ask for an opinion on the draft, from the rule (II.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.asking import still_open
from xeploai.reviews.models import OpinionRequest
from xeploai.reviews.panels import panel_of
from xeploai.reviews.report_admission import held_report, writes_for

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.reviews.models import Report


def plan_opinion_requests(*, actor: User, report: Report) -> list[OpinionRequest]:
    """Requests to those of the rule who are not on the list yet; gives the new ones. Nothing is sent.

    Whoever was taken off stays off. Refuses: cycle_closed, subject_dropped (I), opinions_closed,
    panel_by_head_only (II.2 names nobody for this kind), panel_unknown (the roster knows none of them).
    """
    with transaction.atomic():
        report = held_report(report)
        writes_for(actor, report.subject)
        still_open(report)
        panel = panel_of(report.subject)
        if panel is None:
            raise Refusal("panel_by_head_only", clause="II.2")
        if not panel.people:
            raise Refusal("panel_unknown", clause="II.2", panel=str(panel.panel.label))
        there = set(report.requests.values_list("person_id", flat=True))
        new = [
            OpinionRequest.objects.create(report=report, person=person, basis=panel.panel)
            for person in panel.people
            if person.pk not in there
        ]
        if new:
            record(
                actor=actor,
                verb="plan_opinion_requests",
                unit=report.subject.unit_id,
                subject=report,
                about=report.subject.name,
                panel=str(panel.panel),
                people=len(new),
            )
    return new
