import pytest
from django.db.models import Q

from tests import factories as make
from tests.meetings import world
from xeploai.cycles.models import Setting
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.adopt_interpretation import adopt_interpretation
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.models import Attendee

pytestmark = pytest.mark.django_db


def refusal_of(evening: world.Evening) -> str:
    with pytest.raises(Refusal) as refused:
        freeze_electorate(actor=evening.clerk, meeting=evening.meeting)
    assert evening.reload().frozen_at is None
    return refused.value.code


# R-V1
def test_the_excused_stay_counted_and_the_excluded_have_their_reasons() -> None:
    evening = world.ready(6)
    make.a_member(evening.cell, standing="probationary")
    make.a_member(evening.cell, suspended=True)
    make.a_member(evening.cell, away=True)
    make.a_member(evening.cell, exempt=True)
    prepare_roll(actor=evening.clerk, meeting=evening.meeting)
    seen = freeze_electorate(actor=evening.clerk, meeting=evening.meeting)
    meeting = evening.reload()
    reasons = sorted(meeting.attendees.filter(counted=False).values_list("excluded_because", flat=True))
    assert (meeting.convened, seen.outcome.needed) == (6, 4)
    assert reasons == ["away", "exempt", "probationary", "suspended"]
    assert evening.row(5).counted is True
    facts = meeting.electorate_facts
    assert (facts["base"], facts["on_roll"], facts["present"], facts["by_election_rule"]) == ("convened", 10, 5, 5)
    assert facts["warnings"] == ["some_unmarked"]
    assert len(facts["excluded"]) == 4
    assert Entry.objects.get(verb="freeze_electorate").facts["convened"] == 6


def test_an_exempt_member_who_comes_is_counted() -> None:
    evening = world.ready()
    Attendee.objects.filter(pk=evening.row(4).pk).update(exempt=True)
    freeze_electorate(actor=evening.clerk, meeting=evening.meeting)
    assert evening.row(4).counted is True


def test_what_is_missing_is_said_one_by_one() -> None:
    evening = world.planned()
    assert refusal_of(evening) == "roll_missing"
    prepare_roll(actor=evening.clerk, meeting=evening.meeting)
    assert refusal_of(evening) == "nobody_present"
    evening = world.called()
    assert refusal_of(evening) == "tellers_too_few"
    evening = world.ready()
    evening.meeting.tellers.update(is_head=False)
    assert refusal_of(evening) == "head_teller_missing"
    evening.meeting.attendees.filter(person=evening.people[2]).update(present=False)
    evening.meeting.tellers.filter(person=evening.people[3]).update(is_head=True)
    assert refusal_of(evening) == "tellers_absent"
    evening.meeting.chair = None
    evening.meeting.save()
    assert refusal_of(evening) == "chair_missing"


def test_a_room_that_cannot_pass_anything_is_warned() -> None:
    evening = world.ready(8)
    evening.meeting.attendees.exclude(tellers_here(evening)).update(present=False, excused=False)
    seen = freeze_electorate(actor=evening.clerk, meeting=evening.meeting)
    assert seen.warnings == ("present_below_majority",)


def tellers_here(evening: world.Evening) -> Q:
    return Q(person__in=[t.person_id for t in evening.meeting.tellers.all()])


def test_a_tiny_cell_is_warned_of_its_secrecy() -> None:
    evening = world.ready(4)
    evening.meeting.attendees.filter(present=False).update(present=True)
    assert freeze_electorate(actor=evening.clerk, meeting=evening.meeting).warnings == ("electorate_tiny",)


def test_the_election_rule_needs_a_document_of_the_cycle() -> None:
    evening = world.ready()
    with pytest.raises(Refusal) as refused:
        adopt_interpretation(actor=evening.clerk, meeting=evening.meeting, key="electorate_base", value="election_rule")
    assert refused.value.code == "interpretation_not_offered"
    Setting.objects.create(
        cycle=evening.cycle,
        key="electorate_base",
        value="election_rule",
        document_number="05-HD/TU",
        document_date="2026-10-01",
        chosen_by=evening.clerk,
    )
    freeze_electorate(actor=evening.clerk, meeting=evening.meeting)
    assert (evening.reload().convened, evening.row(5).excluded_because) == (5, "excused")


def test_it_is_frozen_once() -> None:
    evening = world.frozen()
    with pytest.raises(Refusal) as refused:
        freeze_electorate(actor=evening.clerk, meeting=evening.meeting)
    assert refused.value.code == "electorate_frozen"
    assert Entry.objects.filter(verb="freeze_electorate").count() == 1


def test_an_outsider_does_not_freeze() -> None:
    evening = world.ready()
    with pytest.raises(NotPermitted):
        freeze_electorate(actor=evening.outsider, meeting=evening.meeting)
    assert evening.reload().frozen_at is None
    freeze_electorate(actor=evening.secretary, meeting=evening.meeting)
