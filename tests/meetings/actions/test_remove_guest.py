import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.add_guest import add_guest
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.actions.remove_guest import remove_guest
from xeploai.meetings.models import Attendee

pytestmark = pytest.mark.django_db


def a_guest(evening: world.Evening) -> Attendee:
    return add_guest(actor=evening.clerk, meeting=evening.meeting, person=make.a_person("Trần Văn Khách"))


def refusal_of(evening: world.Evening, row: Attendee) -> str:
    with pytest.raises(Refusal) as refused:
        remove_guest(actor=evening.clerk, attendee=row)
    assert evening.meeting.attendees.filter(pk=row.pk).exists()
    return refused.value.code


def test_a_guest_leaves_the_roll() -> None:
    evening = world.called()
    remove_guest(actor=evening.secretary, attendee=a_guest(evening))
    assert evening.meeting.attendees.count() == 6
    assert Entry.objects.get(verb="remove_guest").facts["name"] == "Trần Văn Khách"


def test_members_and_speakers_stay() -> None:
    evening = world.called()
    assert refusal_of(evening, evening.row(2)) == "member_stays_on_roll"
    guest = a_guest(evening)
    Attendee.objects.filter(pk=guest.pk).update(present=True)
    record_opinion(actor=evening.clerk, meeting=evening.meeting, speaker=guest.person, text="Chúc mừng hội nghị.")
    assert refusal_of(evening, guest) == "speaker_stays_on_roll"


def test_after_adoption_the_roll_stands() -> None:
    evening = world.voted()
    guest = a_guest(evening)
    world.adopt(evening)
    assert refusal_of(evening, guest) == "minutes_adopted"


def test_an_outsider_sends_nobody_away() -> None:
    evening = world.called()
    guest = a_guest(evening)
    with pytest.raises(NotPermitted):
        remove_guest(actor=evening.outsider, attendee=guest)
    assert evening.meeting.attendees.count() == 7
