"""Planning the self-rating of an organisation, and who is called to it (PL1, 1.2.1)."""

from __future__ import annotations

import datetime as dt

import pytest

from tests import factories as make
from tests.ballots.subject_world import a_subject, called, planned
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.plan_organisation_meeting import plan_organisation_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.organisations.models import Unit
from xeploai.people.models import Employment, Membership, Person
from xeploai.ratings.queries.recompute import recompute

pytestmark = pytest.mark.django_db


def _roll(unit: Unit) -> dict[Person, list[str]]:
    clerk = make.a_user(clerk=unit)
    meeting = plan_organisation_meeting(actor=clerk, subject=a_subject(make.a_cycle(), "unit", unit))
    prepare_roll(actor=clerk, meeting=meeting)
    return {row.person: row.capacities for row in meeting.attendees.all()}


def test_a_party_organisation_proposes_by_its_committee() -> None:
    vote = planned("organisation")
    assert (vote.meeting.kind, vote.meeting.nature) == (MeetingKind.ORGANISATION, Nature.PROPOSAL)
    prepare_roll(actor=vote.clerk, meeting=vote.meeting)
    rows = {row.person: row.capacities for row in vote.meeting.attendees.all()}
    assert rows == {person: ["standing_committee", "executive_committee"] for person in vote.people}


# R-PL1a
def test_in_an_agency_with_departments_everyone_who_leads_is_called_once() -> None:
    """The director is head of the party cell below and of the union: three capacities, one ballot."""
    unit = make.a_unit("agency", level="province", name="Sở Nội vụ", has_constituents=True)
    cell = make.a_unit("grassroots_cell", parent=unit, name="Chi bộ Sở Nội vụ")
    director, deputy, department, clerk = (make.a_person() for _ in range(4))
    make.a_body(unit, "agency_leadership", seats={director: "head", deputy: "deputy"})
    member = make.a_member(cell)
    make.a_committee(cell, director, member)
    Employment.objects.create(person=director, unit=unit, capacity="organisation_head")
    Employment.objects.create(person=department, unit=unit, capacity="department_head")
    Employment.objects.create(person=clerk, unit=unit, capacity="staff")
    assert _roll(unit) == {
        director: ["leader", "staff", "cell_committee", "organisation_head"],
        deputy: ["leader", "staff"],
        member: ["cell_committee"],
        department: ["department_head", "staff"],
    }


# R-PL1a
def test_in_an_agency_without_departments_the_whole_staff_is_called() -> None:
    unit = make.a_unit("agency", level="district", name="Phòng Tư pháp")
    head, first, second, gone = (make.a_person() for _ in range(4))
    make.a_body(unit, "agency_leadership", seats={head: "head"})
    for person in (first, second):
        Employment.objects.create(person=person, unit=unit, capacity="staff")
    Employment.objects.create(person=gone, unit=unit, capacity="staff", ended_on=dt.date(2026, 3, 1))
    assert set(_roll(unit)) == {head, first, second}


def test_a_cell_calls_its_committee_or_else_its_official_members() -> None:
    tree = make.a_tree()
    members = make.members(tree["cell"], 3)
    make.a_committee(tree["cell"], members[0], members[1])
    others = make.members(tree["second_cell"], 3)
    make.a_member(tree["second_cell"], standing="probationary")
    Membership.objects.filter(person=others[0]).update(exempt=True)
    assert set(_roll(tree["cell"])) == {members[0], members[1]}
    clerk = make.a_user(clerk=tree["second_cell"])
    cycle = make.a_cycle(2027)
    meeting = plan_organisation_meeting(actor=clerk, subject=a_subject(cycle, "unit", tree["second_cell"]))
    prepare_roll(actor=clerk, meeting=meeting)
    assert {row.person: row.exempt for row in meeting.attendees.all()} == {
        others[0]: True, others[1]: False, others[2]: False,
    }  # fmt: skip


def test_the_rule_that_called_them_is_kept_and_run_again() -> None:
    vote = called("organisation")
    freeze_electorate(actor=vote.clerk, meeting=vote.meeting)
    step = vote.reload().electorate_facts["called_by"]
    assert step["rule"] == "self_rating_electorate"
    assert step["given"]["unit"] == {"kind": "grassroots_party", "has_constituents": False}
    assert step["outcome"]["convened"] == 7
    checks = {check.code: check for check in recompute(vote.meeting).of("electorate")}
    assert checks["called"].equal
    assert checks["called_on_the_roll"].equal
    vote.meeting.attendees.first().delete()  # type: ignore[union-attr]
    assert "called_on_the_roll" in {check.code for check in recompute(vote.meeting).different}


def test_refusals() -> None:
    vote = planned("organisation")
    with pytest.raises(Refusal, match="meeting_already_planned"):
        plan_organisation_meeting(actor=vote.clerk, subject=vote.subject)
    body = vote.unit.subjects.get(kind="body")
    with pytest.raises(Refusal, match="subject_of_another_kind"):
        plan_organisation_meeting(actor=vote.clerk, subject=body)
    other = a_subject(vote.cycle, "unit", vote.tree["other_commune"])
    with pytest.raises(NotPermitted):
        plan_organisation_meeting(actor=vote.clerk, subject=other)
    other.unit.dissolved_on = dt.date(2026, 7, 1)
    with pytest.raises(Refusal, match="rated_unit_dissolved"):
        plan_organisation_meeting(actor=make.a_user(clerk=other.unit), subject=other)
