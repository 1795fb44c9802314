"""An opinion is given once, point by point; none is an answer too."""

import pytest

from tests import factories
from tests.reviews.world import Office, asked
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.add_opinion_request import add_opinion_request
from xeploai.reviews.actions.answer_opinion_request import answer_opinion_request
from xeploai.reviews.actions.close_opinions import close_opinions
from xeploai.reviews.models import DraftOpinion


def test_points_become_rows(office: Office) -> None:  # R-II2b
    person = factories.a_person()
    request, own = asked(office, person)[0], factories.a_user(person)
    done = answer_opinion_request(actor=own, request=request, points=["Nêu rõ số liệu", " "], nothing=False, version=1)
    assert (done.source, done.nothing, done.answered_at is not None) == ("online", False, True)
    assert [(one.position, one.text) for one in done.opinions.all()] == [(1, "Nêu rõ số liệu")]
    assert "số liệu" not in str(Entry.objects.get(verb="answer_opinion_request").facts)
    with pytest.raises(Refusal) as caught:
        answer_opinion_request(actor=own, request=request, points=["Thêm"], nothing=False, version=2)
    assert caught.value.code == "opinion_given"


def test_none_is_an_answer(office: Office) -> None:  # R-II2b
    person = factories.a_person()
    request = asked(office, person)[0]
    done = answer_opinion_request(actor=factories.a_user(person), request=request, points=[], nothing=True, version=1)
    assert (done.nothing, done.answered_at is not None, DraftOpinion.objects.count()) == (True, True, 0)


@pytest.mark.parametrize(
    "points, nothing, code",
    [([], False, "opinion_empty"), (["Có"], True, "nothing_but_opinions"), (["A"] * 61, False, "too_many_opinions")],
)
def test_refusals(office: Office, points: list[str], nothing: bool, code: str) -> None:
    person = factories.a_person()
    request = asked(office, person)[0]
    with pytest.raises(Refusal) as caught:
        answer_opinion_request(
            actor=factories.a_user(person), request=request, points=points, nothing=nothing, version=1
        )
    assert caught.value.code == code


def test_only_what_was_asked_and_is_open(office: Office) -> None:
    person, later = factories.a_person(), factories.a_person()
    request = asked(office, person)[0]
    unsent = add_opinion_request(actor=office.clerk, report=request.report, person=later, reason="x")
    with pytest.raises(Refusal) as caught:
        answer_opinion_request(actor=factories.a_user(later), request=unsent, points=["A"], nothing=False, version=1)
    assert caught.value.code == "opinion_not_asked"
    close_opinions(actor=office.clerk, report=request.report)
    with pytest.raises(Refusal) as caught:
        answer_opinion_request(actor=factories.a_user(person), request=request, points=["A"], nothing=False, version=1)
    assert caught.value.code == "opinions_closed"


def test_a_unit_answers_by_its_preparers_and_a_person_alone(office: Office) -> None:
    person = factories.a_person()
    request = asked(office, person)[0]
    with pytest.raises(NotPermitted):
        answer_opinion_request(actor=office.clerk, request=request, points=["A"], nothing=False, version=1)
    unit = office.tree["other_commune"]
    of_unit = add_opinion_request(actor=office.clerk, report=request.report, unit=unit, reason="Phối hợp")
    type(of_unit).objects.filter(pk=of_unit.pk).update(sent_at=request.sent_at)
    done = answer_opinion_request(actor=office.outsider, request=of_unit, points=["A"], nothing=False, version=1)
    assert done.entered_by == office.outsider
