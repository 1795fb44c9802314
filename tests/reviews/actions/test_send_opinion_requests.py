"""The draft goes to everybody on the list, with a day to answer by."""

import datetime as dt

import pytest
from django.utils import timezone

from tests import factories
from tests.reviews.world import Office
from xeploai.errors import NotPermitted, Refusal
from xeploai.reviews.actions.add_opinion_request import add_opinion_request
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.save_report import save_report
from xeploai.reviews.actions.send_opinion_requests import send_opinion_requests
from xeploai.reviews.models import Report
from xeploai.reviews.report_content import Section


@pytest.fixture
def report(office: Office) -> Report:
    report = open_report(actor=office.clerk, subject=office.subject)
    add_opinion_request(actor=office.clerk, report=report, person=factories.a_person(), reason="x")
    return save_report(actor=office.clerk, report=report, heading="principles", section=Section(text="Có"))


def test_each_gets_it_once(office: Office, report: Report) -> None:  # R-II2a
    today = timezone.localdate()
    assert send_opinion_requests(actor=office.clerk, report=report, due_on=today) == 1
    add_opinion_request(actor=office.clerk, report=report, person=factories.a_person(), reason="y")
    later = today + dt.timedelta(days=2)
    assert send_opinion_requests(actor=office.clerk, report=report, due_on=later) == 1
    report.refresh_from_db()
    assert (report.opinions_due_on, report.requests.filter(sent_at=None).count()) == (later, 0)
    with pytest.raises(Refusal) as caught:
        send_opinion_requests(actor=office.clerk, report=report, due_on=later)
    assert caught.value.code == "nobody_left_to_ask"


def test_refusals(office: Office, report: Report) -> None:
    today = timezone.localdate()
    for day, code in ((None, "opinions_without_day"), (today - dt.timedelta(days=1), "opinions_due_past")):
        with pytest.raises(Refusal) as caught:
            send_opinion_requests(actor=office.clerk, report=report, due_on=day)
        assert caught.value.code == code
    save_report(actor=office.clerk, report=report, heading="principles", section=Section(version=1))
    with pytest.raises(Refusal) as caught:
        send_opinion_requests(actor=office.clerk, report=report, due_on=today)
    assert caught.value.code == "draft_empty"
    with pytest.raises(NotPermitted):
        send_opinion_requests(actor=office.inspector, report=report, due_on=today)
