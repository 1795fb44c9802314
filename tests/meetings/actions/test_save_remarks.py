import pytest

from tests import factories as make
from tests.meetings.actions.test_send_invitations import attended
from xeploai.errors import Conflict, NotPermitted
from xeploai.journal.models import Entry
from xeploai.meetings.actions.save_remarks import save_remarks

pytestmark = pytest.mark.django_db


# R-IV3
def test_a_draft_of_ones_own() -> None:
    made, _meeting, adviser = attended()
    duty, own = made.duty("advisory_bodies"), make.a_user(adviser)
    kept = save_remarks(actor=own, duty=duty, text="Cần làm rõ trách nhiệm.", version=duty.version)
    assert (kept.remarks, kept.version) == ("Cần làm rõ trách nhiệm.", duty.version + 1)
    assert save_remarks(actor=own, duty=duty, text="Cần làm rõ trách nhiệm.", version=1).version == kept.version
    with pytest.raises(Conflict):
        save_remarks(actor=own, duty=duty, text="Khác", version=1)
    for other in (made.staff, made.secretary):
        with pytest.raises(NotPermitted):
            save_remarks(actor=other, duty=duty, text="Khác", version=kept.version)
    assert not Entry.objects.filter(verb="save_remarks").exists()
