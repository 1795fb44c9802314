from typing import Any

import pytest

from tests.ratings.competent import a_conference, a_world, add_agency, appraised
from xeploai.errors import NotPermitted, Refusal
from xeploai.ratings.actions.open_conference_list import open_conference_list
from xeploai.ratings.queries.lists import caps_of, heads_over, lists_of

pytestmark = pytest.mark.django_db


def test_each_list_holds_what_is_appraised_with_the_level_put_forward() -> None:
    # R-PL5b, R-PL5c
    world = a_world()
    add_agency(world, "Sở Tài chính")
    appraised(world, world.organisation, level="excellent")
    conference = a_conference(world)
    round_ = open_conference_list(actor=world.staff, meeting=conference.meeting, ballot="decision.unit")
    assert [(line.subject, line.proposed) for line in round_.subjects.all()] == [(world.organisation, "excellent")]
    assert (round_.ballot, round_.levels) == ("decision.unit", ["excellent", "good", "completed", "not_completed"])


def test_leaders_whom_the_centre_rates_are_recommended_apart() -> None:
    # R-PL5c
    world = a_world()
    world.leader.rated_by = None
    world.leader.save()
    lists = lists_of(a_conference(world).meeting)
    assert {ballot: [one.subject for one in listed] for ballot, listed in lists.items()} == {
        "decision.unit": [world.organisation], "decision.body": [world.collective], "decision.leader": [],
        "recommendation.leader": [world.leader],
    }  # fmt: skip


def test_warnings_are_reckoned_and_nothing_is_blocked() -> None:
    # R-PL5d: one excellent of two good or better, where a fifth of two is none; the head stands above the unit.
    world = a_world()
    add_agency(world, "Sở Tài chính")
    appraised(world, world.organisation, level="good")
    appraised(world, world.more[0], level="excellent")
    appraised(world, world.leader, level="excellent")
    conference = a_conference(world)
    lists = lists_of(conference.meeting)
    (cap,) = caps_of(conference.meeting, lists["decision.unit"])
    assert (cap.good_or_better, cap.excellent, cap.cap, cap.over) == (2, 1, 0, 1)
    every = [one for listed in lists.values() for one in listed]
    levels = {one.subject.pk: one.level for one in every}
    assert [(one.subject, name) for one, name, _level in heads_over(every, levels)] == [
        (world.leader, world.organisation.name)
    ]
    assert open_conference_list(actor=world.staff, meeting=conference.meeting, ballot="decision.unit").pk


def test_refusals() -> None:
    world = a_world()
    conference = a_conference(world)
    shared: dict[str, Any] = {"meeting": conference.meeting}
    with pytest.raises(NotPermitted):
        open_conference_list(actor=world.clerk, ballot="decision.unit", **shared)
    with pytest.raises(Refusal, match="unknown_list"):
        open_conference_list(actor=world.staff, ballot="decision.member", **shared)
    with pytest.raises(Refusal, match="nothing_appraised"):
        open_conference_list(actor=world.staff, ballot="decision.unit", **shared)
    conference.meeting.kind = "committee"
    conference.meeting.save()
    with pytest.raises(Refusal, match="not_a_conference"):
        open_conference_list(actor=world.staff, ballot="decision.unit", **shared)
