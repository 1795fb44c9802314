from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import factories
from tests.reviews.conftest import Cell
from xeploai.meetings.models import Meeting, Teller
from xeploai.people.models import Membership, User
from xeploai.reviews.actions.save_proposal import save_proposal
from xeploai.web.views.preparation.items import items, next_item
from xeploai.web.views.preparation.marks import marks
from xeploai.web.views.preparation.readiness import readiness

As = Callable[[User], Client]


def at(cell: Cell, page: str = "checklist/") -> str:
    return f"/units/{cell.unit.code}/{page}"


def states(cell: Cell) -> dict[str, tuple[str, str]]:
    return {line.key: (line.tone, line.state) for line in items(readiness(cell.unit, cell.cycle))}


def test_a_fresh_cell_lacks_everything_but_members(cell: Cell) -> None:
    assert states(cell) == {
        "roster": ("done", "2 đảng viên"),
        "self_ratings": ("due", "0/2"),
        "residence": ("due", "0/2"),
        "proposals": ("due", "0/2"),
        "meeting": ("due", "Chưa đủ"),
        "officers": ("due", "Chưa đủ"),
        "tellers": ("due", "Chưa cử"),
        "agenda": ("due", "Chưa có"),
        "ballots": ("", "Dự kiến"),
    }


def test_what_is_there_is_done(cell: Cell) -> None:
    meeting = Meeting.objects.create(
        cycle=cell.cycle,
        unit=cell.unit,
        kind="cell",
        nature="proposal",
        starts_at=timezone.now() + timedelta(days=1),
        place="Nhà văn hóa thôn 1",
        chair=cell.member,
        minutes_taker=cell.head,
    )
    Teller.objects.create(meeting=meeting, person=cell.member, is_head=True)
    Teller.objects.create(meeting=meeting, person=factories.a_member(cell.unit))
    meeting.agenda.create(position=1, text="Khai mạc")
    found = states(cell)
    assert [found[key] for key in ("meeting", "officers", "tellers", "agenda")] == [
        ("done", "Đã có"),
        ("done", "Đã cử"),
        ("done", "2 người"),
        ("done", "1 mục"),
    ]


def test_a_rehearsal_prepares_nothing(cell: Cell) -> None:
    cell.opened(rehearsal=True)
    facts = readiness(cell.unit, cell.cycle)
    assert (facts.meeting, facts.voting_opened) == (None, False)


def test_the_expected_electorate_and_who_is_not_in_it(cell: Cell) -> None:
    for fields in ({"exempt": True}, {"suspended": True}, {"away": True}, {"standing": "probationary"}):
        factories.a_member(cell.unit, **fields)
    factories.a_member(cell.unit, standing="probationary", admitted_on=timezone.localdate() - timedelta(days=90))
    facts = readiness(cell.unit, cell.cycle)
    assert (len(facts.rows), len(facts.rated), facts.convened, facts.needed, facts.frozen) == (7, 4, 2, 2, False)
    found = sorted((mark.reason, mark.source) for mark in marks(facts.rows))
    rule = "Quy định 124-QĐ/TW, Điều 5, khoản 2"
    assert found == sorted(
        [
            ("Được miễn công tác và sinh hoạt đảng", rule),
            ("Bị đình chỉ sinh hoạt đảng", rule),
            ("Mới kết nạp, chưa đủ 6 tháng", rule),
            ("Sinh hoạt tạm thời nơi khác", "Mục V"),
            ("Đảng viên dự bị", "Mục V"),
        ]
    )


def test_six_months_are_counted_on_the_day_of_the_meeting(cell: Cell) -> None:
    admitted = timezone.localdate() - timedelta(days=170)
    member = factories.a_member(cell.unit, standing="probationary", admitted_on=admitted)
    starts = timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=20), datetime.min.time()))
    before = {row.person: row.not_rated_because for row in readiness(cell.unit, cell.cycle).rows}
    Meeting.objects.create(cycle=cell.cycle, unit=cell.unit, kind="cell", nature="proposal", starts_at=starts)
    after = {row.person: row.not_rated_because for row in readiness(cell.unit, cell.cycle).rows}
    assert (before[member], after[member]) == ("under_six_months", "")


