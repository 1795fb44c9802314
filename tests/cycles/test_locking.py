"""What is closed stays as it is: every verb of meetings, ballots, ratings and reviews is refused, reading goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from tests import factories as make
from tests.meetings import world
from tests.meetings.world import Evening
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.mark_ineligible import mark_ineligible
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.recount import recount
from xeploai.ballots.actions.restore_eligible import restore_eligible
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.actions.void_round import void_round
from xeploai.cycles.locking import held_alone, held_open
from xeploai.cycles.models import Cycle
from xeploai.errors import Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.add_guest import add_guest
from xeploai.meetings.actions.adopt_interpretation import adopt_interpretation
from xeploai.meetings.actions.amend_minutes import amend_minutes
from xeploai.meetings.actions.appoint_teller import appoint_teller
from xeploai.meetings.actions.change_meeting import change_meeting
from xeploai.meetings.actions.close_meeting import close_meeting
from xeploai.meetings.actions.correct_minutes import correct_minutes
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.mark_attendance import mark_attendance
from xeploai.meetings.actions.open_dispatch import open_dispatch
from xeploai.meetings.actions.plan_meeting import plan_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.actions.unfreeze_electorate import unfreeze_electorate
from xeploai.meetings.models import Dispatch
from xeploai.ratings.actions.decide_difference_reasons import decide_difference_reasons
from xeploai.ratings.actions.open_committee_round import open_committee_round
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.actions.send_notices import send_notices
from xeploai.reviews.actions.record_residence_request import record_residence_request
from xeploai.reviews.actions.save_proposal import save_proposal
from xeploai.reviews.actions.save_self_rating import save_self_rating
from xeploai.reviews.content import SelfRatingContent

pytestmark = pytest.mark.django_db


def of_meeting(verb: Callable[..., Any], **given: Any) -> Callable[[Evening], Any]:
    return lambda e: verb(actor=e.clerk, meeting=e.meeting, **given)


def of_round(verb: Callable[..., Any], **given: Any) -> Callable[[Evening], Any]:
    return lambda e: verb(actor=e.clerk, round_=e.extra["round"], **given)


def of_person(verb: Callable[..., Any], **given: Any) -> Callable[[Evening], Any]:
    return lambda e: verb(actor=e.clerk, person=e.people[2], cycle=e.cycle, **given)


VERBS: dict[str, Callable[[Evening], Any]] = {
    "plan_meeting": lambda e: plan_meeting(actor=e.clerk, cycle=e.cycle, unit=e.cell, rehearsal=True),
    "change_meeting": of_meeting(change_meeting, version=1, starts_at=None, place="", chair=None, minutes_taker=None),
    "prepare_roll": of_meeting(prepare_roll),
    "mark_attendance": of_meeting(mark_attendance, marks=[]),
    "add_guest": lambda e: add_guest(actor=e.clerk, meeting=e.meeting, person=make.a_person()),
    "appoint_teller": lambda e: appoint_teller(actor=e.clerk, meeting=e.meeting, person=e.people[4]),
    "adopt_interpretation": of_meeting(adopt_interpretation, key="cap_base", value="final_good"),
    "freeze_electorate": of_meeting(freeze_electorate),
    "unfreeze_electorate": of_meeting(unfreeze_electorate, reason="nhầm"),
    "record_opinion": world.say,
    "amend_minutes": lambda e: amend_minutes(
        actor=e.clerk, minutes=e.extra["minutes"], section="review", text="x", version=0
    ),
    "adopt_minutes": world.adopt,
    "correct_minutes": of_meeting(correct_minutes, reason="nhầm"),
    "close_meeting": of_meeting(close_meeting),
    "send_papers": of_meeting(send_papers),
    "open_round": of_meeting(open_round, kind="runoff"),
    "close_voting": of_round(close_voting),
    "begin_count_entry": of_round(begin_count_entry, slot="A"),
    "sign_count": of_round(sign_count),
    "recount": of_round(recount, reason="nhầm"),
    "void_round": of_round(void_round, reason="nhầm"),
    "mark_ineligible": lambda e: mark_ineligible(
        actor=e.clerk, meeting=e.meeting, person=e.people[2], reason="Kỷ luật"
    ),
    "restore_eligible": lambda e: restore_eligible(actor=e.clerk, meeting=e.meeting, person=e.people[2]),
    "record_ratings": of_meeting(record_ratings),
    "decide_difference_reasons": of_meeting(decide_difference_reasons, reasons={}),
    "open_committee_round": of_meeting(open_committee_round),
    "send_notices": of_meeting(send_notices),
    "save_self_rating": of_person(save_self_rating, content=SelfRatingContent(), version=0, source="paper"),
    "save_proposal": of_person(save_proposal, level="good", note="", version=0),
    "record_residence_request": lambda e: record_residence_request(
        actor=e.clerk, cycle=e.cycle, cell=e.cell, people=[e.people[2].pk], asked_on=timezone.localdate()
    ),
}


@pytest.fixture
def evening() -> Evening:
    """Both rounds signed, a draft of the minutes; then the cycle is closed under it."""
    evening = world.voted()
    evening.extra["round"] = evening.meeting.rounds.get(kind="levels")
    evening.extra["minutes"] = world.minutes_of(evening)
    Cycle.objects.update(closed_at=timezone.now())
    return evening


@pytest.mark.parametrize("name", sorted(VERBS))
def test_no_verb_changes_a_closed_cycle(evening: Evening, name: str) -> None:
    before = Entry.objects.count()
    with pytest.raises(Refusal) as refused:
        VERBS[name](evening)
    assert (refused.value.code, refused.value.params) == ("cycle_closed", {"year": "2026"})
    assert Entry.objects.count() == before


def test_a_paper_is_still_opened_and_nothing_is_noted() -> None:
    evening = world.adopted()
    extract, _report = send_papers(actor=evening.clerk, meeting=evening.meeting)
    Cycle.objects.update(closed_at=timezone.now())
    superior = make.a_user(secretary=evening.tree["commune"])
    assert open_dispatch(actor=superior, dispatch=extract).content == extract.content
    assert Dispatch.objects.get(pk=extract.pk).opened_at is None
    assert not Entry.objects.filter(verb="open_dispatch").exists()


def test_the_check_believes_the_database_and_not_what_was_read_before() -> None:
    stale = make.a_cycle()
    with transaction.atomic():
        held_open(stale)
    Cycle.objects.update(closed_at=timezone.now())
    with pytest.raises(Refusal, match="cycle_closed"), transaction.atomic():
        held_open(stale)
    with transaction.atomic():
        held_alone(stale)
    assert stale.closed_at is not None
