"""Results of organisations, collectives and leaders, written down, counted again and recomputed."""

from __future__ import annotations

import pytest

from tests import factories as make
from tests.ballots.evening import an_evening, draft
from tests.ballots.subject_world import Vote, frozen
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.open_list_round import open_list_round
from xeploai.ballots.actions.recount import recount
from xeploai.ballots.actions.save_count_entry import save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.models import Tally
from xeploai.errors import NotPermitted, Refusal
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings
from xeploai.ratings.models import SubjectRating
from xeploai.ratings.queries.recompute import recompute

pytestmark = pytest.mark.django_db


def _record(vote: Vote) -> SubjectRating:
    (rating,) = record_subject_ratings(actor=vote.clerk, meeting=vote.reload())
    return rating


def test_the_collectives_own_vote_is_a_proposal_with_its_steps() -> None:
    """Four of seven convened: 2 x 4 > 7."""
    vote = frozen()
    vote.level(excellent=4, good=3)
    rating = _record(vote)
    assert (rating.subject, rating.nature, rating.status, rating.level, rating.authority, rating.version) == (
        vote.subject, "proposal", "rated", "excellent", vote.unit, 1,
    )  # fmt: skip
    (step,) = rating.explanation
    assert (step["rule"], step["given"]["convened"], step["clauses"]) == ("level_vote", 7, ["V"])
    assert recompute(vote.meeting).different == []


def test_no_majority_is_recorded_and_goes_up() -> None:
    """Three of seven are not more than half, in both ballots."""
    vote = frozen()
    vote.level(good=3, completed=3, excellent=1)
    vote.hold("levels_again", {vote.line: {"good": 3, "completed": 3, "blank": 1}})
    rating = _record(vote)
    assert (rating.status, rating.level, len(rating.explanation)) == ("no_majority", "", 2)
    assert recompute(vote.meeting).different == []


# R-PL1d
def test_a_disputed_criterion_takes_the_grade_of_the_majority_or_stays_blank() -> None:
    vote = frozen()
    agreed, open_ = vote.dispute(0, 1)
    lines = {f"c{agreed.criterion_id}": {"good": 5, "average": 2}, f"c{open_.criterion_id}": {"good": 3, "poor": 4 - 1}}
    lines[f"c{open_.criterion_id}"]["blank"] = 1
    vote.hold("criteria", lines)
    vote.level(good=7)
    _record(vote)
    for finding in (agreed, open_):
        finding.refresh_from_db()
    assert [(f.grade, f.version) for f in (agreed, open_)] == [("good", 2), ("", 1)]
    assert recompute(vote.meeting).different == []
    agreed.grade = "excellent"
    agreed.save()
    assert [check.code for check in recompute(vote.meeting).different] == ["grade"]


def test_a_recount_makes_a_new_version_and_keeps_the_old() -> None:
    vote = frozen()
    vote.level(excellent=4, good=3)
    first = _record(vote)
    round_ = vote.meeting.rounds.get()
    recount(actor=vote.head, round_=round_, reason="Một phiếu đếm nhầm")
    _count(vote, {"excellent": 3, "good": 4})
    with_new = _record(vote)
    first.refresh_from_db()
    assert (with_new.level, with_new.version, first.superseded_at is None) == ("good", 2, False)
    assert _record(vote) == with_new


def _count(vote: Vote, votes: dict[str, int]) -> Tally:
    round_ = vote.meeting.rounds.get()
    for teller, slot in ((vote.head, "A"), (vote.second, "B")):
        entry = begin_count_entry(actor=teller, round_=round_, slot=slot)
        filled = draft({vote.line: votes}, valid=7, rest_is_zero=True)
        entry = save_count_entry(actor=teller, round_=round_, version=entry.version, draft=filled)
        hand_in_count_entry(actor=teller, round_=round_, version=entry.version)
    return sign_count(actor=vote.head, round_=round_)


# R-PL5c
def test_a_conference_decides_on_one_list_and_recommends_on_another() -> None:
    vote = frozen("conference")
    leader = vote.subject.__class__.objects.create(
        cycle=vote.cycle, kind="leader", unit=vote.unit, person=vote.people[0], name="Lê Văn Sơn", level="grassroots"
    )
    for ballot, subject in (("decision.body", vote.subject), ("recommendation.leader", leader)):
        round_ = open_list_round(actor=vote.clerk, meeting=vote.meeting, ballot=ballot, subjects=[subject])
        vote.count(round_, {subject.key: {"good": 6, "blank": 1}})
    found = record_subject_ratings(actor=vote.clerk, meeting=vote.reload())
    assert {(r.subject_id, r.nature, r.level) for r in found} == {
        (vote.subject.pk, "decision", "good"), (leader.pk, "recommendation", "good"),
    }  # fmt: skip
    assert recompute(vote.meeting).different == []


def test_a_changed_tally_or_rating_shows() -> None:
    vote = frozen()
    vote.level(excellent=4, good=3)
    _record(vote)
    SubjectRating.objects.update(level="good")
    Tally.objects.update(lines={vote.line: dict.fromkeys(("excellent", "good", "completed", "not_completed"), 0)})
    codes = {check.code for check in recompute(vote.meeting).different}
    assert {"rating", "entry_a", "entry_b", "seal", "balanced"} <= codes


def test_refusals() -> None:
    vote = frozen()
    with pytest.raises(Refusal, match="rounds_not_finished"):
        record_subject_ratings(actor=vote.clerk, meeting=vote.meeting)
    vote.level(good=7)
    with pytest.raises(NotPermitted):
        record_subject_ratings(actor=make.a_user(secretary=vote.tree["cell"]), meeting=vote.meeting)
    cell = an_evening(5)
    with pytest.raises(Refusal, match="not_about_subjects"):
        record_subject_ratings(actor=cell.secretary, meeting=cell.meeting)


def test_an_empty_conference_has_nothing_to_record() -> None:
    vote = frozen("conference")
    with pytest.raises(Refusal, match="rounds_not_finished"):
        record_subject_ratings(actor=vote.clerk, meeting=vote.meeting)
