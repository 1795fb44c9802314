from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reviews.conftest import Cell
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.correct_self_rating import correct_self_rating
from xeploai.reviews.actions.save_self_rating import save_self_rating
from xeploai.reviews.actions.submit_self_rating import submit_self_rating
from xeploai.reviews.content import SelfRatingContent
from xeploai.reviews.models import SelfRating, SelfRatingVersion


@pytest.fixture
def paper(cell: Cell, full: SelfRatingContent) -> SelfRating:
    """Handed in, version 2."""
    draft = save_self_rating(actor=cell.user, person=cell.member, cycle=cell.cycle, content=full, version=0)
    return submit_self_rating(actor=cell.user, paper=draft, version=1)


def test_the_old_text_is_kept_with_the_reason(cell: Cell, full: SelfRatingContent, paper: SelfRating) -> None:
    newer = replace(full, level="completed")
    after = correct_self_rating(actor=cell.user, paper=paper, content=newer, version=2, reason=" Chọn nhầm ")
    kept = SelfRatingVersion.objects.get()
    assert (after.level, after.version, after.state) == ("completed", 3, "submitted")
    assert (kept.number, kept.content["level"], kept.reason, kept.replaced_by) == (2, "good", "Chọn nhầm", cell.user)


def test_the_journal_has_neither_text_nor_reason(cell: Cell, full: SelfRatingContent, paper: SelfRating) -> None:
    content = replace(full, results="Điều riêng")
    correct_self_rating(actor=cell.user, paper=paper, content=content, version=2, reason="Lý do riêng")
    facts = Entry.objects.get(verb="correct_self_rating").facts
    assert sorted(facts) == ["after_vote_opened", "digest", "person", "replaces", "source", "version"]
    assert "riêng" not in str(facts)


def test_after_the_vote_was_opened_it_is_marked_so(cell: Cell, full: SelfRatingContent, paper: SelfRating) -> None:
    cell.opened()
    correct_self_rating(actor=cell.user, paper=paper, content=replace(full, level="completed"), version=2, reason="Sửa")
    assert Entry.objects.get(verb="correct_self_rating").facts["after_vote_opened"] is True


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_no_reason_no_correction(cell: Cell, full: SelfRatingContent, paper: SelfRating, reason: str) -> None:
    with pytest.raises(Refusal, match="reason_missing"):
        correct_self_rating(
            actor=cell.user, paper=paper, content=replace(full, level="completed"), version=2, reason=reason
        )
    assert SelfRating.objects.get().level == "good"


def test_nothing_changed_is_no_correction(cell: Cell, full: SelfRatingContent, paper: SelfRating) -> None:
    with pytest.raises(Refusal, match="nothing_changed"):
        correct_self_rating(actor=cell.user, paper=paper, content=full, version=2, reason="Sửa")


def test_an_incomplete_correction_is_refused(cell: Cell, full: SelfRatingContent, paper: SelfRating) -> None:
    with pytest.raises(Refusal, match="self_rating_incomplete"):
        correct_self_rating(actor=cell.user, paper=paper, content=replace(full, level=""), version=2, reason="Sửa")


def test_two_people_correcting(cell: Cell, full: SelfRatingContent, paper: SelfRating) -> None:
    first, second = replace(full, level="completed"), replace(full, level="excellent")
    correct_self_rating(actor=cell.clerk, paper=paper, content=first, version=2, reason="Sửa", source="paper")
    with pytest.raises(Conflict) as conflict:
        correct_self_rating(actor=cell.user, paper=paper, content=second, version=2, reason="Sửa")
    assert (conflict.value.theirs["level"], conflict.value.yours["level"]) == ("completed", "excellent")
    assert conflict.value.by == str(cell.clerk)


@pytest.mark.parametrize("who", ["inspector", "outsider"])
def test_who_may_not(cell: Cell, full: SelfRatingContent, paper: SelfRating, who: str) -> None:
    with pytest.raises(NotPermitted):
        correct_self_rating(
            actor=getattr(cell, who),
            paper=paper,
            content=replace(full, level=""),
            version=2,
            reason="x",
            source="paper",
        )


def test_a_draft_is_not_corrected(cell: Cell, full: SelfRatingContent) -> None:
    draft = save_self_rating(actor=cell.user, person=cell.member, cycle=cell.cycle, content=full, version=0)
    with pytest.raises(Refusal, match="not_submitted"):
        correct_self_rating(actor=cell.user, paper=draft, content=full, version=1, reason="Sửa")
