import datetime as dt

import pytest
from django.utils import timezone

from tests import factories as make
from tests.meetings import world
from tests.meetings.attendance import Province, a_province, a_review, prompt
from xeploai.cycles.models import Setting
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.assign_attendant import assign_attendant
from xeploai.meetings.actions.list_duties import list_duties
from xeploai.meetings.actions.send_invitations import send_invitations
from xeploai.meetings.invitations import invitees, pack_of
from xeploai.meetings.models import AgendaItem, Invitation, Meeting
from xeploai.people.models import Person
from xeploai.reviews.models import PromptPoint, Shortcoming

pytestmark = pytest.mark.django_db


def in_days(number: int) -> dt.datetime:
    return timezone.now() + dt.timedelta(days=number)


def attended(days: int = 5) -> tuple[Province, Meeting, Person]:
    """A review in so many days, with an adviser sent to it."""
    made = a_province()
    list_duties(actor=made.staff, cycle=made.cycle)
    person = make.a_person("Trần Văn Dự")
    assign_attendant(actor=made.staff, duty=made.duty("advisory_bodies"), person=person, version=1)
    return made, a_review(made, starts_at=in_days(days)), person


# R-IV2
def test_members_and_superiors_each_once_with_the_papers_there_are() -> None:
    made, meeting, adviser = attended()
    AgendaItem.objects.create(meeting=meeting, position=1, text="Kiểm điểm tập thể")
    Shortcoming.objects.create(subject=made.subject, position=1, text="Giải ngân chậm")
    letter = prompt(made, made.subject, "provincial_standing")
    PromptPoint.objects.create(prompt=letter, position=1, text="Làm rõ giải ngân")
    listed = invitees(meeting)
    assert {(one.person.pk, one.capacity) for one in listed} == {
        *((p.pk, "member") for p in made.members),
        (adviser.pk, "superior"),
    }
    everyone = [one.person.pk for one in listed]
    sent = send_invitations(actor=made.secretary, meeting=meeting, people=everyone, on_paper=everyone[:1])
    assert len(sent) == 4
    assert [paper["code"] for paper in sent[0].papers] == ["agenda", "shortcomings", "prompts"]
    assert sorted(one.on_paper for one in Invitation.objects.all()) == [False, False, False, True]
    facts = Entry.objects.get(verb="send_invitations").facts
    assert (facts["people"], facts["days_late"], facts["on_paper"]) == (4, 0, 1)
    assert "Giải ngân" not in str(facts)
    assert [one.days_late for one in invitees(meeting)] == [0, 0, 0, 0]
    with pytest.raises(Refusal, match="nobody_to_invite"):
        send_invitations(actor=made.secretary, meeting=meeting, people=everyone)


# R-IV2, A-18
def test_late_needs_a_reason_and_is_not_blocked() -> None:
    made, meeting, adviser = attended(days=2)
    with pytest.raises(Refusal) as refused:
        send_invitations(actor=made.secretary, meeting=meeting, people=[adviser.pk])
    assert (refused.value.code, refused.value.params["days"]) == ("late_needs_reason", 1)
    (sent,) = send_invitations(
        actor=made.secretary, meeting=meeting, people=[adviser.pk], late_because="Đổi lịch theo yêu cầu của tỉnh"
    )
    assert sent.late_because == "Đổi lịch theo yêu cầu của tỉnh"
    assert next(one.days_late for one in invitees(meeting) if one.invitation) == 1


# a document chose three clear days
def test_the_days_are_counted_by_the_setting() -> None:
    made, meeting, adviser = attended(days=3)
    Setting.objects.create(
        cycle=made.cycle, key="notice_count", value="clear", document_number="1", document_date="2026-01-01",
        chosen_by=made.staff,
    )  # fmt: skip
    with pytest.raises(Refusal, match="late_needs_reason"):
        send_invitations(actor=made.secretary, meeting=meeting, people=[adviser.pk])


# R-IV2: any kind of meeting
def test_a_cell_invites_its_members_on_the_same_day_without_a_reason() -> None:
    evening = world.called()
    evening.meeting.starts_at = in_days(0)
    evening.meeting.save()
    people = [person.pk for person in evening.people]
    assert len(send_invitations(actor=evening.clerk, meeting=evening.meeting, people=people)) == 6
    assert pack_of(evening.meeting) == []


def test_who_and_when_not() -> None:
    made, meeting, adviser = attended()
    with pytest.raises(NotPermitted):
        send_invitations(actor=made.outsider, meeting=meeting, people=[adviser.pk])
    with pytest.raises(Refusal, match="nobody_to_invite"):
        send_invitations(actor=made.secretary, meeting=meeting, people=[make.a_person().pk])
    meeting.starts_at = None
    meeting.save()
    with pytest.raises(Refusal, match="invitation_without_day"):
        send_invitations(actor=made.secretary, meeting=meeting, people=[adviser.pk])
    meeting.adopted_at = timezone.now()
    meeting.save()
    with pytest.raises(Refusal, match="minutes_adopted"):
        send_invitations(actor=made.secretary, meeting=meeting, people=[adviser.pk])
    assert not Invitation.objects.exists()
