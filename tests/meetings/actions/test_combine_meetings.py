import pytest
from django.utils import timezone

from tests import factories as make
from tests.meetings.attendance import Province, a_province, a_review, a_subject
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.combine_meetings import combine_meetings
from xeploai.meetings.actions.set_sessions import set_sessions
from xeploai.meetings.combining import may_combine
from xeploai.meetings.durations import length_of
from xeploai.meetings.models import Meeting
from xeploai.people.models import Person, Post

pytestmark = pytest.mark.django_db


def office_and_committee(*leaders: Person, kind: str = "agency_leadership") -> tuple[Province, Meeting, Meeting]:
    """The standing committee's review, and that of a collective beside it led by these people."""
    world = a_province()
    body = make.a_body(world.tree["district"], kind, seats=dict.fromkeys(leaders or world.members[:2], "member"))
    subject = a_subject(world.cycle, body, world.tree["province"])
    lead = a_review(world, starts_at=timezone.now(), place="Hội trường", chair=world.members[0])
    return world, lead, a_review(world, subject)


# R-II3c, A-14: one time and place, each its own electorate, ballots and result
def test_the_parts_take_time_place_and_chair_and_stay_meetings_of_their_own() -> None:
    world, lead, part = office_and_committee()
    combine_meetings(actor=world.secretary, lead=lead, parts=[part])
    part.refresh_from_db()
    assert (part.lead, part.starts_at, part.place, part.chair) == (lead, lead.starts_at, "Hội trường", world.members[0])
    assert (part.subject_id != lead.subject_id, part.convened, part.frozen_at) == (True, None, None)
    begins = timezone.now().replace(hour=1, minute=0)
    lead.refresh_from_db()
    sessions = [(begins, begins.replace(hour=4)), (begins.replace(hour=6), begins.replace(hour=9))]
    set_sessions(actor=world.secretary, meeting=lead, sessions=sessions, version=lead.version)
    part.refresh_from_db()
    assert (part.starts_at, length_of(part).half_days) == (begins, 2)


# R-II3c: who stands outside the standing committee is named
def test_a_leader_outside_the_standing_committee_keeps_it_apart() -> None:
    outsider = make.a_person("Lê Ngoài")
    world, lead, part = office_and_committee(outsider)
    assert may_combine([lead, part]).outside == (outsider,)
    with pytest.raises(Refusal) as refused:
        combine_meetings(actor=world.secretary, lead=lead, parts=[part])
    assert (refused.value.code, refused.value.params["names"]) == ("combination_not_allowed", ["Lê Ngoài"])
    Post.objects.create(person=outsider, body=world.standing, role="member")
    combine_meetings(actor=world.secretary, lead=part, parts=[lead])
    lead.refresh_from_db()
    assert lead.lead == part


# A-14b: a delegation asks nothing of the kind
def test_a_party_delegation_combines_freely() -> None:
    world, lead, part = office_and_committee(make.a_person(), kind="party_delegation")
    Meeting.objects.filter(pk=lead.pk).update(body=make.a_body(world.tree["district"], "people_committee"))
    lead.refresh_from_db()
    assert may_combine([lead, part]).allowed


def test_what_is_refused() -> None:
    world, lead, part = office_and_committee()
    with pytest.raises(Refusal, match="parts_missing"):
        combine_meetings(actor=world.secretary, lead=lead, parts=[])
    with pytest.raises(NotPermitted):
        combine_meetings(actor=world.outsider, lead=lead, parts=[part])
    elsewhere = a_review(world, world.office)
    Meeting.objects.filter(pk=part.pk).update(lead=elsewhere)
    with pytest.raises(Refusal, match="combined_elsewhere"):
        combine_meetings(actor=world.secretary, lead=lead, parts=[part])
    Meeting.objects.filter(pk=part.pk).update(lead=None, frozen_at=timezone.now())
    with pytest.raises(Refusal, match="electorate_frozen"):
        combine_meetings(actor=world.secretary, lead=lead, parts=[part])
    Meeting.objects.filter(pk=part.pk).update(frozen_at=None, kind="organisation")
    with pytest.raises(Refusal, match="not_a_collective_review"):
        combine_meetings(actor=world.secretary, lead=lead, parts=[part])
