"""The evening's pages at a meeting of a collective and of an organisation, and their papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from tests.ballots.subject_world import LEVELS, Vote, called, frozen, planned
from tests.factories import a_user
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.open_round import open_round
from xeploai.documents.builders.minutes import minutes_context
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.actions.override_order import override_order
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.models import Meeting
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings
from xeploai.ratings.models import SubjectRating

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db

PAGES = (
    "", "roll/", "tellers/", "electorate/", "interpretations/", "opinions/", "minutes/", "papers/",
    "projector/", "projector/minutes/", "rounds/", "results/", "change/", "order/",
)  # fmt: skip


def _client(vote: Vote) -> Client:
    client = Client()
    client.force_login(vote.clerk)
    return client


def _read(vote: Vote) -> dict[str, str]:
    """Every page of the meeting as the clerk reads it."""
    vote.reload()
    found = {}
    for page in PAGES:
        answer = _client(vote).get(f"/meetings/{vote.meeting.pk}/{page}")
        assert answer.status_code == 200, page
        found[page] = answer.content.decode()
    return found


def _votes(vote: Vote) -> None:
    """A criterion with a grade, one without, a level that needs the second ballot: 3-3-1, then 4-3."""
    good, none = vote.dispute(0, 1)
    vote.hold("criteria", {f"c{good.criterion_id}": {"good": 5, "average": 2},
                           f"c{none.criterion_id}": {"good": 3, "poor": 3, "blank": 1}})  # fmt: skip
    vote.level(good=3, completed=3, excellent=1)
    vote.hold("levels_again", {vote.line: {"good": 4, "completed": 3}})
    record_subject_ratings(actor=vote.clerk, meeting=vote.reload())


def _adopt(vote: Vote) -> None:
    minutes = draft_minutes(actor=vote.clerk, meeting=vote.meeting)
    adopt_minutes(actor=vote.clerk, minutes=minutes, votes_for=7, votes_against=0, votes_abstain=0)
    vote.reload()


@pytest.mark.parametrize("kind", ["collective", "organisation"])
@pytest.mark.parametrize("build", [planned, called, frozen])
def test_every_page_reads_right_before_the_vote(kind: str, build: Callable[..., Vote]) -> None:
    vote = build(kind)
    pages = _read(vote)
    assert vote.subject.name in pages[""]
    for name, page in pages.items():
        assert "Lượt 2" not in page, name
        assert "Lượt 1" not in page, name


# R-PL2a
def test_the_button_of_the_vote_says_whom_it_waits_for() -> None:
    vote = frozen(reviewed=False)
    vote.finish_review()
    turn = vote.meeting.turns.order_by("position").last()
    vote.meeting.turns.filter(pk=turn.pk if turn else 0).update(state="waiting")
    page = _read(vote)["rounds/"]
    assert f"chưa kiểm điểm xong {turn.person if turn else ''}" in page
    assert "disabled" in page


def test_a_meeting_of_a_collective_to_its_papers() -> None:
    vote = frozen()
    _dated(vote)
    _votes(vote)
    pages = _read(vote)
    assert "Hoàn thành tốt nhiệm vụ" in pages["results/"]
    assert "4/7" in pages["results/"]
    assert "Chưa thống nhất" in pages["results/"]
    assert "Bỏ phiếu tiêu chí chưa thống nhất" in pages["minutes/"]
    _adopt(vote)
    facts = vote.meeting.minutes.get().locked or {}
    assert [(f["code"], f["grade"], f["disputed"]) for f in facts["findings"]] == [("1", "good", True), ("2", "", True)]
    assert [turn["state"] for turn in facts["turns"]] == ["reviewed"] * 8
    said = minutes_context(facts, reference="BB", draft=False)
    assert [item.title for item in said.rounds] == [
        "Bỏ phiếu tiêu chí chưa thống nhất", "Bỏ phiếu mức xếp loại", "Bỏ phiếu lại giữa các mức nhiều phiếu nhất",
    ]  # fmt: skip
    assert [(line.name, line.result) for line in said.results] == [(vote.subject.name, "good")]
    assert said.results[0].reason.startswith("bỏ phiếu: chưa mức nào quá bán; bỏ phiếu lại: 4/7")


@pytest.mark.parametrize("paper", ["invitation", "minutes", "extract", "report"])
@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_papers_are_made(paper: str, kind: str) -> None:
    vote = frozen()
    _votes(vote)
    _dated(vote)
    _adopt(vote)
    sent = send_papers(actor=vote.clerk, meeting=vote.meeting)
    assert [row.to_unit for row in sent] == [vote.unit.parent, vote.unit.parent]
    answer = _client(vote).get(f"/meetings/{vote.meeting.pk}/papers/{paper}.{kind}")
    assert answer.status_code == 200
    assert len(answer.content) > 4000


@pytest.mark.parametrize("paper", ["ballot", "record"])
def test_papers_of_rounds_are_made(paper: str) -> None:
    vote = frozen()
    _dated(vote)
    _votes(vote)
    for round_ in vote.meeting.rounds.all():
        answer = _client(vote).get(f"/rounds/{round_.pk}/papers/{paper}.pdf")
        assert answer.status_code == 200, round_.kind


def _dated(vote: Vote) -> None:
    Meeting.objects.filter(pk=vote.meeting.pk).update(starts_at="2026-11-20T07:30:00+07:00", place="Hội trường Đảng ủy")
    vote.reload()


# R-PL1b
def test_the_organisations_reason_for_not_waiting_stands_in_its_minutes() -> None:
    vote = frozen("organisation")
    assert "chưa có kết quả tự xếp loại của" in _read(vote)["rounds/"]
    answer = _client(vote).post(f"/meetings/{vote.meeting.pk}/order/", {"reason": "Họp theo lịch của Huyện ủy."})
    assert answer.status_code == 302
    vote.level(good=7)
    record_subject_ratings(actor=vote.clerk, meeting=vote.reload())
    assert "Họp theo lịch của Huyện ủy." in _read(vote)["minutes/"]


def test_tellers_count_on_screen_and_state_the_rest_is_zero() -> None:
    vote = frozen("organisation")
    override_order(actor=vote.clerk, meeting=vote.meeting, reason="Lịch họp")
    round_ = open_round(actor=vote.clerk, meeting=vote.reload(), kind="levels")
    close_voting(actor=vote.clerk, round_=round_)
    for user, slot in ((vote.head, "A"), (vote.second, "B")):
        client = Client()
        client.force_login(user)
        address = f"/rounds/{round_.pk}/count/"
        client.post(address, {"slot": slot})
        page = client.get(address).content.decode()
        assert all(f'name="line.{vote.line}.{level}"' in page for level in (*LEVELS, "blank"))
        form: dict[str, Any] = {f"total.{name}": "7" for name in ("issued", "returned", "valid")} | {
            "total.invalid": "0"
        }
        form |= {f"line.{vote.line}.good": "5", f"line.{vote.line}.excellent": "2", "rest_is_zero": "yes"}
        answer = client.post(address, form | {"version": "1", "hand_in": "yes"})
        assert answer.status_code == 302, answer.content.decode()
    page = _teller(vote).get(f"/rounds/{round_.pk}/count/compare/").content.decode()
    assert "Chưa khớp" not in page


def _teller(vote: Vote) -> Client:
    client = Client()
    client.force_login(vote.head)
    return client


def test_the_units_votes_are_offered_in_their_order_and_planned_on_screen() -> None:
    vote = planned("conference")
    client = _client(vote)
    address = f"/units/{vote.unit.code}/votes/"
    page = client.get(address).content.decode()
    assert vote.subject.name in page
    assert f"/subjects/{vote.subject.pk}/meeting/plan/" in page
    assert "Hội nghị số 1" in page
    answer = client.post(f"/subjects/{vote.subject.pk}/meeting/plan/", {"place": "Hội trường"})
    meeting = Meeting.objects.get(kind="collective")
    assert answer.headers["Location"] == f"/meetings/{meeting.pk}/"
    assert meeting.place == "Hội trường"
    again = client.get(f"/subjects/{vote.subject.pk}/meeting/plan/")
    assert again.headers["Location"] == f"/meetings/{meeting.pk}/"
    assert f"/meetings/{meeting.pk}/" in client.get(address).content.decode()
    outsider = Client()
    outsider.force_login(a_user(secretary=vote.tree["other_commune"]))
    assert outsider.get(address).status_code == 404


def test_why_shows_the_steps() -> None:
    vote = frozen()
    vote.level(excellent=4, good=3)
    record_subject_ratings(actor=vote.clerk, meeting=vote.reload())
    rating = SubjectRating.objects.get()
    page = _client(vote).get(f"/subject-ratings/{rating.pk}/why/").content.decode()
    assert "4/7" in page
    assert "Bỏ phiếu mức xếp loại" in page


def test_below_five_the_room_hears_only_what_passed() -> None:
    vote = frozen(members=4)
    vote.level(good=4)
    record_subject_ratings(actor=vote.clerk, meeting=vote.reload())
    pages = _read(vote)
    assert "4/4" not in pages["results/"]
    assert "4/4" not in pages["projector/"]
