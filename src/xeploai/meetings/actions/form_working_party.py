"""Form a working party for a place with problems, or where the provincial standing committee prompted points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.duties import WORKING_PARTY
from xeploai.meetings.enums import Duty, DutyState
from xeploai.meetings.models import AttendanceDuty, WorkingParty, WorkingPartyMember
from xeploai.people.models import Post
from xeploai.people.rules import require
from xeploai.reviews.validators import valid_document, valid_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from xeploai.cycles.models import Subject
    from xeploai.people.models import Person, User


def form_working_party(
    *,
    actor: User,
    subject: Subject,
    head: Person,
    members: Sequence[Person],
    document_number: str,
    document_date: date | None,
    task: str = "",
) -> WorkingParty:
    """The head and the members by a decision; each gets a line in the matrix of attendance (IV.1.4).

    Refuses: cycle_closed, duty_not_reviewed (IV), party_already_formed (IV.1.4), attendant_is_member (IV.1.4),
    paper_missing, paper_in_future, text_too_long.
    """
    with transaction.atomic():
        require(actor, "attendance.manage", subject.rated_by or subject.unit)
        held_open(subject.cycle)
        if subject.body is None or not subject.reviewed:
            raise Refusal("duty_not_reviewed", clause="IV", name=subject.name)
        if WorkingParty.objects.filter(subject=subject, dissolved_at=None).exists():
            raise Refusal("party_already_formed", clause="IV.1.4", reviewed=subject.name)
        number, day = valid_document(document_number, document_date, today=timezone.localdate(), clause="IV.1.4")
        people = {person.pk: person for person in (head, *members)}
        sitting = (
            Post.objects.current().filter(person__in=people, body=subject.body_id).select_related("person").first()
        )
        if sitting is not None:
            raise Refusal("attendant_is_member", clause="IV.1.4", name=str(sitting.person), reviewed=subject.name)
        party = WorkingParty.objects.create(
            cycle=subject.cycle,
            subject=subject,
            document_number=number,
            document_date=day,
            task=valid_text(task),
            made_by=actor,
        )
        WorkingPartyMember.objects.bulk_create(
            WorkingPartyMember(party=party, person=person, is_head=person == head) for person in people.values()
        )
        _lines(party, list(people.values()))
        record(
            actor=actor,
            verb="form_working_party",
            unit=subject.unit_id,
            subject=party,
            reviewed=subject.name,
            document=number,
            document_date=day,
            members=[person.code for person in people.values()],
        )
        return party


def _lines(party: WorkingParty, people: list[Person]) -> None:
    """The members' lines take the place of the one that named nobody."""
    here = AttendanceDuty.objects.filter(subject=party.subject_id, who=WORKING_PARTY)
    here.filter(person=None).delete()
    known = set(here.values_list("person_id", flat=True))
    AttendanceDuty.objects.bulk_create(
        AttendanceDuty(
            cycle=party.cycle,
            subject=party.subject,
            who=WORKING_PARTY,
            duty=Duty.MUST,
            clause="IV.1.4",
            person=person,
            state=DutyState.ASSIGNED,
            document_number=party.document_number,
            document_date=party.document_date,
        )
        for person in people
        if person.pk not in known
    )
