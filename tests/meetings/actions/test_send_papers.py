import pytest

from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.content import sealed
from xeploai.meetings.models import Dispatch
from xeploai.reviews.models import Proposal

pytestmark = pytest.mark.django_db


# R-V7, R-PL3f
def test_extract_and_report_go_to_the_unit_directly_above() -> None:
    evening = world.adopted()
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
    evening = world.adopted()
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


def test_an_outsider_sends_nothing() -> None:
    evening = world.adopted()
    with pytest.raises(NotPermitted):
        send_papers(actor=evening.outsider, meeting=evening.meeting)
