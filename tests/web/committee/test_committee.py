import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.ballots.evening import level_line
from tests.factories import a_user
from tests.ratings.committee import Committee, a_committee_evening
from tests.web.ballots.asking import as_user, page
from xeploai.meetings.models import Dispatch
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.queries.committee import committee_table
from xeploai.reviews.models import Proposal, ResidenceComment

pytestmark = pytest.mark.django_db


# R-PL4a
def test_the_table_counts_levels_and_puts_both_caps_side_by_side() -> None:
    committee = a_committee_evening((4, 4, 4))
    table = committee_table(committee.meeting.unit, committee.meeting.cycle)
    assert (table.members, table.sum_of_caps, table.pooled.cap) == (12, 0, 2)
    assert [dict(row.levels) for row in table.rows] == [{"good": 4}] * 3
    text = page(committee.secretary, reverse("web:committee", args=[committee.meeting.unit.code]))
    assert "Cộng số tối đa từng chi bộ" in text


def test_notes_say_what_is_missing_or_odd() -> None:
    committee = a_committee_evening((5, 5), undecided=1)
    cycle = committee.meeting.cycle
    for cell, people in zip(committee.cells, committee.of_cell, strict=True):
        for person in people:
            Proposal.objects.create(cycle=cycle, person=person, cell=cell, level="good")
            ResidenceComment.objects.create(cycle=cycle, person=person, cell=cell, received_on="2026-11-20", text="Tốt")
    ResidenceComment.objects.filter(person=committee.of_cell[1][0]).delete()
    Dispatch.objects.filter(meeting__unit=committee.cells[0]).delete()
    rows = committee_table(committee.meeting.unit, cycle).rows
    assert {n["code"]: n["number"] for n in rows[0].notes} == {
        "not_reported": 1, "no_majority": 1, "everyone_unanimous": 1,
    }  # fmt: skip
    assert {n["code"]: n["number"] for n in rows[1].notes} == {
        "differs_from_proposal": 1, "beyond_other_reading": 1, "residence_missing": 1, "everyone_unanimous": 1,
    }  # fmt: skip


def test_a_cell_that_did_not_vote_says_so() -> None:
    committee = a_committee_evening((4,), voted=False)
    text = page(committee.secretary, reverse("web:committee", args=[committee.meeting.unit.code]))
    assert "chưa có kết quả" in text
    assert "Chờ báo cáo của 1 chi bộ" in text


def test_one_cell_opens_with_its_members_and_votes() -> None:
    committee = a_committee_evening((5, 5))
    address = reverse("web:committee", args=[committee.meeting.unit.code])
    text = page(committee.secretary, f"{address}?open={committee.cells[0].code}")
    assert str(committee.of_cell[0][0]) in text
    assert "5/5 (100,0 %)" in text


def test_only_for_those_who_read_the_committee() -> None:
    committee = a_committee_evening((4,), voted=False)
    address = reverse("web:committee", args=[committee.meeting.unit.code])
    assert as_user(a_user(secretary=committee.cells[0])).get(address).status_code == 404
    assert as_user(a_user(member=committee.meeting.unit)).get(address).status_code == 403
    cell = reverse("web:committee", args=[committee.cells[0].code])
    assert as_user(committee.secretary).get(cell).status_code == 404


def test_the_queries_do_not_grow_with_cells_and_members() -> None:
    counts: list[int] = []
    for sizes in ((2,), (4, 4, 4)):
        committee = a_committee_evening(sizes)
        client = as_user(committee.secretary)
        address = reverse("web:committee", args=[committee.meeting.unit.code])
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{address}?open=all")
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.fixture
def decided() -> Committee:
    committee = a_committee_evening((4, 4))
    committee.hold_blocks({0: 7, 1: 7}, {str(committee.of_cell[0][1].pk): level_line(7, completed=7)})
    committee.hold("excellent", {str(p.pk): 0 for p in committee.people if p != committee.of_cell[0][1]}, valid=7)
    record_ratings(actor=committee.secretary, meeting=committee.meeting)
    return committee


def test_the_reason_is_asked_for_and_then_the_notices_go(decided: Committee) -> None:
    address = reverse("web:decisions", args=[decided.meeting.pk])
    person = decided.of_cell[0][1]
    assert "Ghi lý do cho 1 quyết định khác đề xuất" in page(decided.secretary, address)
    client = as_user(decided.secretary)
    client.post(address, {f"reason.{person.pk}": "Chưa hoàn thành chỉ tiêu"})
    assert decided.decision(person).differs_because == "Chưa hoàn thành chỉ tiêu"
    assert "Thông qua biên bản rồi gửi thông báo" in client.get(address).content.decode()
    decided.meeting.adopted_at = timezone.now()
    decided.meeting.save()
    client.post(address, {"send": "yes"})
    assert Dispatch.objects.filter(kind="notice").count() == 2


def test_the_papers_of_the_decision_are_files(decided: Committee) -> None:
    client = as_user(decided.secretary)
    listed = client.get(reverse("web:decision_paper", args=[decided.meeting.pk, "list", "pdf"]))
    assert listed.content.startswith(b"%PDF")
    notice = reverse("web:decision_paper", args=[decided.meeting.pk, "notice", "docx"])
    assert client.get(f"{notice}?cell={decided.cells[0].code}").content.startswith(b"PK")
    assert client.get(f"{notice}?cell=nowhere").status_code == 404


def test_a_block_ballot_and_its_record_are_files() -> None:
    committee = a_committee_evening((5, 5), undecided=1)
    round_ = committee.open_levels()
    client = as_user(committee.secretary)
    for paper in ("ballot", "record"):
        assert client.get(reverse("web:round_paper", args=[round_.pk, paper, "pdf"])).content.startswith(b"%PDF")


def test_the_results_lead_to_the_reasons_first_and_then_to_the_minutes(decided: Committee) -> None:
    address = reverse("web:results", args=[decided.meeting.pk])
    assert reverse("web:decisions", args=[decided.meeting.pk]) in page(decided.secretary, address)
    given = {f"reason.{decided.of_cell[0][1].pk}": "Lý do"}
    as_user(decided.secretary).post(reverse("web:decisions", args=[decided.meeting.pk]), given)
    assert reverse("web:decisions", args=[decided.meeting.pk]) not in page(decided.secretary, address)
