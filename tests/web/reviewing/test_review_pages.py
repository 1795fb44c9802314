from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import factories as make
from tests.meetings import review_world as world
from xeploai.meetings.actions.prepare_turns import prepare_turns
from xeploai.reviews.models import SelfRating

pytestmark = pytest.mark.django_db


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page(client: Client, review: world.Review, place: int | None = None) -> str:
    pk = review.meeting.pk
    address = (
        reverse("web:meeting_review", args=[pk])
        if place is None
        else reverse("web:meeting_turn", args=[pk, review.turn(place).pk])
    )
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def self_rating(review: world.Review, place: int, results: str) -> SelfRating:
    return SelfRating.objects.create(
        cycle=review.cycle, person=review.people[place], cell=review.tree["cell"],
        frame=make.a_frame(review.cycle, "leader"), results=results, state="submitted", entered_by=review.clerk,
    )  # fmt: skip


# R-PL2a
def test_the_button_to_the_vote_is_grey_and_names_who_is_left() -> None:
    review = world.prepared()
    text = page(signed_in(review.clerk), review)
    assert "còn chưa kiểm điểm" in text
    assert "Trần Thị An; Võ Minh Châu; Phạm Đình Dũng" in text
    assert text.count("btn-primary") == 1 + 1  # the next step, and the grey one
    review.meeting.turns.update(state="reviewed")
    assert "còn chưa kiểm điểm" not in page(signed_in(review.clerk), review)


def test_marking_leads_to_the_next_part_and_back_in_the_end() -> None:
    review = world.prepared()
    client, pk = signed_in(review.clerk), review.meeting.pk
    for place in range(5):
        answer = client.post(reverse("web:meeting_turn_mark", args=[pk, review.turn(place).pk]), {"mark": "reviewed"})
        following = (
            reverse("web:meeting_turn", args=[pk, review.turn(place + 1).pk])
            if place < 4
            else reverse("web:meeting_review", args=[pk])
        )
        assert answer.headers["Location"] == following


# R-II3d R-PL2b
def test_a_member_without_any_role_reads_the_papers_of_this_venue_only() -> None:
    review = world.prepared()
    self_rating(review, 0, "Chỉ đạo quyết liệt.")
    member = make.a_user(review.people[3])
    client = signed_in(member)
    assert "Chỉ đạo quyết liệt." in page(client, review, 1)
    review.meeting.turns.filter(position=1).update(note="Nóng nảy.")
    assert "Nóng nảy." not in page(client, review, 1)
    assert client.get(reverse("web:meeting", args=[review.meeting.pk])).status_code == 404
    stranger = make.a_user(make.a_member(review.tree["cell"]))
    assert signed_in(stranger).get(reverse("web:meeting_review", args=[review.meeting.pk])).status_code == 404


# R-II3f
def test_a_leader_who_is_no_party_member_has_no_rating_as_one() -> None:
    review = world.planned()
    outsider = make.a_person("Hồ Thị Nga")
    outsider.posts.create(body=review.body, role="member")
    prepare_turns(actor=review.clerk, meeting=review.meeting)
    place = review.meeting.turns.get(person=outsider).position
    text = page(signed_in(review.clerk), review, place)
    assert "không có phần tự xếp loại đảng viên" in text
    assert "Tự nhận mức xếp loại" not in text


def test_notes_save_themselves_and_a_conflict_shows_both() -> None:
    review = world.prepared()
    client = signed_in(review.clerk)
    address = reverse("web:meeting_turn", args=[review.meeting.pk, review.turn(1).pk])
    answer = client.post(address, {"note": "Một", "version": "1"}, headers={"X-Autosave": "1"})
    assert answer.json()["version"] == 2
    answer = signed_in(review.secretary).post(address, {"note": "Hai", "version": "1"})
    assert answer.status_code == 409
    assert "Một" in answer.content.decode()
    assert "Hai" in answer.content.decode()


def test_queries_do_not_grow_with_members() -> None:
    numbers = []
    for names in (world.NAMES[:1], world.NAMES):
        review = world.planned(names)
        prepare_turns(actor=review.clerk, meeting=review.meeting)
        client = signed_in(review.clerk)
        page(client, review)
        with CaptureQueriesContext(connection) as asked:
            page(client, review)
        numbers.append(len(asked))
    assert numbers[0] == numbers[1]
