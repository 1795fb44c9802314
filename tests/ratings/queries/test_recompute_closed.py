"""A closed cycle keeps its own rules: what later cycles choose, or a later text of the rules, does not reach it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest
from django.forms.models import model_to_dict
from django.utils import timezone

from tests import factories as make
from tests.ballots.evening import Evening, an_evening
from xeploai.cycles import rule_sets
from xeploai.cycles.actions.choose_setting import choose_setting
from xeploai.cycles.actions.close_cycle import close_cycle
from xeploai.cycles.models import Cycle, Setting
from xeploai.errors import Refusal
from xeploai.law.rule_sets.loader import load
from xeploai.meetings.models import Meeting
from xeploai.people.models import User
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.recompute import recompute

pytestmark = pytest.mark.django_db
FINAL_GOOD: dict[str, Any] = {
    "key": "cap_base",
    "value": "final_good",
    "document_number": "15-CV/BTCTU",
    "document_date": dt.date(2026, 11, 2),
}


def a_closed_evening() -> tuple[Evening, User]:
    """Ten members who all passed, K = 2 taken from those who passed; recorded, adopted, the cycle closed."""
    evening = an_evening(10)
    evening.hold("levels", evening.all_good())
    marks = {evening.key(i): 0 for i in range(10)} | {evening.key(3): 9, evening.key(1): 8}
    evening.hold("excellent", marks)
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    Meeting.objects.update(adopted_at=timezone.now())
    staff = make.a_user(provincial_staff=evening.tree["province"])
    close_cycle(actor=staff, cycle=evening.meeting.cycle)
    evening.meeting = Meeting.objects.select_related("cycle").get(pk=evening.meeting.pk)
    return evening, staff


def stored(meeting: Meeting) -> list[dict[str, Any]]:
    """Everything that the votes left behind, as it stands in the database."""
    rounds = [model_to_dict(round_) for round_ in meeting.rounds.order_by("pk")]
    tallies = [model_to_dict(tally) for round_ in meeting.rounds.order_by("pk") for tally in round_.tallies.all()]
    return rounds + tallies + [model_to_dict(rating) for rating in Rating.objects.order_by("pk")]


def test_a_later_cycle_with_other_rules_changes_nothing_in_a_closed_one(monkeypatch: pytest.MonkeyPatch) -> None:
    evening, staff = a_closed_evening()
    before, cycle = stored(evening.meeting), evening.meeting.cycle
    changed = dataclasses.replace(load(cycle.rule_set), fingerprint="f" * 64)
    monkeypatch.setattr(rule_sets, "load", lambda _code: changed)
    later = Cycle.objects.create(year=2027, rule_set="13-HD-TU-2023", rule_set_digest=changed.fingerprint)
    choose_setting(actor=staff, cycle=later, **FINAL_GOOD)
    assert rule_sets.settings_of(later).cap_base == "final_good"

    assert stored(evening.meeting) == before
    found = recompute(evening.meeting)
    assert [(check.code, check.rule, check.stored, check.found) for check in found.different] == []
    assert len(found.of("rating")) > 20
    own = {step["rule_set"] for rating in Rating.objects.all() for step in rating.explanation if step["rule"]}
    assert own == {cycle.rule_set}
    assert Cycle.objects.get(pk=cycle.pk).rule_set_digest == cycle.rule_set_digest != later.rule_set_digest
    assert rule_sets.settings_of(cycle).cap_base == "passed_good"


def test_the_readings_of_a_closed_cycle_cannot_be_chosen_any_more() -> None:
    evening, staff = a_closed_evening()
    with pytest.raises(Refusal, match="cycle_closed"):
        choose_setting(actor=staff, cycle=evening.meeting.cycle, **FINAL_GOOD)
    assert not Setting.objects.exists()
    assert [check.code for check in recompute(evening.meeting).different] == []


def test_recomputing_reads_the_cycles_own_settings() -> None:
    """The same evening under another reading does come out different: the checks above can fail."""
    evening, staff = a_closed_evening()
    cycle = evening.meeting.cycle
    Setting.objects.create(cycle=cycle, chosen_by=staff, **FINAL_GOOD)
    assert "cap" in {check.code for check in recompute(evening.meeting).different}
