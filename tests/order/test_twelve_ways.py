"""Twelve ways to break the order of the year. Each is refused with its reason, or handled, and nothing is lost."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests import factories as make
from tests.ballots import subject_world
from tests.ballots.evening import an_evening
from tests.cycles.world import refused
from tests.meetings import world as cells
from tests.ratings import competent
from tests.ratings.committee import a_cell_evening
from xeploai.ballots.actions.open_round import open_round
from xeploai.cycles.actions.choose_setting import choose_setting
from xeploai.cycles.actions.close_cycle import close_cycle
from xeploai.cycles.actions.delegate_rating import delegate_rating
from xeploai.cycles.actions.drop_subject import drop_subject
from xeploai.cycles.actions.withdraw_delegation import withdraw_delegation
from xeploai.cycles.models import Subject
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.actions.verify import verify
from xeploai.journal.models import Entry
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.override_order import override_order
from xeploai.meetings.actions.plan_organisation_meeting import plan_organisation_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Unit
from xeploai.people.models import Membership
from xeploai.ratings.actions.finish_appraisal import finish_appraisal
from xeploai.ratings.actions.open_conference_list import open_conference_list
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.actions.report_delegated_ratings import report_delegated_ratings
from xeploai.ratings.actions.rerate_subject import rerate_subject
from xeploai.ratings.actions.save_appraisal import save_appraisal
from xeploai.ratings.models import Rating, SubjectRating
from xeploai.ratings.queries.board.rows import rows_of
from xeploai.reviews.actions.save_proposal import save_proposal
from xeploai.reviews.models import Proposal

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
DOCUMENT: dict[str, Any] = {"document_number": "21-QĐ/TU", "document_date": dt.date(2026, 11, 2)}


def _acts() -> int:
    """Every act so far, with a chain that holds."""
    found = verify()
    assert found.broken is None
    return found.entries


# R-V1
def test_1_voting_before_the_electorate_is_frozen() -> None:
    evening, vote = cells.called(), subject_world.called("collective")
    before = _acts()
    assert refused(lambda: open_round(actor=evening.clerk, meeting=evening.meeting, kind="levels")) == (
        "electorate_not_frozen"
    )
    assert refused(lambda: open_round(actor=vote.clerk, meeting=vote.meeting, kind="levels")) == "electorate_not_frozen"
    assert (evening.meeting.rounds.count(), vote.meeting.rounds.count(), _acts()) == (0, 0, before)


# R-PL1b
def test_2_appendix_1_before_appendix_2() -> None:
    vote = subject_world.called("organisation")
    freeze_electorate(actor=vote.clerk, meeting=vote.meeting)
    with pytest.raises(Refusal) as found:
        open_round(actor=vote.clerk, meeting=vote.reload(), kind="levels")
    assert (found.value.code, found.value.clause) == ("collective_not_rated", "PL1")
    assert found.value.params["names"] == [vote.body.name]
    override_order(actor=vote.clerk, meeting=vote.meeting, reason="Ban Thường vụ kiểm điểm sau theo kế hoạch.")
    open_round(actor=vote.clerk, meeting=vote.reload(), kind="levels")
    assert vote.meeting.rounds.get().state == "open"
    assert vote.meeting.override == "Ban Thường vụ kiểm điểm sau theo kế hoạch."
    assert Entry.objects.filter(verb="override_order").count() == 1


# R-VI2
def test_3_deciding_without_a_dossier() -> None:
    world = competent.a_world()
    sheet = save_appraisal(actor=world.staff, subject=world.organisation, version=0, facts={}, remarks="", level="good")
    assert refused(lambda: finish_appraisal(actor=world.staff, appraisal=sheet, version=sheet.version)) == (
        "dossier_not_received"
    )
    meeting = competent.a_conference(world).meeting
    assert refused(lambda: open_conference_list(actor=world.staff, meeting=meeting, ballot="decision.unit")) == (
        "nothing_appraised"
    )
    assert not meeting.rounds.exists()
    assert not SubjectRating.objects.exists()


# R-VI1
def test_4_a_deadline_passed() -> None:
    """Nothing is shut when a day has passed: the unit is late on the board, and what it sends is taken."""
    world = competent.a_world()
    late = dt.date(2026, 12, 20)
    [row] = rows_of(world.cycle, Unit.objects.filter(pk=world.unit.pk), today=late)
    assert row.days_late > 0
    dossier = competent.sent(world, world.organisation)
    assert (dossier.state, dossier.sent_number) == ("sent", 1)


# R-VI5
def test_5_a_withdrawn_delegation() -> None:
    world = competent.a_world()
    other = competent.an_agency(world.province, "Đảng ủy Khối")
    [delegation] = delegate_rating(actor=world.staff, subjects=[world.organisation], to_unit=other, **DOCUMENT)
    clerk = make.a_user(clerk=other)
    withdraw_delegation(actor=world.staff, delegation=delegation, because="Xét ở Ban Thường vụ.")
    given: dict[str, Any] = {
        "subject": world.organisation,
        "authority": other,
        "facts": {},
        "remarks": "",
        "level": "good",
    }
    assert refused(lambda: save_appraisal(actor=clerk, version=0, **given)) == "not_competent"
    assert refused(lambda: report_delegated_ratings(actor=clerk, cycle=world.cycle, unit=other)) == "nothing_delegated"
    meeting = competent.a_conference(world, other).meeting
    assert refused(lambda: open_conference_list(actor=clerk, meeting=meeting, ballot="decision.unit")) == (
        "nothing_appraised"
    )
    competent.appraised(world, world.organisation)  # who delegated decides again
    delegation.refresh_from_db()
    assert delegation.withdrawn_because == "Xét ở Ban Thường vụ."


def test_6_a_member_in_two_cells() -> None:
    """One current cell; who was rated in the cell they left is not rated again in the new one (A-34)."""
    evening = an_evening(3)
    person = evening.people[0]
    other = evening.tree["second_cell"]
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(person=person, cell=other, standing="official")
    evening.hold("levels", evening.all_good())
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    Membership.objects.filter(person=person).update(left_on=TODAY())
    Membership.objects.create(person=person, cell=other, standing="official")
    again = a_cell_evening(other, [*make.members(other, 2), person], evening.meeting.cycle)
    again.hold("levels", again.all_good())
    with pytest.raises(Refusal) as found:
        record_ratings(actor=again.secretary, meeting=again.meeting)
    assert (found.value.code, found.value.params["names"]) == ("rated_elsewhere", [str(person)])
    assert Rating.objects.in_force().get(person=person).meeting == evening.meeting


# R-I1
def test_7_a_unit_dissolved_in_mid_cycle() -> None:
    """It is dropped with what hangs on it, for a reason; its votes so far stay, and no new one is planned."""
    world = competent.a_world()
    result = competent.a_result(world.organisation)
    Unit.objects.filter(pk=world.unit.pk).update(dissolved_on=TODAY())
    fresh = Subject.objects.select_related("unit", "cycle").get(pk=competent.add_agency(world, "Sở Xây dựng")[0].pk)
    Unit.objects.filter(pk=fresh.unit_id).update(dissolved_on=TODAY())
    fresh.unit.refresh_from_db()
    clerk = make.a_user(clerk=fresh.unit)
    assert refused(lambda: plan_organisation_meeting(actor=clerk, subject=fresh)) == "rated_unit_dissolved"
    because = "Giải thể theo 31-QĐ/TU."
    drop_subject(actor=world.staff, subject=world.organisation, day=TODAY(), because=because, version=1)
    assert set(world.cycle.subjects.exclude(dropped_on=None)) == set(world.subjects)
    assert refused(lambda: competent.sent(world, world.organisation)) == "subject_dropped"
    assert list(SubjectRating.objects.in_force()) == [result]


def test_8_a_person_dead_or_transferred_in_mid_cycle() -> None:
    """Before the freeze they go off the roll, after it N stands; what was written about them stays."""
    evening = cells.ready()
    gone, moved = evening.people[4], evening.people[5]
    save_proposal(actor=evening.clerk, person=gone, cycle=evening.cycle, level="good", note="", version=0)
    Membership.objects.filter(person=gone).update(left_on=TODAY())
    change = prepare_roll(actor=evening.clerk, meeting=evening.meeting)
    assert change.removed == (str(gone),)
    assert Proposal.objects.get(person=gone).level == "good"
    freeze_electorate(actor=evening.clerk, meeting=evening.meeting)
    Membership.objects.filter(person=moved).update(left_on=TODAY())
    assert refused(lambda: prepare_roll(actor=evening.clerk, meeting=evening.meeting)) == "electorate_frozen"
    assert (evening.reload().convened, evening.row(5).counted) == (5, True)


# R-PL3c
def test_9_two_clerks_on_one_table() -> None:
    """The slower one sees both texts; neither is lost."""
    evening = cells.planned()
    person = evening.people[3]
    given: dict[str, Any] = {"cycle": evening.cycle, "note": ""}
    save_proposal(actor=evening.clerk, person=person, level="good", version=0, **given)
    save_proposal(actor=evening.clerk, person=person, level="excellent", version=1, **given)
    with pytest.raises(Conflict) as found:
        save_proposal(actor=evening.secretary, person=person, level="completed", version=1, **given)
    assert (found.value.theirs["level"], found.value.yours["level"]) == ("excellent", "completed")
    assert (Proposal.objects.get(person=person).level, Proposal.objects.get(person=person).version) == ("excellent", 2)


# R-P1
def test_10_a_rule_set_changed_in_mid_cycle() -> None:
    """A reading chosen by a document holds from then on; rounds signed before keep theirs and recompute alike."""
    evening = an_evening(11)
    evening.hold("levels", evening.all_good())
    before = evening.meeting.rounds.get().settings
    staff = make.a_user(provincial_staff=evening.tree["province"])
    cycle = evening.meeting.cycle
    choose_setting(actor=staff, cycle=cycle, key="cap_base", value="final_good", **DOCUMENT)
    assert evening.meeting.rounds.get().settings == before
    round_ = evening.open("excellent")
    assert (round_.cap, round_.settings["cap_base"]) == (1, "final_good")  # 11 good: a sixth of them, not a fifth
    assert (cycle.rule_set, cycle.rule_set_digest) == ("13-HD-TU-2023", type(cycle).objects.get().rule_set_digest)


# R-X10
def test_11_a_reopened_year() -> None:
    """A closed year takes nothing but a superior's document: a new version beside the old one."""
    world = competent.a_world()
    conference = competent.decided(world)
    conference.adopt()
    close_cycle(actor=world.staff, cycle=world.cycle)
    world.cycle.refresh_from_db()
    given: dict[str, Any] = {"subject": world.organisation, "version": 1, "facts": {}, "remarks": "", "level": "good"}
    assert refused(lambda: save_appraisal(actor=world.staff, **given)) == "cycle_closed"
    reopened: dict[str, Any] = {
        "subject": world.organisation,
        "unit": world.province,
        "kind": "old_violation",
        "level": "completed",
    }
    undocumented: dict[str, Any] = {
        "document_number": "",
        "document_date": None,
        "reason": "Vi phạm năm ấy, nay mới kết luận.",
    }
    assert refused(lambda: rerate_subject(actor=world.staff, **reopened, **undocumented))
    rerate_subject(actor=world.staff, **reopened, **{**undocumented, **DOCUMENT})
    versions = SubjectRating.objects.filter(subject=world.organisation, nature="decision").order_by("version")
    assert [(r.version, r.level, r.superseded_at is None) for r in versions] == [
        (1, "good", False),
        (2, "completed", True),
    ]


# R-PL5a
def test_12_a_wrong_authority() -> None:
    """Who is not competent neither appraises nor rates again; nobody acts for a unit that is not theirs."""
    world = competent.a_world()
    other = competent.an_agency(world.province, "Sở Giao thông vận tải")
    clerk = make.a_user(clerk=other)
    given: dict[str, Any] = {"subject": world.organisation, "facts": {}, "remarks": "", "level": "good", "version": 0}
    assert refused(lambda: save_appraisal(actor=clerk, authority=other, **given)) == "not_competent"
    with pytest.raises(NotPermitted):
        save_appraisal(actor=clerk, **given)
    with pytest.raises(NotPermitted):
        plan_organisation_meeting(actor=clerk, subject=world.organisation)
    assert not SubjectRating.objects.exists()
    assert not Meeting.objects.exists()
