"""The matrix: where people review, party groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tests import factories as make
from tests.web.matrix.page import Page, for_signed_in
from tests.web.matrix.roles import PREPARES, READS, RUNS, SEES_COMMUNE, SEES_MEETING, SIGNED_IN, who
from xeploai.cycles.models import Subject
from xeploai.meetings.models import (
    AttendanceDuty,
    Attendee,
    Invitation,
    Meeting,
    WorkingParty,
    WorkingPartyMember,
)

if TYPE_CHECKING:
    from tests.web.matrix.world import World

SEES_PERSON = READS | who("member")
DECIDES = who("staff")


def _unit(world: World) -> dict[str, Any]:
    return {"code": world.cell.code}


def _commune(world: World) -> dict[str, Any]:
    return {"code": world.tree["commune"].code}


def _person(world: World) -> dict[str, Any]:
    """The member's own page: the member, and whoever reads in the cell."""
    return {"person": world.people[4].code}


def _many_posts(world: World) -> dict[str, Any]:
    """Three seats for the member, so that a further place may be decided."""
    for kind in ("agency_leadership", "people_committee", "front_standing_board"):
        make.a_body(world.tree["commune"], kind, seats={world.people[4]: "head"})
    return _person(world)


def _decision(world: World) -> dict[str, Any]:
    return {
        "unit": world.tree["province"].code,
        "place": "Thường trực Tỉnh ủy",
        "document_number": "1-QĐ/TU",
        "document_date": "01/10/2025",
    }


def _decided(world: World) -> dict[str, Any]:
    from xeploai.reviews.models import VenueDecision

    found = VenueDecision.objects.create(
        cycle=world.cycle, person=world.people[4], unit=world.tree["province"], place="Thường trực Tỉnh ủy",
        document_number="1-QĐ/TU", document_date="2025-10-01", decided_by=world.users["staff"],
    )  # fmt: skip
    return {"pk": found.pk}


def _group(world: World) -> Any:
    return make.a_unit("party_group", parent=world.cell, name="Tổ đảng 1")


def _placing(world: World) -> dict[str, Any]:
    member = world.people[2].memberships.get()
    return {"member": str(member.pk), "group": _group(world).code}


def _reporting(world: World) -> dict[str, Any]:
    return {"group": _group(world).code, "held_on": "01/10/2025", "text": "Cả tổ hoàn thành tốt nhiệm vụ."}


def _subject(world: World) -> Any:
    """The people's committee of the commune, rated by the district; its cell sees nothing of it."""
    body = make.a_body(world.tree["commune"], "people_committee")
    return Subject.objects.create(
        cycle=world.cycle, kind="body", unit=body.unit, body=body, name=body.name, level="grassroots", reviewed=True,
        rated_by=world.tree["province"],
    )  # fmt: skip


def _duty(world: World) -> AttendanceDuty:
    world.things["duty"] = AttendanceDuty.objects.create(
        cycle=world.cycle, subject=_subject(world), who="advisory_bodies", duty="must", clause="IV.1.2",
        person=world.people[4], state="assigned",
    )  # fmt: skip
    return world.things["duty"]  # type: ignore[no-any-return]


def _duty_args(world: World) -> dict[str, Any]:
    return {"pk": _duty(world).pk}


def _party(world: World) -> dict[str, Any]:
    party = WorkingParty.objects.create(
        cycle=world.cycle, subject=_subject(world), document_number="1", document_date="2025-10-01",
        made_by=world.users["staff"],
    )  # fmt: skip
    WorkingPartyMember.objects.create(party=party, person=world.people[4], is_head=True)
    return {"pk": party.pk}


def _assigning(world: World) -> dict[str, Any]:
    return {"person": world.strangers[1].code, "version": "1"}


def _forming(world: World) -> dict[str, Any]:
    code = world.strangers[1].code
    return {"member": code, "head": code, "document_number": "1-QĐ/TU", "document_date": "01/10/2025"}


def _meeting(world: World) -> dict[str, Any]:
    return {"pk": world.meeting.pk}


def _inviting(world: World) -> dict[str, Any]:
    return {"invite": [str(world.people[4].pk), str(world.people[1].pk)], "paper": str(world.people[1].pk)}


def _invited(world: World) -> dict[str, Any]:
    found, _made = Invitation.objects.get_or_create(
        meeting=world.meeting, person=world.people[4], defaults={"capacity": "member", "sent_at": timezone.now()}
    )
    return {"pk": found.pk}


def _review(world: World) -> Meeting:
    """The review of the commune's people's committee."""
    subject = _subject(world)
    return Meeting.objects.create(
        cycle=world.cycle, unit=subject.unit, kind="collective", nature="proposal", subject=subject, body=subject.body
    )


def _other_review(world: World) -> Meeting:
    body = make.a_body(world.tree["commune"], "front_standing_board")
    number = Meeting.objects.count() + 1
    return Meeting.objects.create(
        cycle=world.cycle, unit=body.unit, kind="collective", nature="proposal", body=body, number=number
    )


def _combining(world: World) -> dict[str, Any]:
    return {"part": str(_other_review(world).pk)}


def _combined(world: World) -> dict[str, Any]:
    lead, part = _review(world), _other_review(world)
    part.lead = lead
    part.save()
    return {"pk": lead.pk, "part": part.pk}


