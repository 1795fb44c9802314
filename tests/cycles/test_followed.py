"""Only readings that the software follows are offered."""

from __future__ import annotations

import datetime as dt

import pytest

from tests import factories as make
from xeploai.cycles.actions.choose_setting import choose_setting
from xeploai.cycles.followed import FOLLOWED, follows, is_open, settings_in_force
from xeploai.errors import Refusal
from xeploai.law.rule_sets.loader import load

RULES = load("13-HD-TU-2023")


def test_every_reading_that_is_followed_exists() -> None:
    for key, codes in FOLLOWED.items():
        point = RULES.interpretation(key)
        assert codes <= {option.code for option in point.options} - {point.default}


def test_what_the_rules_compute_is_followed() -> None:
    """A point that the rules are called with has every reading followed."""
    for point in RULES.interpretations.values():
        if point.wired:
            assert all(follows(point, option.code) for option in point.options), point.key


def test_a_point_without_another_reading_is_not_open() -> None:
    assert is_open(RULES.interpretation("deadline_before"))
    assert not is_open(RULES.interpretation("remote_voting"))
    assert not is_open(RULES.interpretation("quorum"))


@pytest.mark.django_db
def test_what_nobody_chose_stands_at_the_default() -> None:
    """R-P1: every point has a reading; a document's choice goes before it."""
    cycle, staff = make.a_cycle(), make.a_user(provincial_staff=make.a_tree()["province"])
    assert settings_in_force(cycle) == {point.key: point.default for point in RULES.interpretations.values()}
    choose_setting(
        actor=staff, cycle=cycle, key="A-17", value="inclusive", document_number="1", document_date=dt.date(2026, 3, 2)
    )
    assert settings_in_force(cycle)["deadline_before"] == "inclusive"
    with pytest.raises(Refusal) as refused:
        choose_setting(
            actor=staff,
            cycle=cycle,
            key="A-26",
            value="allowed",
            document_number="1",
            document_date=dt.date(2026, 3, 2),
        )
    assert refused.value.code == "setting_not_followed"
