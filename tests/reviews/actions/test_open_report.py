"""The report begins in the form that fits the subject."""

from typing import Any

import pytest
from django.utils import timezone

from tests import factories
from tests.reviews.world import Office, a_body_subject, a_leader_subject, a_unit_subject
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.organisations.enums import BodyKind, Level, UnitKind
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.models import Report, Shortcoming
from xeploai.reviews.queries import headings_for


def test_a_standing_committee_follows_the_party_form_and_its_frame(office: Office) -> None:  # R-II1a
    frame = factories.a_frame(office.cycle, "body")
    report = open_report(actor=office.clerk, subject=office.subject)
    assert (report.form, report.frame, report.sections) == ("party_collective", frame, {})
    assert open_report(actor=office.clerk, subject=office.subject) == report
    assert Report.objects.count() == 1
    entry = Entry.objects.get(verb="open_report")
    assert entry.facts == {"about": office.subject.name, "form": "party_collective", "carried": 0}


@pytest.mark.parametrize(
    "unit_kind, body_kind, form",
    [
        (UnitKind.FRONT, BodyKind.FRONT_STANDING_BOARD, "front_collective"),
        (UnitKind.SOCIO_POLITICAL_ORGANISATION, BodyKind.ORGANISATION_STANDING_COMMITTEE, "front_collective"),
        (UnitKind.SOCIO_POLITICAL_ORGANISATION, BodyKind.EXECUTIVE_COMMITTEE, "front_collective"),
        (UnitKind.GRASSROOTS_PARTY, BodyKind.EXECUTIVE_COMMITTEE, "party_collective"),
        (UnitKind.PEOPLE_COUNCIL, BodyKind.COUNCIL_STANDING, "state_collective"),
        (UnitKind.AGENCY, BodyKind.AGENCY_LEADERSHIP, "state_collective"),
        (UnitKind.AGENCY, BodyKind.PARTY_CAUCUS, "party_collective"),
    ],
)
def test_the_form_follows_the_kind(office: Office, unit_kind: str, body_kind: str, form: str) -> None:
    unit = factories.a_unit(unit_kind, parent=office.unit)
    subject = a_body_subject(office.cycle, factories.a_body(unit, body_kind))
    assert open_report(actor=office.clerk, subject=subject).form == form


def test_an_organisation_and_a_leader_outside_the_party_have_forms_of_their_own(office: Office) -> None:
    organisation = open_report(actor=office.clerk, subject=a_unit_subject(office.cycle, office.unit))
    person = factories.a_person()
    leader = a_leader_subject(office.cycle, office.unit, person)
    own = open_report(actor=factories.a_user(person), subject=leader)
    assert (organisation.form, own.form) == ("organisation", "leader")


def test_a_party_member_has_one_file_for_every_place(office: Office) -> None:  # R-II3d
    subject = a_leader_subject(office.cycle, office.unit, office.people[0])
    with pytest.raises(Refusal) as caught:
        open_report(actor=office.clerk, subject=subject)
    assert (caught.value.code, caught.value.clause) == ("self_rating_is_the_paper", "II.3.2")


def test_the_heading_of_the_mountains_follows_the_unit(office: Office) -> None:  # R-II1d
    plain = {one.code for one in headings_for(open_report(actor=office.clerk, subject=office.subject))}
    there = factories.a_unit(UnitKind.GRASSROOTS_PARTY, parent=office.tree["district"], is_mountainous=True)
    subject = a_unit_subject(office.cycle, there)
    codes = {one.code for one in headings_for(open_report(actor=factories.a_user(clerk=there), subject=subject))}
    assert ("mountains" in plain, "mountains" in codes) == (False, True)


def test_opening_carries_last_years_shortcomings_over(office: Office) -> None:  # R-II1c
    before = a_body_subject(factories.a_cycle(2025), office.subject.body, level=Level.GRASSROOTS)  # type: ignore[arg-type]
    Shortcoming.objects.create(subject=before, position=1, text="Giải ngân chậm", for_next_year=True)
    open_report(actor=office.clerk, subject=office.subject)
    assert [(row.text, row.position) for row in office.subject.shortcomings.all()] == [("Giải ngân chậm", 1)]
    assert Entry.objects.get(verb="open_report").facts["carried"] == 1


@pytest.mark.parametrize("who", ["inspector", "outsider", "staff"])
def test_only_preparers_begin(office: Office, who: str) -> None:
    with pytest.raises(NotPermitted):
        open_report(actor=getattr(office, who), subject=office.subject)
    assert Report.objects.count() == 0


@pytest.mark.parametrize("fields, code", [({"dropped_on": "2026-10-01"}, "subject_dropped"), ({}, "cycle_closed")])
def test_what_is_over_takes_no_report(office: Office, fields: dict[str, Any], code: str) -> None:
    type(office.subject).objects.filter(pk=office.subject.pk).update(**fields)
    if not fields:
        type(office.cycle).objects.update(closed_at=timezone.now())
    subject = type(office.subject).objects.select_related("cycle").get(pk=office.subject.pk)
    with pytest.raises(Refusal) as caught:
        open_report(actor=office.clerk, subject=subject)
    assert caught.value.code == code
