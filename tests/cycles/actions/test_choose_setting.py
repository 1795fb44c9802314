"""A reading is chosen by a document, superseded and never edited."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tests import factories as make
from xeploai.cycles.actions.choose_setting import choose_setting
from xeploai.cycles.models import Setting
from xeploai.cycles.rule_sets import settings_of
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def given() -> dict[str, Any]:
    return {
        "actor": make.a_user(provincial_staff=make.a_tree()["province"]),
        "cycle": make.a_cycle(),
        "key": "cap_base",
        "value": "final_good",
        "document_number": "15-CV/BTCTU",
        "document_date": dt.date(2026, 11, 2),
    }


def test_the_choice_is_in_force_at_once(given: dict[str, Any]) -> None:
    assert settings_of(given["cycle"]).cap_base == "passed_good"
    choose_setting(**given)
    assert settings_of(given["cycle"]).cap_base == "final_good"
    facts = Entry.objects.get().facts
    assert (facts["key"], facts["before"], facts["after"]) == ("cap_base", "passed_good", "final_good")


def test_the_number_of_the_point_will_do(given: dict[str, Any]) -> None:
    assert choose_setting(**(given | {"key": "A-01"})).key == "cap_base"


def test_a_later_choice_supersedes_and_keeps_the_earlier(given: dict[str, Any]) -> None:
    first = choose_setting(**given)
    second = choose_setting(**(given | {"value": "passed_good", "document_number": "16-CV/BTCTU"}))
    first.refresh_from_db()
    assert first.superseded_at is not None
    assert list(Setting.objects.filter(superseded_at=None)) == [second]
    assert settings_of(given["cycle"]).cap_base == "passed_good"


@pytest.mark.parametrize(
    "changes, code",
    [
        ({"key": "no_such_point"}, "setting_unknown"),
        ({"value": "no_such_reading"}, "setting_unknown"),
        ({"key": "cell_vote_nature", "value": None}, "setting_not_changeable"),
        ({"document_number": "  "}, "setting_needs_document"),
        ({"document_date": None}, "setting_needs_document"),
        ({"document_date": dt.date(2099, 1, 1)}, "setting_document_in_future"),
    ],
)
def test_refusals(given: dict[str, Any], changes: dict[str, Any], code: str) -> None:
    if "value" in changes and changes["value"] is None:
        from xeploai.cycles.rule_sets import rule_set_of

        changes = changes | {"value": rule_set_of(given["cycle"]).interpretation(changes["key"]).default}
    with pytest.raises(Refusal) as refused:
        choose_setting(**(given | changes))
    assert refused.value.code == code
    assert not Setting.objects.exists()


def test_the_same_choice_twice_says_so(given: dict[str, Any]) -> None:
    choose_setting(**given)
    with pytest.raises(Refusal) as refused:
        choose_setting(**given)
    assert refused.value.code == "setting_unchanged"


def test_rounding_up_goes_with_the_base_of_round_one_only(given: dict[str, Any]) -> None:
    choose_setting(**given)
    with pytest.raises(Refusal) as refused:
        choose_setting(**(given | {"key": "cap_rounding", "value": "half_up"}))
    assert refused.value.code == "settings_do_not_fit"


def test_a_closed_cycle_stays_as_it_is(given: dict[str, Any]) -> None:
    given["cycle"].closed_at = timezone.now()
    given["cycle"].save()
    with pytest.raises(Refusal) as refused:
        choose_setting(**given)
    assert refused.value.code == "cycle_closed"


def test_only_provincial_staff(given: dict[str, Any]) -> None:
    with pytest.raises(NotPermitted):
        choose_setting(**(given | {"actor": make.a_user(secretary=make.a_tree()["province"])}))
