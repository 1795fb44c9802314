"""The list of people to ask follows the rule, as far as the roster knows them."""

import pytest

from tests import factories
from tests.reviews.world import Office, a_body_subject, a_unit_subject
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.organisations.enums import BodyKind, UnitKind
from xeploai.people.models import Employment
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.plan_opinion_requests import plan_opinion_requests
from xeploai.reviews.actions.remove_opinion_request import remove_opinion_request
from xeploai.reviews.models import Report


@pytest.fixture
def report(office: Office) -> Report:
    return open_report(actor=office.clerk, subject=office.subject)


def test_a_standing_committee_asks_the_executive_committee(office: Office, report: Report) -> None:  # R-II2a
    people = factories.members(office.tree["cell"], 4)
    factories.a_body(office.unit, BodyKind.EXECUTIVE_COMMITTEE, seats=dict.fromkeys(people, "member"))
    new = plan_opinion_requests(actor=office.clerk, report=report)
    assert {one.person for one in new} == set(people)
    assert {(one.basis, one.sent_at) for one in new} == {("executive_committee_members", None)}
    assert Entry.objects.get(verb="plan_opinion_requests").facts["people"] == 4
    remove_opinion_request(actor=office.clerk, request=new[0], reason="Đang chữa bệnh dài ngày")
    assert plan_opinion_requests(actor=office.clerk, report=report) == []


def test_an_agency_asks_its_extended_leadership(office: Office) -> None:  # R-II2a
    agency = factories.a_unit(UnitKind.AGENCY, parent=office.unit)
    head, deputy, chief, clerk = (factories.a_person() for _ in range(4))
    body = factories.a_body(agency, BodyKind.AGENCY_LEADERSHIP, seats={head: "head", deputy: "deputy"})
    for person, capacity in ((chief, "department_head"), (clerk, "staff"), (head, "department_head")):
        Employment.objects.create(person=person, unit=agency, capacity=capacity)
    report = open_report(actor=office.clerk, subject=a_body_subject(office.cycle, body))
    new = plan_opinion_requests(actor=office.clerk, report=report)
    assert {one.person for one in new} == {head, deputy, chief}
    assert {one.basis for one in new} == {"extended_leadership"}


def test_the_front_asks_its_committee(office: Office) -> None:  # R-II2a
    front = factories.a_unit(UnitKind.FRONT, parent=office.unit)
    member = factories.a_person()
    factories.a_body(front, BodyKind.EXECUTIVE_COMMITTEE, seats={member: "member"})
    board = factories.a_body(front, BodyKind.FRONT_STANDING_BOARD)
    report = open_report(actor=office.clerk, subject=a_body_subject(office.cycle, board))
    new = plan_opinion_requests(actor=office.clerk, report=report)
    assert [(one.person, one.basis) for one in new] == [(member, "front_committee_members")]


def test_nobody_is_invented(office: Office, report: Report) -> None:
    organisation = open_report(actor=office.clerk, subject=a_unit_subject(office.cycle, office.unit))
    for one, code in ((report, "panel_unknown"), (organisation, "panel_by_head_only")):
        with pytest.raises(Refusal) as caught:
            plan_opinion_requests(actor=office.clerk, report=one)
        assert (caught.value.code, one.requests.count()) == (code, 0)


def test_only_preparers(office: Office, report: Report) -> None:
    with pytest.raises(NotPermitted):
        plan_opinion_requests(actor=office.inspector, report=report)
