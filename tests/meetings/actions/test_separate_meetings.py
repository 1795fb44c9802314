import pytest
from django.utils import timezone

from tests.meetings.actions.test_combine_meetings import office_and_committee
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.combine_meetings import combine_meetings
from xeploai.meetings.actions.separate_meetings import separate_meetings
from xeploai.meetings.models import Meeting

pytestmark = pytest.mark.django_db


# R-II3c
def test_the_part_stands_alone_again() -> None:
    world, lead, part = office_and_committee()
    with pytest.raises(Refusal, match="not_combined"):
        separate_meetings(actor=world.secretary, part=part)
    combine_meetings(actor=world.secretary, lead=lead, parts=[part])
    with pytest.raises(NotPermitted):
        separate_meetings(actor=world.outsider, part=part)
    part = separate_meetings(actor=world.secretary, part=part)
    assert (part.lead, part.starts_at) == (None, lead.starts_at)
    Meeting.objects.filter(pk=part.pk).update(lead=lead, frozen_at=timezone.now())
    with pytest.raises(Refusal, match="electorate_frozen"):
        separate_meetings(actor=world.secretary, part=part)
