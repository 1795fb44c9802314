"""The end of the asking says how many answered."""

import pytest

from tests import factories
from tests.reviews.world import Office, asked
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.close_opinions import close_opinions
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.transcribe_opinion import transcribe_opinion


def test_it_is_ended_once(office: Office) -> None:
    requests = asked(office, factories.a_person(), factories.a_person())
    transcribe_opinion(actor=office.clerk, request=requests[0], points=[], nothing=True, version=1)
    report = requests[0].report
    first = close_opinions(actor=office.clerk, report=report).opinions_closed_at
    assert close_opinions(actor=office.clerk, report=report).opinions_closed_at == first
    facts = Entry.objects.get(verb="close_opinions").facts
    assert (facts["asked"], facts["answered"]) == (2, 1)


def test_not_before_it_began_and_not_by_others(office: Office) -> None:
    report = open_report(actor=office.clerk, subject=office.subject)
    with pytest.raises(Refusal) as caught:
        close_opinions(actor=office.clerk, report=report)
    assert caught.value.code == "opinions_never_sent"
    with pytest.raises(NotPermitted):
        close_opinions(actor=office.superior, report=report)