def _speaking(world: World) -> dict[str, Any]:
    """The member is sent to the commune's review, is there, and has written something."""
    duty = _duty(world)
    duty.remarks = "Cần làm rõ hơn."
    duty.save()
    meeting = Meeting.objects.create(
        cycle=world.cycle, unit=duty.subject.unit, kind="collective", nature="proposal", subject=duty.subject,
        body=duty.subject.body,
    )  # fmt: skip
    Attendee.objects.create(meeting=meeting, person=world.people[4], capacity="superior", present=True)
    return {"pk": duty.pk}


def _sittings(_world: World) -> dict[str, Any]:
    return {"day": "20/11/2026", "begins": "7:30", "ends": "11:30", "version": "1"}


OWN = who("member")
COMMUNE_RUNS = who("above_secretary above_clerk")
COMMUNE = SEES_COMMUNE - who("above_member")
SENT = COMMUNE | who("member")
STAFF = who("staff")
MARKS = who("staff above_secretary above_clerk")

PAGES = [
    for_signed_in("web:venues"),
    Page("web:person_venues", reads=SEES_PERSON, args=_person),
    Page(
        "web:venue_decide", reads=SEES_PERSON, posts=DECIDES, not_posted=SEES_PERSON - DECIDES, writes=DECIDES,
        args=_many_posts, body=_decision, only_post=True,
    ),
    Page(
        "web:venue_withdraw", reads=SEES_PERSON, posts=DECIDES, not_posted=SEES_PERSON - DECIDES, writes=DECIDES,
        args=_decided, body=lambda _world: {"reason": "Thôi giữ chức vụ"}, only_post=True,
    ),
    Page("web:unit_venues", reads=READS, args=_unit),
    Page("web:venue_warnings", reads=SEES_COMMUNE - who("above_member"), args=_commune),
    Page("web:party_groups", reads=READS, args=_unit),
    Page(
        "web:party_group_place", reads=READS, posts=PREPARES, not_posted=READS - PREPARES, writes=PREPARES,
        args=_unit, body=_placing, only_post=True,
    ),
    Page(
        "web:party_group_report", reads=READS, posts=PREPARES, not_posted=READS - PREPARES, writes=PREPARES,
        args=_unit, body=_reporting, only_post=True,
    ),
    for_signed_in("web:attendance"),
    Page("web:attendance_list", posts=STAFF, not_posted=SIGNED_IN - STAFF, writes=STAFF, only_post=True),
    Page("web:unit_attendance", reads=COMMUNE, args=_commune),
    Page(
        "web:duty_add", posts=STAFF, not_posted=COMMUNE - STAFF, writes=STAFF, only_post=True,
        args=lambda world: {"pk": _subject(world).pk},
        body=lambda _world: {
            "who": "advisory_bodies", "document_number": "1-QĐ/TU", "document_date": "01/10/2025",
        },
    ),
    Page("web:duty", reads=SENT, args=_duty_args),
    Page(
        "web:duty_assign", posts=STAFF, not_posted=SENT - STAFF, writes=STAFF, only_post=True,
        args=_duty_args, body=_assigning,
    ),
    Page(
        "web:duty_confirm", posts=STAFF | who("member"), not_posted=SENT - STAFF - who("member"),
        writes=STAFF | who("member"), only_post=True, args=_duty_args, body=lambda _world: {"version": "1"},
    ),
    Page(
        "web:duty_mark", posts=MARKS, not_posted=SENT - MARKS, writes=MARKS, only_post=True,
        args=_duty_args, body=lambda _world: {"version": "1", "present": "yes"},
    ),
    Page(
        "web:working_party_form", reads=STAFF, not_read=COMMUNE - STAFF, posts=STAFF, not_posted=COMMUNE - STAFF,
        writes=STAFF, args=lambda world: {"pk": _subject(world).pk}, body=_forming,
    ),
    Page(
        "web:working_party", reads=SENT, posts=STAFF | who("member"), not_posted=SENT - STAFF - who("member"),
        writes=STAFF | who("member"), args=_party, body=lambda _world: {"version": "1", "text": "Nghiêm túc."},
    ),
    Page(
        "web:working_party_paper", reads=SENT, only_get=False,
        args=lambda world: _party(world) | {"paper": "decision", "kind": "docx"},
    ),
    Page(
        "web:meeting_invitations", reads=SEES_MEETING, posts=RUNS, not_posted=SEES_MEETING - RUNS, writes=RUNS,
        args=_meeting, body=_inviting,
    ),
    Page("web:invitation", reads=OWN, looks=OWN, args=_invited),
    Page(
        "web:briefing", reads=OWN, posts=OWN, writes=OWN, args=_duty_args,
        body=lambda _world: {"version": "1", "text": "Cần làm rõ hơn."},
    ),
    Page("web:briefing_minutes", posts=OWN, writes=OWN, only_post=True, args=_speaking),
    Page(
        "web:meeting_sessions", reads=COMMUNE, posts=COMMUNE_RUNS, not_posted=COMMUNE - COMMUNE_RUNS,
        writes=COMMUNE_RUNS, args=lambda world: {"pk": _review(world).pk}, body=_sittings,
    ),
    Page(
        "web:meeting_combine", reads=COMMUNE, posts=COMMUNE_RUNS, not_posted=COMMUNE - COMMUNE_RUNS,
        writes=COMMUNE_RUNS, args=lambda world: {"pk": _review(world).pk}, body=_combining,
    ),
    Page(
        "web:meeting_separate", posts=COMMUNE_RUNS, not_posted=COMMUNE - COMMUNE_RUNS, writes=COMMUNE_RUNS,
        only_post=True, args=_combined,
    ),
]  # fmt: skip
