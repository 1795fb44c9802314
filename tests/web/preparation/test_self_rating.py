from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests import factories
from tests.reviews.conftest import Cell
from xeploai.cycles.models import Criterion
from xeploai.people.models import Membership, User
from xeploai.reviews.actions.save_self_rating import save_self_rating
from xeploai.reviews.actions.submit_self_rating import submit_self_rating
from xeploai.reviews.content import SelfRatingContent
from xeploai.reviews.models import SelfRating, SelfRatingVersion
from xeploai.web.views.preparation.sheet import field_of

As = Callable[[User], Client]
HERE = "/self-rating/"
FULL = {"grade-1": "good", "grade-2": "excellent", "grade-3": "average", "level": "good", "results": "Xong việc."}
AUTO = {"X-Autosave": "1"}


def desk(cell: Cell, person: str = "") -> str:
    return f"/units/{cell.unit.code}/self-ratings/{person or cell.member.code}/"


def test_nothing_is_chosen_beforehand(cell: Cell, as_: As) -> None:
    text = as_(cell.user).get(HERE).content.decode()
    assert text.count('type="radio"') == 3 * 4 + 4
    assert "checked" not in text


def test_a_draft_is_saved_by_itself(cell: Cell, as_: As) -> None:
    response = as_(cell.user).post(HERE, {"version": "0", "grade-2": "poor"}, headers=AUTO)
    paper = SelfRating.objects.get()
    assert (response.status_code, response.json()["version"]) == (200, 1)
    assert (paper.grades, paper.state) == ({"2": "poor"}, "draft")


def test_a_draft_is_there_after_a_closed_tab(cell: Cell, as_: As) -> None:
    as_(cell.user).post(HERE, {"version": "0", "grade-2": "poor", "results": "Đang viết dở"}, headers=AUTO)
    text = as_(cell.user).get(HERE).content.decode()
    assert "Đang viết dở" in text
    assert text.count("checked") == 1


def test_handing_in(cell: Cell, as_: As) -> None:
    response = as_(cell.user).post(HERE, {"version": "0", "submit": "yes", **FULL})
    assert (response.status_code, response["Location"]) == (302, HERE)
    paper = SelfRating.objects.get()
    assert (paper.state, paper.level, paper.source) == ("submitted", "good", "online")
    assert "Đã nộp lúc" in as_(cell.user).get(HERE).content.decode()


def test_handing_in_half_a_paper_keeps_it_and_says_what_is_missing(cell: Cell, as_: As) -> None:
    response = as_(cell.user).post(HERE, {"version": "0", "submit": "yes", "grade-1": "good"})
    text = response.content.decode()
    assert response.status_code == 409
    assert [f'href="#{name}"' in text for name in ("grade-1", "grade-2", "grade-3", "level")] == [
        False,
        True,
        True,
        True,
    ]
    assert 'name="version" value="1"' in text
    assert SelfRating.objects.get().grades == {"1": "good"}


def test_pressing_twice_hands_in_once(cell: Cell, as_: As) -> None:
    form = {"version": "0", "submit": "yes", **FULL}
    client = as_(cell.user)
    assert [client.post(HERE, form).status_code for _ in range(2)] == [302, 302]
    assert SelfRating.objects.get().version == 2


def test_correcting_needs_a_reason_and_keeps_the_old(cell: Cell, as_: As) -> None:
    client = as_(cell.user)
    client.post(HERE, {"version": "0", "submit": "yes", **FULL})
    change = {**FULL, "level": "completed", "version": "2", "correct": "yes"}
    refused = client.post(HERE, change)
    assert (refused.status_code, SelfRating.objects.get().level) == (409, "good")
    assert client.post(HERE, {**change, "reason": "Chọn nhầm"}).status_code == 302
    assert (SelfRating.objects.get().level, SelfRatingVersion.objects.get().reason) == ("completed", "Chọn nhầm")


def test_two_pages_show_both_versions_and_a_way_on(cell: Cell, as_: As) -> None:
    client = as_(cell.user)
    client.post(HERE, {"version": "0", "results": "Bản thứ nhất"}, headers=AUTO)
    client.post(HERE, {"version": "1", "results": "Bản thứ hai"}, headers=AUTO)
    auto = client.post(HERE, {"version": "1", "results": "Bản khác"}, headers=AUTO)
    assert (auto.status_code, auto.json()["code"]) == (409, "conflict")
    page = client.post(HERE, {"version": "1", "results": "Bản khác"})
    text = page.content.decode()
    assert page.status_code == 409
    assert ("Bản thứ hai" in text, "Bản khác" in text, 'name="version" value="2"' in text) == (True, True, True)
    assert client.post(HERE, {"version": "2", "results": "Bản khác"}).status_code == 302
    assert SelfRating.objects.get().results == "Bản khác"


