from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests import factories
from tests.reviews.conftest import Cell
from xeploai.cycles.drafts import shipped
from xeploai.cycles.enums import FrameSubject
from xeploai.cycles.storing import store
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.models import Membership, User
from xeploai.reviews.actions.save_self_rating import save_self_rating
from xeploai.reviews.content import SelfRatingContent
from xeploai.reviews.models import SelfRating, SelfRatingVersion


def save(
    cell: Cell, content: SelfRatingContent, version: int = 0, source: str = "online", by: User | None = None
) -> SelfRating:
    return save_self_rating(
        actor=by or cell.user,
        person=cell.member,
        cycle=cell.cycle,
        content=content,
        version=version,
        source=source,
    )


# R-PL3a
def test_first_save_keeps_what_was_said_and_nothing_else(cell: Cell) -> None:
    paper = save(cell, SelfRatingContent(grades={"2": "poor"}))
    assert (paper.grades, paper.level, paper.state, paper.source) == ({"2": "poor"}, "", "draft", "online")
    assert (paper.cell, paper.frame, paper.entered_by, paper.version) == (cell.unit, cell.frame, cell.user, 1)


def test_a_draft_leaves_no_trace_in_the_journal(cell: Cell, full: SelfRatingContent) -> None:
    save(cell, full)
    assert Entry.objects.count() == 0


def test_the_same_again_changes_nothing(cell: Cell, full: SelfRatingContent) -> None:
    save(cell, full)
    assert save(cell, full, version=0).version == 1


def test_the_next_save_is_the_next_version(cell: Cell, full: SelfRatingContent) -> None:
    save(cell, full)
    paper = save(cell, replace(full, level="completed"), version=1)
    assert (paper.level, paper.version) == ("completed", 2)


def test_an_old_page_gets_both_texts_and_overwrites_nothing(cell: Cell, full: SelfRatingContent) -> None:
    save(cell, full)
    save(cell, replace(full, results="Mới"), version=1)
    with pytest.raises(Conflict) as conflict:
        save(cell, replace(full, results="Cũ"), version=1)
    assert (conflict.value.theirs["results"], conflict.value.yours["results"]) == ("Mới", "Cũ")
    assert conflict.value.by == str(cell.user)
    assert SelfRating.objects.get().results == "Mới"


def test_a_leader_follows_the_frame_for_leaders(cell: Cell, full: SelfRatingContent) -> None:
    leaders = factories.a_frame(cell.cycle, "leader")
    factories.a_committee(cell.unit, cell.member)
    assert save(cell, full).frame == leaders


def test_a_plain_seat_in_the_committee_makes_no_leader(cell: Cell, full: SelfRatingContent) -> None:
    factories.a_frame(cell.cycle, "leader")
    factories.a_committee(cell.unit, factories.a_member(cell.unit), cell.member)
    assert save(cell, full).frame == cell.frame


def test_a_new_frame_leaves_papers_begun_on_the_old_one(cell: Cell, full: SelfRatingContent) -> None:
    save(cell, SelfRatingContent(grades={"3": "good"}))
    newer = store(cell.cycle, replace(shipped(FrameSubject.MEMBER), name="Khung mới"))
    assert (newer.version, newer.current) == (2, True)
    assert save(cell, full, version=1).frame == cell.frame


def test_typing_from_paper_sets_the_draft_of_the_member_aside(cell: Cell, full: SelfRatingContent) -> None:
    save(cell, SelfRatingContent(results="Tôi tự viết"))
    paper = save(cell, full, version=1, source="paper", by=cell.clerk)
    kept = SelfRatingVersion.objects.get()
    assert (paper.source, paper.entered_by) == ("paper", cell.clerk)
    assert (kept.content["results"], kept.content["source"], kept.reason) == ("Tôi tự viết", "online", "source_changed")


@pytest.mark.parametrize("who", ["outsider", "inspector", "user"])
def test_who_may_not_type_from_paper(cell: Cell, full: SelfRatingContent, who: str) -> None:
    with pytest.raises(NotPermitted):
        save(cell, full, source="paper", by=getattr(cell, who))
    assert SelfRating.objects.count() == 0


@pytest.mark.parametrize("who", ["outsider", "inspector", "secretary", "clerk"])
def test_nobody_writes_for_a_member_as_if_they_were_the_member(cell: Cell, full: SelfRatingContent, who: str) -> None:
    with pytest.raises(NotPermitted):
        save(cell, full, by=getattr(cell, who))


@pytest.mark.parametrize(
    "content, code",
    [
        (SelfRatingContent(grades={"9": "good"}), "unknown_criterion"),
        (SelfRatingContent(grades={"1": "completed"}), "unknown_grade"),
        (SelfRatingContent(level="average"), "unknown_level"),
        (SelfRatingContent(results="x" * 20_001), "text_too_long"),
    ],
)
def test_what_the_frame_does_not_know_is_refused(cell: Cell, content: SelfRatingContent, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        save(cell, content)
    assert refusal.value.code == code
    assert SelfRating.objects.count() == 0


@pytest.mark.parametrize("field", ["exempt", "suspended"])
def test_whoever_is_not_rated_writes_none(cell: Cell, full: SelfRatingContent, field: str) -> None:
    Membership.objects.filter(person=cell.member).update(**{field: True})
    with pytest.raises(Refusal) as refusal:
        save(cell, full)
    assert (refusal.value.code, refusal.value.clause, refusal.value.params["why"]) == (
        "not_rated_this_year",
        "124, 5.2",
        field,
    )


def test_refused_once_round_one_is_open(cell: Cell, full: SelfRatingContent) -> None:
    cell.opened()
    with pytest.raises(Refusal) as refusal:
        save(cell, full)
    assert (refusal.value.code, refusal.value.clause) == ("voting_opened", "PL3")


@pytest.mark.parametrize("fields", [{"state": "voided"}, {"rehearsal": True}])
def test_a_voided_round_or_a_rehearsal_closes_nothing(
    cell: Cell, full: SelfRatingContent, fields: dict[str, Any]
) -> None:
    cell.opened(**fields)
    assert save(cell, full).version == 1


def test_refused_without_a_frame(cell: Cell, full: SelfRatingContent) -> None:
    cell.frame.current = False
    cell.frame.save()
    with pytest.raises(Refusal, match="no_frame"):
        save(cell, full)


def test_refused_in_a_closed_cycle(cell: Cell, full: SelfRatingContent) -> None:
    cell.cycle.closed_at = cell.cycle.opened_at
    cell.cycle.save()
    with pytest.raises(Refusal, match="cycle_closed"):
        save(cell, full)
