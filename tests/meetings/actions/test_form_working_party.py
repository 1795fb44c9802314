import datetime as dt

import pytest

from tests import factories as make
from tests.meetings.attendance import Province, a_province, prompt
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.form_working_party import form_working_party
from xeploai.meetings.actions.list_duties import list_duties
from xeploai.meetings.models import AttendanceDuty, WorkingParty
from xeploai.people.models import Person

pytestmark = pytest.mark.django_db


def formed(world: Province, **given: object) -> WorkingParty:
    fields: dict[str, object] = {
        "actor": world.staff,
        "subject": world.subject,
        "head": make.a_person("Trưởng Đoàn"),
        "members": [make.a_person()],
        "document_number": "21-QĐ/TU",
        "document_date": dt.date(2026, 11, 3),
        "task": "Dự kiểm điểm, báo cáo Thường trực.",
    }
    return form_working_party(**fields | given)  # type: ignore[arg-type]


# R-IV4
def test_each_member_gets_a_line_in_the_matrix() -> None:
    world = a_province()
    prompt(world, world.subject, "provincial_standing_committee")
    list_duties(actor=world.staff, cycle=world.cycle)
    head = make.a_person()
    party = formed(world, head=head, members=[make.a_person(), head])
    assert next((m.person, m.is_head) for m in party.members.all()) == (head, True)
    assert party.members.count() == 2
    lines = AttendanceDuty.objects.filter(who="working_party")
    assert {(d.person_id, d.state, d.clause, d.document_number) for d in lines} == {
        (m.person_id, "assigned", "IV.1.4", "21-QĐ/TU") for m in party.members.all()
    }
    assert list_duties(actor=world.staff, cycle=world.cycle).added == 0


def test_what_is_refused() -> None:
    world = a_province()
    for code, given in (
        ("paper_missing", {"document_number": ""}),
        ("attendant_is_member", {"members": [world.members[2]]}),
    ):
        with pytest.raises(Refusal, match=code):
            formed(world, **given)
    with pytest.raises(NotPermitted):
        formed(world, actor=world.secretary)
    assert not WorkingParty.objects.exists()
    formed(world)
    with pytest.raises(Refusal, match="party_already_formed"):
        formed(world)
    world.office.reviewed = False
    with pytest.raises(Refusal, match="duty_not_reviewed"):
        formed(world, subject=world.office)
    assert Person.objects.filter(working_parties__isnull=False).count() == 2
