"""The head may ask others, with a reason."""

import pytest

from tests import factories
from tests.reviews.world import Office, asked
from xeploai.errors import NotPermitted, Refusal
from xeploai.reviews.actions.add_opinion_request import add_opinion_request
from xeploai.reviews.actions.close_opinions import close_opinions
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.remove_opinion_request import remove_opinion_request


def test_a_person_or_a_unit_with_the_reason(office: Office) -> None:  # R-II2a
    report = open_report(actor=office.clerk, subject=office.subject)
    person = factories.a_person()
    first = add_opinion_request(actor=office.clerk, report=report, person=person, reason="Nguyên bí thư")
    second = add_opinion_request(actor=office.clerk, report=report, unit=office.tree["cell"], reason="Nơi tiếp dân")
    assert (first.basis, first.reason, str(second)) == ("by_the_head", "Nguyên bí thư", "Chi bộ thôn 1")
    remove_opinion_request(actor=office.clerk, request=first, reason="Đi vắng")
    again = add_opinion_request(actor=office.clerk, report=report, person=person, reason="Đã về")
    assert (again.pk, again.removed_at, again.reason) == (first.pk, None, "Đã về")


def test_refusals(office: Office) -> None:
    report = open_report(actor=office.clerk, subject=office.subject)
    person = factories.a_person()
    add_opinion_request(actor=office.clerk, report=report, person=person, reason="Am hiểu")
    for given, reason, code in (
        ({}, "x", "opinion_of_nobody"),
        ({"person": person, "unit": office.unit}, "x", "opinion_of_nobody"),
        ({"person": factories.a_person()}, " ", "asking_reason_missing"),
        ({"person": person}, "x", "asked_already"),
    ):
        with pytest.raises(Refusal) as caught:
            add_opinion_request(actor=office.clerk, report=report, reason=reason, **given)
        assert caught.value.code == code
    with pytest.raises(NotPermitted):
        add_opinion_request(actor=office.outsider, report=report, person=factories.a_person(), reason="x")


def test_nobody_is_added_after_the_end(office: Office) -> None:
    report = asked(office, factories.a_person())[0].report
    close_opinions(actor=office.clerk, report=report)
    with pytest.raises(Refusal) as caught:
        add_opinion_request(actor=office.clerk, report=report, person=factories.a_person(), reason="x")
    assert caught.value.code == "opinions_closed"