def test_once_frozen_the_number_is_that_of_the_meeting(cell: Cell) -> None:
    Meeting.objects.create(
        cycle=cell.cycle, unit=cell.unit, kind="cell", nature="proposal", frozen_at=timezone.now(), convened=43
    )
    facts = readiness(cell.unit, cell.cycle)
    assert (facts.frozen, facts.convened, facts.needed) == (True, 43, 22)


def test_one_next_step_and_warnings_last(cell: Cell) -> None:
    first = next_item(items(readiness(cell.unit, cell.cycle)))
    assert first is not None
    assert (first.key, first.step) == ("self_ratings", "Nhận đủ bản tự đánh giá: còn 2 đồng chí")


def test_the_page_says_that_k_is_not_known(cell: Cell, as_: As) -> None:
    text = as_(cell.secretary).get(at(cell)).content.decode()
    assert "K = chưa biết" in text
    assert "Dự kiến; chốt ở hội nghị." in text
    assert "Đây chỉ là phép tính minh họa" in text


@pytest.mark.parametrize(
    "who, status", [("secretary", 200), ("clerk", 200), ("inspector", 200), ("outsider", 404), ("user", 404)]
)
@pytest.mark.parametrize("page", ["checklist/", "self-ratings/", "residence-comments/", "proposals/", "proposals.xlsx"])
def test_who_reads_the_pages_of_a_cell(cell: Cell, as_: As, who: str, status: int, page: str) -> None:
    assert as_(getattr(cell, who)).get(at(cell, page)).status_code == status


def test_nobody_without_signing_in(cell: Cell) -> None:
    assert Client().get(at(cell)).status_code == 302


def test_a_committee_has_no_checklist(cell: Cell, as_: As) -> None:
    assert as_(cell.clerk).get(f"/units/{cell.tree['commune'].code}/checklist/").status_code == 404


@pytest.mark.parametrize("page", ["checklist/", "self-ratings/", "residence-comments/", "proposals/"])
def test_before_the_cycle_and_without_members(cell: Cell, as_: As, page: str) -> None:
    Membership.objects.filter(cell=cell.unit).update(cell=cell.tree["second_cell"])
    assert as_(cell.secretary).get(at(cell, page)).status_code == 200
    cell.cycle.closed_at = timezone.now()
    cell.cycle.save()
    response = as_(cell.secretary).get(at(cell, page))
    assert (response.status_code, "Chưa mở kỳ đánh giá" in response.content.decode()) == (200, True)


@pytest.mark.parametrize("page", ["checklist/", "self-ratings/", "residence-comments/", "proposals/"])
def test_three_members_cost_no_more_queries_than_one(cell: Cell, as_: As, page: str) -> None:
    client = as_(cell.secretary)
    client.get(at(cell, page))

    def counted() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(at(cell, page))
        return len(queries)

    save_proposal(actor=cell.secretary, person=cell.member, cycle=cell.cycle, level="good", note="", version=0)
    one = counted()
    for person in factories.members(cell.unit, 4):
        save_proposal(actor=cell.secretary, person=person, cycle=cell.cycle, level="good", note="", version=0)
    assert counted() == one


def test_without_members_only_the_roster_and_the_meeting_are_due(cell: Cell) -> None:
    Membership.objects.filter(cell=cell.unit).update(cell=cell.tree["second_cell"])
    found = states(cell)
    assert [found[key] for key in ("roster", "self_ratings", "residence", "proposals")] == [
        ("due", "Chưa có ai"),
        ("", "Chưa có danh sách"),
        ("", "Chưa có danh sách"),
        ("", "Chưa có danh sách"),
    ]


def test_a_reader_who_runs_nothing_gets_no_link_to_planning(cell: Cell, as_: As) -> None:
    plan = f"/units/{cell.unit.code}/meetings/plan/"
    found = {who: plan in as_(getattr(cell, who)).get(at(cell)).content.decode() for who in ("secretary", "inspector")}
    assert found == {"secretary": True, "inspector": False}
