"""A cycle is opened once, one at a time, and bound to the fingerprint of its rule set."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from tests import factories as make
from xeploai.cycles.actions.open_cycle import open_cycle
from xeploai.cycles.models import Cycle
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.law.rule_sets.loader import load
from xeploai.people.models import User

pytestmark = pytest.mark.django_db
RULES = "13-HD-TU-2023"


@pytest.fixture
def staff() -> User:
    return make.a_user(provincial_staff=make.a_tree()["province"])


# R-P1
def test_it_is_bound_to_the_text_of_its_rules(staff: User) -> None:
    cycle = open_cycle(actor=staff, year=2026, rule_set=RULES)
    assert (cycle.year, cycle.rule_set, cycle.rule_set_digest) == (2026, RULES, load(RULES).fingerprint)
    opening, listing = Entry.objects.order_by("number")
    assert (opening.verb, opening.facts["fingerprint"]) == ("open_cycle", load(RULES).fingerprint)
    assert (listing.verb, listing.facts["units"]) == ("list_subjects", 7)


@pytest.mark.parametrize(
    "given, code",
    [
        ({"year": 2022}, "year_out_of_range"),
        ({"year": 0}, "year_out_of_range"),
        ({"rule_set": "14-HD"}, "rule_set_unknown"),
        ({"rule_set": "../13-HD-TU-2023"}, "rule_set_unknown"),
    ],
)
def test_refusals(staff: User, given: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        open_cycle(actor=staff, year=given.get("year", 2026), rule_set=given.get("rule_set", RULES))
    assert refused.value.code == code
    assert not Cycle.objects.exists()


def test_one_at_a_time_and_no_year_twice(staff: User) -> None:
    first = open_cycle(actor=staff, year=2026, rule_set=RULES)
    with pytest.raises(Refusal) as still:
        open_cycle(actor=staff, year=2027, rule_set=RULES)
    assert still.value.code == "cycle_still_open"
    Cycle.objects.filter(pk=first.pk).update(closed_at=timezone.now())
    with pytest.raises(Refusal) as again:
        open_cycle(actor=staff, year=2026, rule_set=RULES)
    assert again.value.code == "cycle_exists"


def test_only_provincial_staff() -> None:
    with pytest.raises(NotPermitted):
        open_cycle(actor=make.a_user(secretary=make.a_tree()["province"]), year=2026, rule_set=RULES)
