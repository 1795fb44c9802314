"""The file of one rating: all of the chain, computable by hand, nothing from elsewhere, kept numbers kept."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories as make
from tests.ballots.evening import an_evening
from tests.ballots.subject_world import Vote, frozen
from xeploai.errors import NotPermitted
from xeploai.exchange.actions.export_dossier_file import export_dossier_file
from xeploai.exchange.chains.composing import chain_of_subject
from xeploai.journal.models import Entry
from xeploai.law.outcome import as_data
from xeploai.law.rulebook import decide
from xeploai.people.models import User
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings
from xeploai.ratings.models import Appraisal, CommentRequest, Dossier, Rating

pytestmark = pytest.mark.django_db


def a_rated_collective() -> Vote:
    """Four of seven convened for excellent."""
    vote = frozen()
    vote.level(excellent=4, good=3)
    record_subject_ratings(actor=vote.clerk, meeting=vote.reload())
    return vote


def an_inspector(vote: Vote) -> User:
    return make.a_user(inspector=vote.tree["province"])


def data_in(content: bytes) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*)</script>', content.decode(), re.DOTALL)
    assert found
    parsed: dict[str, Any] = json.loads(found[1])
    return parsed


def test_the_file_has_the_whole_chain_and_each_step_can_be_computed_again() -> None:
    # R-PL5e
    vote = a_rated_collective()
    file = export_dossier_file(actor=an_inspector(vote), of=vote.subject)
    data = data_in(file.content)
    codes = [part["code"] for part in data["parts"]]
    assert codes == [
        "subject", "authority", "papers", f"meeting-{vote.meeting.pk}", "votes", "results", "dossier", "comments",
        "appraisal", "rules",
    ]  # fmt: skip
    assert [step["rule"] for step in data["steps"]] == ["electorate", "level_vote"]
    for step in data["steps"]:
        assert as_data(decide(step["rule"], step["given"])) == step["outcome"]
    text = file.content.decode()
    assert "Hoàn thành xuất sắc nhiệm vụ 4, Hoàn thành tốt nhiệm vụ 3" in text
    assert "./xeploai law decide level_vote" in text
    assert file.name == f"ho-so-{vote.unit.code}-{vote.subject.pk}-2026.html"


def test_it_needs_nothing_from_elsewhere_and_names_cannot_break_out() -> None:
    vote = a_rated_collective()
    vote.subject.name = "</script><b>Đảng ủy"
    vote.subject.save()
    text = export_dossier_file(actor=an_inspector(vote), of=vote.subject).content.decode()
    assert not re.search(r"(src|href)=|url\(|@import|https?://", text)
    assert text.count("</script>") == 1
    assert "<b>" not in text


def test_the_journal_keeps_the_digest_of_the_data() -> None:
    vote = a_rated_collective()
    file = export_dossier_file(actor=an_inspector(vote), of=vote.subject)
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.verb, entry.facts["digest"]) == ("export_dossier_file", file.digest)
    assert entry.facts["file_digest"] == hashlib.sha256(file.content).hexdigest()
    assert file.digest in file.content.decode()
    spelled = json.dumps(data_in(file.content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(spelled.encode()).hexdigest() == file.digest


def test_a_party_members_file_has_the_papers_before_the_meeting() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    evening.hold("excellent", {evening.key(i): 5 if i == 1 else 0 for i in range(5)})
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    rating = Rating.objects.get(person=evening.people[1])
    inspector = make.a_user(inspector=evening.meeting.unit)
    data = data_in(export_dossier_file(actor=inspector, of=rating).content)
    assert [part["code"] for part in data["parts"]][:2] == ["subject", "papers"]
    votes = next(part for part in data["parts"] if part["code"] == "votes")
    assert [row[5] for grid in votes["grids"] for row in grid["rows"]] == ["Hoàn thành tốt nhiệm vụ 5"] * 3 + ["5"] * 3
    others = [str(person) for place, person in enumerate(evening.people) if place not in {0, 1, 2, 3}]
    text = export_dossier_file(actor=inspector, of=rating).content.decode()
    assert not [name for name in others if name in text]


def test_small_votes_stay_closed_to_who_may_not_see_them() -> None:
    #
    vote = frozen(members=4)
    vote.level(good=4)
    record_subject_ratings(actor=vote.clerk, meeting=vote.reload())
    data = data_in(
        export_dossier_file(actor=make.a_user(provincial_staff=vote.tree["province"]), of=vote.subject).content
    )
    votes = next(part for part in data["parts"] if part["code"] == "votes")
    assert {row[5] for grid in votes["grids"] for row in grid["rows"]} == {"giữ kín"}
    assert data["steps"] == []
    seen = data_in(export_dossier_file(actor=an_inspector(vote), of=vote.subject).content)
    assert len(seen["steps"]) == 2


@pytest.mark.parametrize("role", ["clerk", "committee_member", "member", "administrator"])
def test_others_may_not(role: str) -> None:
    vote = a_rated_collective()
    with pytest.raises(NotPermitted):
        export_dossier_file(actor=make.a_user(**{role: vote.unit}), of=vote.subject)


def test_queries_do_not_grow_with_comments() -> None:
    vote = a_rated_collective()
    staff = make.a_user(provincial_staff=vote.tree["province"])
    Dossier.objects.create(subject=vote.subject, state="sent", sent_number=1)
    Appraisal.objects.create(subject=vote.subject, authority=vote.tree["district"], level="good")
    inspector = an_inspector(vote)

    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            chain_of_subject(vote.subject, inspector)
        return len(found)

    def ask(*names: str) -> None:
        for name in names:
            CommentRequest.objects.create(
                subject=vote.subject, unit=vote.tree[name], asked_by=staff, due_on="2026-12-10"
            )

    ask("cell")
    before = queries()
    ask("second_cell", "other_cell", "other_commune")
    assert queries() == before
