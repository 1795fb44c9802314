import pytest

from tests import factories as make
from tests.meetings.actions.test_send_invitations import attended
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.meetings.actions.open_invitation import open_invitation
from xeploai.meetings.actions.send_invitations import send_invitations

pytestmark = pytest.mark.django_db


# R-IV2
def test_the_first_look_is_kept() -> None:
    made, meeting, adviser = attended()
    (sent,) = send_invitations(actor=made.secretary, meeting=meeting, people=[adviser.pk])
    with pytest.raises(NotPermitted):
        open_invitation(actor=made.secretary, invitation=sent)
    own = make.a_user(adviser)
    first = open_invitation(actor=own, invitation=sent).first_opened_at
    assert first is not None
    assert open_invitation(actor=own, invitation=sent).first_opened_at == first
    assert Entry.objects.filter(verb="open_invitation").count() == 1
