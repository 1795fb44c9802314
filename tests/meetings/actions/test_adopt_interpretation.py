import pytest

from tests.meetings import world
from xeploai.cycles.models import Setting
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.adopt_interpretation import adopt_interpretation
from xeploai.meetings.content import interpretations
from xeploai.meetings.interpretations import cap_settings, in_force

pytestmark = pytest.mark.django_db


def adopt(evening: world.Evening, key: str = "cap_base", value: str = "final_good", **who: object) -> None:
    adopt_interpretation(**{"actor": evening.clerk, "meeting": evening.meeting, "key": key, "value": value, **who})  # type: ignore[arg-type]


def refusal_of(evening: world.Evening, key: str, value: str) -> str:
    with pytest.raises(Refusal) as refused:
        adopt(evening, key, value)
    return refused.value.code


def test_the_answer_counts_and_the_minutes_tell_it() -> None:
    evening = world.frozen()
    assert cap_settings(in_force(evening.meeting)) == {"base": "passed_good", "rounding": "floor"}
    adopt(evening)
    assert cap_settings(in_force(evening.reload())) == {"base": "final_good", "rounding": "floor"}
    assert interpretations(evening.meeting) == [
        {"key": "cap_base", "point": "A-01", "clause": "PL3", "value": "final_good"}
    ]


def test_it_is_asked_before_the_ballots_it_governs_open() -> None:
    evening = world.frozen()
    assert refusal_of(evening, "electorate_base", "convened") == "electorate_frozen"
    world.signed_levels(evening)
    adopt(evening)
    world.a_round(evening, "excellent", cap=1)
    assert refusal_of(evening, "cap_base", "passed_good") == "round_two_open"
    assert in_force(evening.reload())["cap_base"] == "final_good"


def test_what_nobody_offers() -> None:
    evening = world.planned()
    assert refusal_of(evening, "cap_base", "all_members") == "unknown_interpretation"
    assert refusal_of(evening, "tie", "lot") == "unknown_interpretation"


def test_a_document_from_above_binds_the_meeting() -> None:
    evening = world.planned()
    Setting.objects.create(
        cycle=evening.cycle,
        key="cap_base",
        value="final_good",
        document_number="05-HD/TU",
        document_date="2026-10-01",
        chosen_by=evening.clerk,
    )
    assert refusal_of(evening, "cap_base", "passed_good") == "interpretation_fixed_above"
    assert in_force(evening.meeting)["cap_base"] == "final_good"


def test_an_outsider_adopts_nothing() -> None:
    evening = world.planned()
    with pytest.raises(NotPermitted):
        adopt(evening, actor=evening.outsider)
