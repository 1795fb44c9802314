import pytest

from tests import factories as make
from tests.meetings.actions.test_form_working_party import formed
from tests.meetings.attendance import a_province
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.report_of_working_party import report_of_working_party

pytestmark = pytest.mark.django_db


# R-IV4
def test_a_draft_then_sent_then_it_stands() -> None:
    world = a_province()
    person = make.a_person()
    party = formed(world, members=[person])
    member = make.a_user(person)
    party = report_of_working_party(actor=member, party=party, text="Nghiêm túc.", version=1)
    assert (party.report, party.reported_at, Entry.objects.filter(verb="report_of_working_party").exists()) == (
        "Nghiêm túc.",
        None,
        False,
    )
    with pytest.raises(Conflict):
        report_of_working_party(actor=world.staff, party=party, text="Khác", version=1)
    party = report_of_working_party(actor=member, party=party, text="Nghiêm túc. Đề nghị…", version=2, send=True)
    assert (party.reported_by, party.reported_at is not None) == (member, True)
    assert "Nghiêm túc" not in str(Entry.objects.get(verb="report_of_working_party").facts)
    with pytest.raises(Refusal, match="report_sent"):
        report_of_working_party(actor=member, party=party, text="Sửa", version=3)


def test_nothing_written_and_strangers() -> None:
    world = a_province()
    party = formed(world)
    with pytest.raises(Refusal, match="party_report_missing"):
        report_of_working_party(actor=world.staff, party=party, text=" ", version=1, send=True)
    with pytest.raises(NotPermitted):
        report_of_working_party(actor=world.secretary, party=party, text="x", version=1)
    with pytest.raises(NotPermitted):
        report_of_working_party(actor=make.a_user(), party=party, text="x", version=1)
