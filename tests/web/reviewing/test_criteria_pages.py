from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.ballots.evening import level_line
from tests.meetings import review_world as world
from xeploai.ballots.models import Round, RoundSubject, Tally
from xeploai.law.outcome import as_data
from xeploai.law.voting import level_vote
from xeploai.meetings.actions.dispute_criterion import dispute_criterion

pytestmark = pytest.mark.django_db
AUTOSAVE = {"X-Autosave": "1"}


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def line(review: world.Review, code: str) -> str:
    return reverse("web:meeting_criterion", args=[review.meeting.pk, review.frame.criteria.get(code=code).pk])


# R-PL1d
@pytest.mark.parametrize("kind", ["collective", "organisation"])
def test_a_line_goes_from_a_grade_to_the_vote_and_back(kind: str) -> None:
    review = world.called(world.planned(kind=kind))
    client = signed_in(review.clerk)
    answer = client.post(line(review, "1"), {"grade": "good", "version": "0"}, headers=AUTOSAVE)
    assert answer.json()["version"] == 1
    asker = str(review.people[2].pk)
    answer = client.post(line(review, "1"), {"grade": "vote", "version": "1", "asked_by": asker}, headers=AUTOSAVE)
    assert answer.json()["version"] == 2
    assert review.meeting.findings.get().asked_by == review.people[2]
    answer = client.post(line(review, "1"), {"grade": "average", "version": "2"}, headers=AUTOSAVE)
    assert answer.status_code == 200
    found = review.meeting.findings.get()
    assert (found.grade, found.disputed) == ("average", False)


def test_one_next_step_from_the_first_criterion_to_the_vote() -> None:
    review = world.planned()
    client, address = signed_in(review.clerk), reverse("web:meeting_criteria", args=[review.meeting.pk])
    assert "Còn 3 tiêu chí chưa đánh giá" in client.get(address).content.decode()
    for code in ("1", "2"):
        client.post(line(review, code), {"grade": "good", "version": "0"})
    client.post(line(review, "3"), {"grade": "vote", "version": "0"})
    assert "Bỏ phiếu kín tiêu chí chưa thống nhất: 3" in client.get(address).content.decode()


def test_results_of_a_signed_vote_stand_beside_the_criterion() -> None:
    review = world.planned()
    criteria = list(review.frame.criteria.order_by("position"))
    held = Round.objects.create(
        meeting=review.meeting, number=1, kind="criteria", state="signed", convened=4, needed=3,
        opened_by=review.clerk, levels=["excellent", "good", "average", "poor"],
    )  # fmt: skip
    lines = {}
    for place, criterion in enumerate(criteria[:2], start=1):
        dispute_criterion(actor=review.clerk, meeting=review.meeting, criterion=criterion)
        RoundSubject.objects.create(round=held, criterion=criterion, position=place)
        lines[f"c{criterion.pk}"] = level_line(4, good=3, average=1) if place == 1 else level_line(4, good=2, average=2)
    counts = {key: {grade: n for grade, n in row.items() if grade in held.levels} for key, row in lines.items()}
    outcome = as_data(level_vote(convened=4, levels=held.levels, lines=counts))
    Tally.objects.create(
        round=held, source="hand_count", issued=4, returned=4, valid=4, invalid=0, lines=lines, outcome=outcome,
        explanation=[], signed_by=review.clerk,
    )  # fmt: skip
    address = reverse("web:meeting_criteria", args=[review.meeting.pk])
    text = signed_in(review.clerk).get(address).content.decode()
    assert "Kết quả bỏ phiếu kín: Tốt" in text
    assert "chưa cấp độ nào quá bán" in text
    assert text.count("data-autosave") == 1  # what was voted on is not asked again


# R-PL2a
def test_conclusions_are_written_on_every_opinion_and_a_refusal_keeps_the_words() -> None:
    review = world.planned()
    opinion = world.an_opinion(review, verdict="partly", why="Bổ sung số liệu.")
    client, address = signed_in(review.clerk), reverse("web:meeting_conclusions", args=[review.meeting.pk])
    assert "người chuẩn bị báo cáo đề xuất: Tiếp thu một phần" in client.get(address).content.decode()
    answer = client.post(address, {"key": f"o{opinion.pk}", "verdict": "not_taken", "why": ""})
    assert answer.status_code == 409
    answer = client.post(address, {"key": f"o{opinion.pk}", "verdict": "taken", "why": "Nhất trí.", "version": "0"})
    assert answer.headers["Location"] == address
    assert "Đã kết luận hết các nội dung" in client.get(address).content.decode()
    assert client.post(address, {"key": "o999", "verdict": "taken"}).status_code == 404
