"""Make a paper slip that lets one person in for one purpose, without a password."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.codes import digest_of, new_code
from xeploai.people.enums import SlipPurpose
from xeploai.people.models import AccessSlip, Membership, Person, User
from xeploai.people.rules import require

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.organisations.models import Unit


@dataclass(frozen=True, slots=True)
class IssuedSlip:
    """A slip and its code. The code is shown once and kept nowhere."""

    slip: AccessSlip
    code: str


def issue_access_slip(
    *,
    actor: User,
    unit: Unit,
    person: Person,
    purpose: SlipPurpose,
    expires_at: dt.datetime,
    meeting_id: int | None = None,
) -> IssuedSlip:
    """Issue a slip at a unit for a member of it or below it; an account without password is made if there is none.

    A slip for an opinion also goes to whoever this unit asked for one (II.2).
    Earlier slips of the same person and purpose stop working. Refuses: slip_for_stranger (no current member here),
    slip_without_meeting (a teller's slip is for one meeting), slip_already_over (expiry in the past).
    """
    with transaction.atomic():
        require(actor, "slips.issue", unit)
        if not _belongs(person, unit, purpose):
            raise Refusal("slip_for_stranger", person=person.full_name, unit=unit.name)
        if purpose == SlipPurpose.TELLER and meeting_id is None:
            raise Refusal("slip_without_meeting")
        if expires_at <= timezone.now():
            raise Refusal("slip_already_over", expires_at=expires_at)
        user = _account(person)
        code = new_code()
        AccessSlip.objects.filter(user=user, purpose=purpose, meeting_id=meeting_id, revoked_at=None).update(
            revoked_at=timezone.now()
        )
        slip = AccessSlip.objects.create(
            user=user,
            purpose=purpose,
            meeting_id=meeting_id,
            code_digest=digest_of(code),
            issued_by=actor,
            expires_at=expires_at,
        )
        record(
            actor=actor,
            verb="issue_access_slip",
            unit=unit,
            subject=slip,
            person=person.full_name,
            purpose=str(purpose),
            expires_at=expires_at,
        )
    return IssuedSlip(slip, code)


def _belongs(person: Person, unit: Unit, purpose: SlipPurpose) -> bool:
    if Membership.objects.current().filter(person=person, cell__above__ancestor=unit).exists():
        return True
    if purpose != SlipPurpose.OPINION:
        return False
    asked: Any = person.opinion_requests  # a table of a layer above
    return bool(asked.filter(report__subject__unit=unit, removed_at=None).exclude(sent_at=None).exists())


def _account(person: Person) -> User:
    user = User.objects.filter(person=person).first()
    if user is None:
        user = User(username=f"phieu.{person.code}".lower(), person=person)
        user.set_unusable_password()
        user.save()
    return user
