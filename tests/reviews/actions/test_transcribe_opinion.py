"""From paper, and marked so."""

import pytest

from tests import factories
from tests.reviews.world import Office, asked
from xeploai.errors import NotPermitted, Refusal
from xeploai.reviews.actions.transcribe_opinion import transcribe_opinion


def test_it_is_marked_as_paper_with_who_typed(office: Office) -> None:  # R-II2b
    person = factories.a_person()
    request = asked(office, person)[0]
    with pytest.raises(NotPermitted):
        transcribe_opinion(actor=office.outsider, request=request, points=["A"], nothing=False, version=1)
    done = transcribe_opinion(actor=office.clerk, request=request, points=["A", "B"], nothing=False, version=1)
    assert (done.source, done.entered_by, done.opinions.count()) == ("paper", office.clerk, 2)
    with pytest.raises(Refusal) as caught:
        transcribe_opinion(actor=office.clerk, request=request, points=["C"], nothing=False, version=2)
    assert caught.value.code == "opinion_given"
