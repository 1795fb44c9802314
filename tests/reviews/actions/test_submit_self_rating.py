from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reviews.conftest import Cell
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.models import User
from xeploai.reviews.actions.save_self_rating import save_self_rating
from xeploai.reviews.actions.submit_self_rating import submit_self_rating
from xeploai.reviews.content import SelfRatingContent, digest
from xeploai.reviews.models import SelfRating


def draft(cell: Cell, content: SelfRatingContent, source: str = "online", by: User | None = None) -> SelfRating:
    return save_self_rating(
        actor=by or cell.user, person=cell.member, cycle=cell.cycle, content=content, version=0, source=source
    )


def test_handing_in_is_recorded_without_the_text(cell: Cell, full: SelfRatingContent) -> None:
    paper = submit_self_rating(actor=cell.user, paper=draft(cell, full), version=1)
    entry = Entry.objects.get()
    assert (paper.state, paper.version, paper.submitted_at is not None) == ("submitted", 2, True)
    assert (entry.verb, entry.unit_id, entry.subject_id) == ("submit_self_rating", cell.unit.pk, str(paper.pk))
    assert entry.facts == {
        "person": cell.member.code,
        "source": "online",
        "frame": cell.frame.pk,
        "version": 2,
        "digest": digest(full.as_data()),
    }


def test_twice_is_once(cell: Cell, full: SelfRatingContent) -> None:
    paper = draft(cell, full)
    submit_self_rating(actor=cell.user, paper=paper, version=1)
    assert submit_self_rating(actor=cell.user, paper=paper, version=1).version == 2
    assert Entry.objects.count() == 1


def test_every_criterion_needs_a_grade(cell: Cell, full: SelfRatingContent) -> None:
    paper = draft(cell, replace(full, grades={"1": "good"}, level=""))
    with pytest.raises(Refusal) as refusal:
        submit_self_rating(actor=cell.user, paper=paper, version=1)
    assert (refusal.value.code, refusal.value.clause) == ("self_rating_incomplete", "PL3")
    assert refusal.value.params == {"criteria": ["2", "3"], "missing": 2, "level": False}


def test_a_page_older_than_the_draft_hands_in_nothing(cell: Cell, full: SelfRatingContent) -> None:
    paper = draft(cell, full)
    save_self_rating(
        actor=cell.user, person=cell.member, cycle=cell.cycle, content=replace(full, level="completed"), version=1
    )
    with pytest.raises(Conflict):
        submit_self_rating(actor=cell.user, paper=paper, version=1)
    assert SelfRating.objects.get().state == "draft"


def test_the_clerk_hands_in_what_was_typed_from_paper(cell: Cell, full: SelfRatingContent) -> None:
    paper = draft(cell, full, "paper", cell.clerk)
    assert submit_self_rating(actor=cell.clerk, paper=paper, version=1).source == "paper"


@pytest.mark.parametrize("who", ["clerk", "secretary", "inspector", "outsider"])
def test_nobody_hands_in_for_the_member(cell: Cell, full: SelfRatingContent, who: str) -> None:
    paper = draft(cell, full)
    with pytest.raises(NotPermitted):
        submit_self_rating(actor=getattr(cell, who), paper=paper, version=1)


def test_after_handing_in_a_plain_save_is_refused(cell: Cell, full: SelfRatingContent) -> None:
    submit_self_rating(actor=cell.user, paper=draft(cell, full), version=1)
    with pytest.raises(Refusal) as refusal:
        save_self_rating(actor=cell.user, person=cell.member, cycle=cell.cycle, content=SelfRatingContent(), version=2)
    assert refusal.value.code == "already_submitted"


def test_refused_once_round_one_is_open(cell: Cell, full: SelfRatingContent) -> None:
    paper = draft(cell, full)
    cell.opened()
    with pytest.raises(Refusal, match="voting_opened"):
        submit_self_rating(actor=cell.user, paper=paper, version=1)
