"""The chain of one rating on one page: recomputed on demand, compared, taken away as a file."""

from __future__ import annotations

import pytest

from tests import factories as make
from tests.ballots.evening import an_evening
from tests.ballots.subject_world import Vote, frozen
from tests.web.ballots.asking import as_user, page
from xeploai.organisations.models import Unit
from xeploai.people.models import User
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings
from xeploai.ratings.models import Rating, SubjectRating
from xeploai.ratings.queries.comparing import cells_beside

pytestmark = pytest.mark.django_db


@pytest.fixture
def vote() -> Vote:
    vote = frozen()
    vote.level(excellent=4, good=3)
    record_subject_ratings(actor=vote.clerk, meeting=vote.reload())
    return vote


@pytest.fixture
def inspector(vote: Vote) -> User:
    return make.a_user(inspector=vote.tree["province"])


def test_the_chain_of_a_collective_stands_on_one_page(vote: Vote, inspector: User) -> None:
    text = page(inspector, f"/inspections/subjects/{vote.subject.pk}/")
    for expected in (
        "Ai quyết định, vì sao", "N = 7", "Bản nhập thứ nhất: ", "Đã ký, lần 1", "Hoàn thành xuất sắc nhiệm vụ 4",
        "đang có hiệu lực", "Hồ sơ gửi cấp có thẩm quyền", "Thẩm định", "Bước 1", "13-HD/TU",
    ):  # fmt: skip
        assert expected in text, expected
    assert vote.subject.name in page(inspector, "/inspections/subjects/?kind=body")


def test_recomputed_it_agrees_and_shows_what_was_changed(vote: Vote, inspector: User) -> None:
    address = f"/inspections/subjects/{vote.subject.pk}/?recompute=1"
    assert "bước đều khớp với hồ sơ" in page(inspector, address)
    SubjectRating.objects.update(level="good")
    assert "bước khác với hồ sơ" in page(inspector, address)


def test_the_file_is_taken_out_by_a_post_and_looked_at_by_nobody_else(vote: Vote, inspector: User) -> None:
    address = f"/inspections/subjects/{vote.subject.pk}/file/"
    answer = as_user(inspector).post(address)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert as_user(inspector).get(address).status_code == 405
    assert as_user(make.a_user(secretary=vote.tree["other_commune"])).post(address).status_code == 404


def test_cells_are_compared_under_one_committee() -> None:
    """Two of three cells have the same divided counts, line by line; the third is unanimous."""
    first, same, whole = an_evening(6), an_evening(6), an_evening(6)
    commune = first.tree["commune"]
    for evening, good in ((first, 4), (same, 4), (whole, 6)):
        evening.hold("levels", evening.all_good(but={0: {"good": good, "completed": 6 - good}}))
        Unit.objects.filter(pk=evening.meeting.unit_id).update(parent=commune, name=f"Chi bộ {evening.meeting.pk}")
    address = f"/inspection/{first.meeting.unit.code}/"
    found = [(one.here, one.lines, one.unanimous, one.same_as) for one in cells_beside(first.meeting, small=False)]
    assert found == [
        (True, 6, 5, (f"Chi bộ {same.meeting.pk}",)),
        (False, 6, 5, (f"Chi bộ {first.meeting.pk}",)),
        (False, 6, 6, ()),
    ]
    assert "So với các nơi khác" in page(make.a_user(inspector=commune), address)
    assert "So với các nơi khác" not in page(make.a_user(secretary=first.meeting.unit), address)


def test_a_members_chain_opens_from_the_cells_page() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    evening.hold("excellent", {evening.key(i): 5 if i == 1 else 0 for i in range(5)})
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    inspector = make.a_user(inspector=evening.meeting.unit)
    rating = Rating.objects.get(person=evening.people[1])
    assert f"/inspections/members/{rating.pk}/" in page(inspector, f"/inspection/{evening.meeting.unit.code}/")
    text = page(inspector, f"/inspections/members/{rating.pk}/?recompute=1")
    assert "bước đều khớp với hồ sơ" in text
