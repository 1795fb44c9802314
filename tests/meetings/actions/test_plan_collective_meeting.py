"""Planning the review of a collective, and who is called to it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests import factories as make
from tests.ballots.subject_world import a_subject, planned
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.plan_collective_meeting import plan_collective_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Body, Unit
from xeploai.people.models import Employment, Membership, Person, Post, User

pytestmark = pytest.mark.django_db


def test_the_collective_proposes_and_its_members_are_called() -> None:
    vote = planned()
    assert (vote.meeting.kind, vote.meeting.nature, vote.meeting.body) == (
        MeetingKind.COLLECTIVE, Nature.PROPOSAL, vote.body,
    )  # fmt: skip
    prepare_roll(actor=vote.clerk, meeting=vote.meeting)
    rows = vote.meeting.attendees.all()
    assert {row.person for row in rows} == set(vote.people)
    assert {(row.standing, tuple(row.capacities)) for row in rows} == {("official", ("seat",))}
    facts = Entry.objects.get(verb="plan_collective_meeting").facts
    assert (facts["rated"], facts["body"]) == (vote.subject.pk, vote.body.pk)


def test_a_second_meeting_of_the_same_collective_is_refused() -> None:
    vote = planned()
    with pytest.raises(Refusal, match="meeting_already_planned"):
        plan_collective_meeting(actor=vote.clerk, subject=vote.subject)


def test_only_a_collective_that_reviews_itself_and_is_still_rated() -> None:
    vote = planned("conference")
    unit = a_subject(vote.cycle, "unit", vote.unit)
    with pytest.raises(Refusal, match="subject_of_another_kind"):
        plan_collective_meeting(actor=vote.clerk, subject=unit)
    vote.subject.reviewed = False
    with pytest.raises(Refusal, match="subject_not_reviewed"):
        plan_collective_meeting(actor=vote.clerk, subject=vote.subject)
    vote.subject.dropped_on = dt.date(2026, 7, 1)
    with pytest.raises(Refusal, match="subject_rated_no_more"):
        plan_collective_meeting(actor=vote.clerk, subject=vote.subject)
    vote.subject.reviewed, vote.subject.dropped_on = True, None
    vote.body.dissolved_on = dt.date(2026, 7, 1)
    vote.subject.body = vote.body
    with pytest.raises(Refusal, match="rated_body_dissolved"):
        plan_collective_meeting(actor=vote.clerk, subject=vote.subject)


def test_others_may_not() -> None:
    vote = planned("conference")
    with pytest.raises(NotPermitted):
        plan_collective_meeting(actor=make.a_user(secretary=vote.tree["other_commune"]), subject=vote.subject)


def _office(*, key_cadres: bool) -> tuple[User, Unit, Body, list[Person]]:
    """A department with a head and one deputy; four more work there, one of them as head of the union."""
    tree = make.a_tree()
    unit = make.a_unit("agency", parent=tree["province"], level="district", name="Phòng Văn hóa")
    people = [make.a_member(tree["cell"]), *(make.a_person() for _ in range(5))]
    body = make.a_body(unit, "agency_leadership", seats={people[0]: "head", people[1]: "deputy"})
    Body.objects.filter(pk=body.pk).update(has_key_cadres=key_cadres)
    body.refresh_from_db()
    for person in people[2:]:
        Employment.objects.create(person=person, unit=unit, capacity="staff")
    Employment.objects.create(person=people[2], unit=unit, capacity="organisation_head")
    return make.a_user(clerk=unit), unit, body, people


def _roll(clerk: User, unit: Unit, body: Body) -> Meeting:
    subject = a_subject(make.a_cycle(), "body", unit, body)
    meeting = plan_collective_meeting(actor=clerk, subject=subject)
    prepare_roll(actor=clerk, meeting=meeting)
    return meeting


# R-PL2d
def test_where_two_lead_the_whole_staff_takes_their_place() -> None:
    clerk, unit, body, people = _office(key_cadres=False)
    rows = _roll(clerk, unit, body).attendees.all()
    assert {row.person for row in rows} == set(people)
    assert {row.person: row.standing for row in rows} == {people[0]: "official"} | dict.fromkeys(people[1:], "")


# R-PL2d
def test_or_the_key_cadres_where_the_unit_convenes_them() -> None:
    clerk, unit, body, people = _office(key_cadres=True)
    rows = {row.person: row.capacities for row in _roll(clerk, unit, body).attendees.all()}
    assert rows == {
        people[0]: ["leader", "staff"], people[1]: ["leader", "staff"], people[2]: ["staff", "organisation_head"],
    }  # fmt: skip


def test_three_who_lead_are_a_collective_of_their_own() -> None:
    clerk, unit, body, people = _office(key_cadres=False)
    Post.objects.create(person=people[3], body=body, role="deputy")
    assert {row.person for row in _roll(clerk, unit, body).attendees.all()} == {people[0], people[1], people[3]}


def test_who_is_suspended_from_party_life_is_on_the_roll_as_such() -> None:
    clerk, unit, body, people = _office(key_cadres=False)
    Membership.objects.filter(person=people[0]).update(suspended=True, away=True, exempt=True)
    row = _roll(clerk, unit, body).attendees.get(person=people[0])
    assert (row.suspended, row.away, row.exempt) == (True, False, False)
