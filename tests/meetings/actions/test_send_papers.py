import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.actions.open_dispatch import open_dispatch
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.content import sealed
from xeploai.meetings.models import Dispatch
from xeploai.reviews.models import Proposal

pytestmark = pytest.mark.django_db


def adopted() -> world.Evening:
    evening = world.voted()
    adopt_minutes(actor=evening.clerk, minutes=world.minutes_of(evening), votes_for=5, votes_against=0, votes_abstain=0)
    return evening


def test_extract_and_report_go_to_the_unit_directly_above() -> None:
    evening = adopted()
    Proposal.objects.create(cycle=evening.cycle, person=evening.people[0], cell=evening.cell, level="good")
    extract, report = send_papers(actor=evening.clerk, meeting=evening.meeting)
    assert [(d.kind, d.to_unit, d.number) for d in (extract, report)] == [
        ("extract", evening.tree["commune"], 1),
        ("report", evening.tree["commune"], 1),
    ]
    assert (extract.digest, report.digest) == (sealed(extract.content), sealed(report.content))
    assert "opinions" not in extract.content
    row = next(r for r in report.content["rows"] if r["id"] == evening.people[0].pk)
    assert (row["proposed"], row["round_one"], row["round_two"], row["level"]) == (
        "good",
        {"good": 5, "completed": 0, "not_completed": 0},
        5,
        "excellent",
    )
    assert evening.reload().sent_at is not None


def test_sent_again_is_a_new_number_with_a_reason() -> None:
    evening = adopted()
    send_papers(actor=evening.clerk, meeting=evening.meeting)
    with pytest.raises(Refusal) as refused:
        send_papers(actor=evening.clerk, meeting=evening.meeting)
    assert refused.value.code == "reason_missing"
    send_papers(actor=evening.clerk, meeting=evening.meeting, reason="Bản trước in thiếu trang")
    assert list(Dispatch.objects.order_by("pk").values_list("number", flat=True)) == [1, 1, 2, 2]


def test_nothing_leaves_before_the_minutes_are_adopted() -> None:
    evening = world.voted()
    with pytest.raises(Refusal) as refused:
        send_papers(actor=evening.clerk, meeting=evening.meeting)
    assert (refused.value.code, Dispatch.objects.count()) == ("minutes_not_adopted", 0)


def test_the_superior_opens_it_once_and_the_sender_never() -> None:
    evening = adopted()
    extract, _report = send_papers(actor=evening.clerk, meeting=evening.meeting)
    for actor in (evening.outsider, evening.secretary, make.a_user(inspector=evening.tree["commune"])):
        with pytest.raises(NotPermitted):
            open_dispatch(actor=actor, dispatch=extract)
    first = make.a_user(secretary=evening.tree["commune"])
    moment = open_dispatch(actor=first, dispatch=extract).opened_at
    again = open_dispatch(actor=make.a_user(clerk=evening.tree["commune"]), dispatch=extract)
    assert (again.opened_at, again.opened_by) == (moment, first)
    assert Entry.objects.filter(verb="open_dispatch").count() == 1


def test_an_outsider_sends_nothing() -> None:
    evening = adopted()
    with pytest.raises(NotPermitted):
        send_papers(actor=evening.outsider, meeting=evening.meeting)
