import pytest
from django.utils import timezone

from tests import factories as make
from tests.meetings.actions.test_send_invitations import attended
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.put_remarks_in_minutes import put_remarks_in_minutes
from xeploai.meetings.actions.save_remarks import save_remarks
from xeploai.meetings.models import Attendee

pytestmark = pytest.mark.django_db


# R-IV3, A-13: the superior speaks and is never counted
def test_the_remarks_stand_in_the_minutes_word_for_word() -> None:
    made, meeting, adviser = attended()
    duty, own = made.duty("advisory_bodies"), make.a_user(adviser)
    with pytest.raises(Refusal, match="remarks_missing"):
        put_remarks_in_minutes(actor=own, duty=duty, meeting=meeting)
    duty = save_remarks(actor=own, duty=duty, text="Cần làm rõ.\nGiao thời hạn.", version=duty.version)
    with pytest.raises(Refusal, match="speaker_not_present"):
        put_remarks_in_minutes(actor=own, duty=duty, meeting=meeting)
    row = Attendee.objects.create(meeting=meeting, person=adviser, capacity="superior", present=True)
    with pytest.raises(NotPermitted):
        put_remarks_in_minutes(actor=made.secretary, duty=duty, meeting=meeting)
    opinion = put_remarks_in_minutes(actor=own, duty=duty, meeting=meeting)
    assert (opinion.speaker, opinion.text, opinion.reserved) == (adviser, "Cần làm rõ.\nGiao thời hạn.", False)
    row.refresh_from_db()
    assert row.counted is None
    assert "làm rõ" not in str(Entry.objects.get(verb="put_remarks_in_minutes").facts)
    with pytest.raises(Refusal, match="remarks_in_minutes"):
        put_remarks_in_minutes(actor=own, duty=duty, meeting=meeting)
    meeting.adopted_at = timezone.now()
    meeting.save()
    with pytest.raises(Refusal, match="minutes_adopted"):
        put_remarks_in_minutes(actor=own, duty=duty, meeting=meeting)
