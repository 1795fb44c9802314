import datetime as dt

import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.actions.close_meeting import close_meeting
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.models import Meeting
from xeploai.meetings.steps import next_step
from xeploai.people.models import User

pytestmark = pytest.mark.django_db


def code(evening: world.Evening, actor: User | None = None) -> str:
    return next_step(Meeting.objects.get(pk=evening.meeting.pk), actor or evening.clerk).code


def test_the_chair_is_led_through_the_evening() -> None:
    evening = world.planned()
    assert code(evening) == "complete_plan"
    Meeting.objects.update(starts_at=dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC), place="Nhà văn hóa")
    assert code(evening) == "prepare_roll"
    evening = world.called()
    assert code(evening) == "appoint_tellers"
    evening.meeting.attendees.update(marked_at=None)
    Meeting.objects.update(opened_at=dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC))
    assert code(evening) == "call_roll"
    assert code(world.ready()) == "freeze_electorate"


def test_the_chair_is_led_through_the_rounds() -> None:
    evening = world.frozen()
    assert code(evening) == "open_round_one"
    found = world.a_round(evening, "levels")
    assert code(evening) == "voting"
    found.state = "counting"
    found.save()
    assert code(evening) == "counting"
    found.delete()
    world.signed_levels(evening, {4: {"good": 3, "completed": 2}})
    assert code(evening) == "open_second_ballot"
    world.a_round(evening, "levels_again", "signed")
    assert code(evening) == "open_round_two"
    world.signed_choice(evening, {0: 4, 1: 4}, cap=1)
    assert code(evening) == "open_runoff"
    world.a_round(evening, "runoff", "signed", cap=1)
    assert code(evening) == "record_results"


def test_after_the_votes() -> None:
    evening = world.voted()
    assert code(evening) == "write_minutes"
    adopt_minutes(actor=evening.clerk, minutes=world.minutes_of(evening), votes_for=5, votes_against=0, votes_abstain=0)
    reader = make.a_user(inspector=evening.tree["district"])
    assert (code(evening), code(evening, reader)) == ("send_papers", "read_results")
    send_papers(actor=evening.clerk, meeting=evening.meeting)
    assert code(evening) == "close_meeting"
    close_meeting(actor=evening.clerk, meeting=evening.meeting)
    assert (code(evening), code(evening, reader)) == ("done", "read_results")


def test_tellers_count_and_others_watch() -> None:
    evening = world.frozen()
    teller = make.a_user(evening.people[3])
    reader = make.a_user(inspector=evening.tree["district"])
    assert (code(evening, teller), code(evening, reader)) == ("watch", "watch")
    world.a_round(evening, "levels", "counting")
    assert (code(evening, teller), code(evening, reader)) == ("count_ballots", "watch")


def test_a_step_that_is_blocked_says_by_what() -> None:
    evening = world.ready()
    Meeting.objects.update(minutes_taker=None)
    step = next_step(evening.reload(), evening.clerk)
    assert (step.code, step.blocked) == ("freeze_electorate", ("minutes_taker_missing",))
