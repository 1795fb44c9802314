"""Taken up, partly, not, and why."""

import pytest

from tests import factories
from tests.reviews.world import Office, asked
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.reviews.actions.judge_opinion import judge_opinion
from xeploai.reviews.actions.transcribe_opinion import transcribe_opinion
from xeploai.reviews.models import DraftOpinion


@pytest.fixture
def opinion(office: Office) -> DraftOpinion:
    request = asked(office, factories.a_person())[0]
    transcribe_opinion(actor=office.clerk, request=request, points=["Nêu rõ số liệu"], nothing=False, version=1)
    return DraftOpinion.objects.get()


def test_the_verdict_with_its_reason(office: Office, opinion: DraftOpinion) -> None:  # R-II2c
    with pytest.raises(Refusal) as caught:
        judge_opinion(actor=office.clerk, opinion=opinion, verdict="not_taken", why=" ", version=1)
    assert caught.value.code == "verdict_without_reason"
    done = judge_opinion(actor=office.clerk, opinion=opinion, verdict="taken", why="", version=1)
    assert (done.verdict, done.judged_by, done.version) == ("taken", office.clerk, 2)
    back = judge_opinion(actor=office.clerk, opinion=opinion, verdict="", why="", version=2)
    assert (back.verdict, back.judged_by, back.judged_at) == ("", None, None)


def test_refusals(office: Office, opinion: DraftOpinion) -> None:
    with pytest.raises(Refusal) as caught:
        judge_opinion(actor=office.clerk, opinion=opinion, verdict="perhaps", why="", version=1)
    assert caught.value.code == "opinion_verdict_unknown"
    judge_opinion(actor=office.clerk, opinion=opinion, verdict="taken", why="", version=1)
    with pytest.raises(Conflict):
        judge_opinion(actor=office.clerk, opinion=opinion, verdict="partly", why="Một nửa", version=1)
    with pytest.raises(NotPermitted):
        judge_opinion(actor=office.inspector, opinion=opinion, verdict="taken", why="", version=2)
