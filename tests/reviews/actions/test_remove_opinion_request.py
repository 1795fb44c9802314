"""Taken off before being asked, with the reason kept."""

import pytest

from tests import factories
from tests.reviews.world import Office, asked
from xeploai.errors import NotPermitted, Refusal
from xeploai.reviews.actions.add_opinion_request import add_opinion_request
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.remove_opinion_request import remove_opinion_request


def test_the_reason_stays(office: Office) -> None:  # R-II2a
    report = open_report(actor=office.clerk, subject=office.subject)
    request = add_opinion_request(actor=office.clerk, report=report, person=factories.a_person(), reason="x")
    with pytest.raises(Refusal) as caught:
        remove_opinion_request(actor=office.clerk, request=request, reason="")
    assert caught.value.code == "asking_reason_missing"
    with pytest.raises(NotPermitted):
        remove_opinion_request(actor=office.inspector, request=request, reason="Đi vắng")
    done = remove_opinion_request(actor=office.clerk, request=request, reason="Đi vắng")
    assert (done.removed_at is not None, done.removed_because) == (True, "Đi vắng")


def test_who_was_asked_stays_asked(office: Office) -> None:
    request = asked(office, factories.a_person())[0]
    with pytest.raises(Refusal) as caught:
        remove_opinion_request(actor=office.clerk, request=request, reason="Đi vắng")
    assert caught.value.code == "opinion_sent"