def test_last_year_lies_beside(cell: Cell, as_: As, full: SelfRatingContent) -> None:
    last = factories.a_cycle(cell.cycle.year - 1)
    factories.a_frame(last)
    paper = save_self_rating(actor=cell.user, person=cell.member, cycle=last, content=full, version=0)
    submit_self_rating(actor=cell.user, paper=paper, version=1)
    assert f"Bản năm {last.year} để đối chiếu" in as_(cell.user).get(HERE).content.decode()


def test_once_the_vote_is_open_there_is_no_form(cell: Cell, as_: As) -> None:
    cell.opened()
    assert 'type="radio"' not in as_(cell.user).get(HERE).content.decode()
    assert as_(cell.user).post(HERE, {"version": "0", **FULL}, headers=AUTO).json()["code"] == "voting_opened"


def test_whoever_is_exempt_reads_why(cell: Cell, as_: As) -> None:
    Membership.objects.filter(person=cell.member).update(exempt=True)
    text = as_(cell.user).get(HERE).content.decode()
    assert "Được miễn công tác và sinh hoạt đảng" in text
    assert 'type="radio"' not in text


def test_an_office_account_has_none(cell: Cell, as_: As) -> None:
    assert "không gắn với đảng viên nào" in as_(cell.inspector).get(HERE).content.decode()


def test_the_clerk_types_from_paper_and_it_is_marked(cell: Cell, as_: As) -> None:
    client = as_(cell.clerk)
    assert "Nhập từ bản giấy" in client.get(desk(cell)).content.decode()
    assert client.post(desk(cell), {"version": "0", "submit": "yes", **FULL}).status_code == 302
    paper = SelfRating.objects.get()
    assert (paper.source, paper.entered_by, paper.state) == ("paper", cell.clerk, "submitted")


def test_the_clerk_does_not_read_a_draft_of_the_member(cell: Cell, as_: As) -> None:
    as_(cell.user).post(HERE, {"version": "0", "results": "Chuyện riêng"}, headers=AUTO)
    text = as_(cell.clerk).get(desk(cell)).content.decode()
    assert ("Chuyện riêng" in text, "đang tự viết bản nháp" in text, "data-autosave" in text) == (False, True, False)


@pytest.mark.parametrize("who, status", [("outsider", 404), ("user", 404), ("inspector", 403), ("secretary", 200)])
def test_who_types(cell: Cell, as_: As, who: str, status: int) -> None:
    assert as_(getattr(cell, who)).get(desk(cell)).status_code == status


def test_a_member_of_another_cell_is_not_here(cell: Cell, as_: As) -> None:
    stranger = factories.a_member(cell.tree["second_cell"])
    assert as_(cell.clerk).get(desk(cell, stranger.code)).status_code == 404


def test_the_list_says_who_has_and_who_has_not(cell: Cell, as_: As) -> None:
    as_(cell.user).post(HERE, {"version": "0", "submit": "yes", **FULL})
    client = as_(cell.secretary)
    address = f"/units/{cell.unit.code}/self-ratings/"
    names = {
        state: [row[0].person for row in client.get(address, {"state": state}).context["rows"]]
        for state in ("submitted", "missing")
    }
    assert names == {"submitted": [cell.member], "missing": [cell.head]}


def test_search_needs_no_accents(cell: Cell, as_: As) -> None:
    person = factories.a_member(cell.unit, "Đặng Thị Ánh")
    found = as_(cell.secretary).get(f"/units/{cell.unit.code}/self-ratings/", {"q": "dang thi anh"})
    assert [row[0].person for row in found.context["rows"]] == [person]


def test_codes_of_criteria_may_hold_anything(cell: Cell, as_: As) -> None:
    Criterion.objects.filter(frame=cell.frame, code="1").update(code="I.1 a/b")
    name = field_of("I.1 a/b")
    as_(cell.user).post(HERE, {"version": "0", name: "good"}, headers=AUTO)
    assert SelfRating.objects.get().grades == {"I.1 a/b": "good"}


@pytest.mark.parametrize("who, status", [("secretary", 200), ("inspector", 200), ("outsider", 404), ("user", 404)])
def test_the_form_on_paper(cell: Cell, as_: As, who: str, status: int) -> None:
    response = as_(getattr(cell, who)).get(f"/units/{cell.unit.code}/self-rating-form/member.pdf")
    assert (response.status_code, response.content.startswith(b"%PDF")) == (status, status == 200)


def test_there_is_no_form_on_paper_for_bodies(cell: Cell, as_: As) -> None:
    assert as_(cell.secretary).get(f"/units/{cell.unit.code}/self-rating-form/body.pdf").status_code == 404
