import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.meetings.actions.open_dispatch import open_dispatch
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.models import Dispatch

pytestmark = pytest.mark.django_db


def test_the_superior_opens_it_once_and_the_sender_never() -> None:
    evening = world.adopted()
    extract, _report = send_papers(actor=evening.clerk, meeting=evening.meeting)
    for actor in (evening.outsider, evening.secretary, make.a_user(inspector=evening.tree["commune"])):
        with pytest.raises(NotPermitted):
            open_dispatch(actor=actor, dispatch=extract)
    assert not Dispatch.objects.exclude(opened_at=None).exists()
    first = make.a_user(secretary=evening.tree["commune"])
    moment = open_dispatch(actor=first, dispatch=extract).opened_at
    again = open_dispatch(actor=make.a_user(clerk=evening.tree["commune"]), dispatch=extract)
    assert (again.opened_at, again.opened_by) == (moment, first)
    assert Entry.objects.filter(verb="open_dispatch").count() == 1
