"""One commune on the evening of one cell, with everybody who may ask for a page signed in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone

from tests import factories as make
from tests.web.matrix.competent import add_competent
from tests.web.matrix.reviewing import add_review
from tests.web.matrix.subject_votes import add_votes
from tests.web.matrix.subjects import add_subjects
from xeploai.exchange.enums import ImportState
from xeploai.exchange.models import ImportJob
from xeploai.meetings.models import Meeting, Teller
from xeploai.people.actions.issue_access_slip import issue_access_slip
from xeploai.people.enums import Role, SlipPurpose
from xeploai.people.models import RoleAssignment, User
from xeploai.web import slips

if TYPE_CHECKING:
    from xeploai.cycles.models import CriteriaFrame, Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person

ROLES = ("secretary", "clerk", "committee_member", "member", "inspector", "administrator")
MEMBERS = 6


@dataclass
class World:
    """Everything an address may name. ``things`` are objects that a stage made, by name."""

    tree: dict[str, Unit]
    cycle: Cycle
    frame: CriteriaFrame
    people: list[Person]
    strangers: list[Person]
    meeting: Meeting
    other_meeting: Meeting
    committee_meeting: Meeting
    job: ImportJob
    users: dict[str, User]
    cookies: dict[str, str] = field(default_factory=dict)
    things: dict[str, Any] = field(default_factory=dict)
    stage: str = "planned"

    @property
    def cell(self) -> Unit:
        return self.tree["cell"]

    def reload(self) -> Meeting:
        self.meeting = Meeting.objects.get(pk=self.meeting.pk)
        return self.meeting


def build() -> World:
    """The people, the offices, the accounts; the meeting is planned and nothing else."""
    tree, cycle = make.a_tree(), make.a_cycle(timezone.localdate().year)
    frame = make.a_frame(cycle)
    cell, other = tree["cell"], tree["other_cell"]
    people, strangers = make.members(cell, MEMBERS), make.members(other, MEMBERS)
    make.a_committee(cell, people[0], people[1])
    meeting = _meeting(cycle, cell, people)
    other_meeting = _meeting(cycle, other, strangers)
    committee = Meeting.objects.create(cycle=cycle, unit=tree["commune"], kind="committee", nature="decision")
    users = _users(tree, people, strangers)
    for place, is_head in ((2, False), (3, True)):
        Teller.objects.create(meeting=meeting, person=people[place], is_head=is_head)
    Teller.objects.create(meeting=other_meeting, person=strangers[2], is_head=True)
    job = ImportJob.objects.create(
        unit=tree["province"], uploaded_by=users["staff"], file_name="danh-sach.xlsx", file_digest="0" * 64,
        content=b"", state=ImportState.VALIDATED, fingerprint="f" * 64,
    )  # fmt: skip
    world = World(tree, cycle, frame, people, strangers, meeting, other_meeting, committee, job, users)
    for name, user in users.items():
        world.cookies[name] = sign_in(user)
    _with_slips(world)
    add_review(world)
    add_competent(world)
    add_subjects(world)
    add_votes(world)
    return world


def _meeting(cycle: Cycle, cell: Unit, people: list[Person]) -> Meeting:
    return Meeting.objects.create(
        cycle=cycle, unit=cell, kind="cell", nature="proposal", chair=people[0], minutes_taker=people[1],
        starts_at=timezone.now(),
    )  # fmt: skip


def _users(tree: dict[str, Unit], people: list[Person], strangers: list[Person]) -> dict[str, User]:
    persons = {"secretary": people[0], "committee_member": people[1], "member": people[4]}
    other = {"secretary": strangers[0], "committee_member": strangers[1], "member": strangers[4]}
    users: dict[str, User] = {}
    for role in ROLES:
        users[role] = make.a_user(persons.get(role), **{role: tree["cell"]})
        users[f"above_{role}"] = make.a_user(make.a_member(tree["second_cell"]), **{role: tree["commune"]})
        users[f"other_{role}"] = make.a_user(other.get(role), **{role: tree["other_commune"]})
        RoleAssignment.objects.create(user=users[f"other_{role}"], role=Role(role), unit=tree["other_cell"])
    users["staff"] = make.a_user(provincial_staff=tree["province"])
    users["teller"], users["head_teller"] = make.a_user(people[2]), make.a_user(people[3])
    users["other_teller"] = make.a_user(strangers[2])
    users["none"] = make.a_user()
    return users


def sign_in(user: User, **more: Any) -> str:
    """A session as after signing in; its key goes into the cookie."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.update(more)
    session.create()
    return str(session.session_key)


def _with_slips(world: World) -> None:
    """The same teller, and another member, came in with paper slips."""
    clerk, soon = world.users["clerk"], timezone.now() + dt.timedelta(hours=1)
    for name, person, purpose, meeting in (
        ("slip_teller", world.people[2], SlipPurpose.TELLER, world.meeting.pk),
        ("slip_member", world.people[5], SlipPurpose.SELF_RATING, None),
    ):
        issued = issue_access_slip(
            actor=clerk, unit=world.cell, person=person, purpose=purpose, expires_at=soon, meeting_id=meeting
        )
        world.cookies[name] = sign_in(issued.slip.user, **{slips.SESSION_KEY: issued.slip.pk})
        world.things[name] = issued.slip
        world.users[name] = issued.slip.user
