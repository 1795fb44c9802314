"""At most one reminder a day."""

import pytest

from tests import factories
from tests.reviews.world import Office, asked
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.reviews.actions.remind_opinions import remind_opinions
from xeploai.reviews.actions.transcribe_opinion import transcribe_opinion


def test_who_has_not_answered_is_reminded_once_a_day(office: Office) -> None:
    requests = asked(office, factories.a_person(), factories.a_person(), factories.a_person())
    transcribe_opinion(actor=office.clerk, request=requests[0], points=[], nothing=True, version=1)
    report = requests[0].report
    assert remind_opinions(actor=office.clerk, report=report) == 2
    assert remind_opinions(actor=office.clerk, report=report) == 0
    assert Entry.objects.filter(verb="remind_opinions").count() == 1
    with pytest.raises(NotPermitted):
        remind_opinions(actor=office.inspector, report=report)
