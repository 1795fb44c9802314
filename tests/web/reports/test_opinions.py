"""Opinions on the draft: asked by the rule, answered on a phone, by slip or on paper, judged in a table."""

from collections.abc import Callable

from django.test import Client
from django.utils import timezone

from tests import factories
from tests.reviews.world import Office, asked
from xeploai.organisations.enums import BodyKind
from xeploai.people.models import AccessSlip, User
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.save_report import save_report
from xeploai.reviews.models import DraftOpinion, OpinionRequest
from xeploai.reviews.report_content import Section
from xeploai.web.spoken import dates

As = Callable[[User], Client]


def test_from_the_rule_to_the_table(office: Office, as_: As) -> None:  # R-II2a, R-II2b, R-II2c
    people = factories.members(office.tree["cell"], 2)
    factories.a_body(office.unit, BodyKind.EXECUTIVE_COMMITTEE, seats=dict.fromkeys(people, "member"))
    report = open_report(actor=office.clerk, subject=office.subject)
    save_report(actor=office.clerk, report=report, heading="principles", section=Section(text="Giữ nguyên tắc."))
    clerk, at = as_(office.clerk), f"/reports/{office.subject.pk}/opinions/"
    assert "Ủy viên ban chấp hành" in clerk.get(at).content.decode()
    clerk.post(at, {"step": "plan"})
    assert clerk.post(at, {"step": "send", "due_on": ""}).status_code == 409
    clerk.post(at, {"step": "send", "due_on": dates.short(timezone.localdate())})
    first, second = OpinionRequest.objects.order_by("pk")
    assert first.person is not None
    own = as_(factories.a_user(first.person))
    assert "Giữ nguyên tắc." in own.get(f"/opinions/{first.pk}/").content.decode()
    own.post(f"/opinions/{first.pk}/", {"version": "1", "text": "Nêu rõ"}, HTTP_X_AUTOSAVE="1")
    own.post(f"/opinions/{first.pk}/", {"version": "2", "text": "Nêu rõ số liệu\nBớt chữ", "send": "yes"})
    clerk.post(f"/opinions/{second.pk}/paper/", {"version": "1", "nothing": "yes"})
    opinion = DraftOpinion.objects.get(position=1)
    clerk.post(f"/opinion-points/{opinion.pk}/", {"version": "1", "verdict": "partly", "why": "Đã thêm bảng"})
    clerk.post(at, {"step": "close"})
    page = clerk.get(at).content.decode()
    for text in ("Nêu rõ số liệu", "Bớt chữ", "từ bản giấy", "Không có ý kiến", "Đã thêm bảng", "Còn 1 ý kiến"):
        assert text in page
    assert "Tiếp thu một phần" in own.get(f"/opinions/{first.pk}/").content.decode()


def test_a_slip_opens_this_one_task(office: Office, as_: As) -> None:  # R-II2b
    person, other = office.people[0], office.people[1]
    mine, theirs = asked(office, person, other)
    page = as_(office.clerk).post(f"/reports/{office.subject.pk}/opinions/", {"step": "slips"}).content.decode()
    assert "Góp ý bản kiểm điểm" in page
    slip = AccessSlip.objects.get(user__person=person)
    client = Client()
    client.force_login(slip.user)
    session = client.session
    session["access_slip"] = slip.pk
    session.save()
    statuses = [
        client.get(address).status_code
        for address in (
            "/opinions/",
            f"/opinions/{mine.pk}/",
            f"/opinions/{theirs.pk}/",
            f"/reports/{office.subject.pk}/",
            "/self-rating/",
        )
    ]
    assert statuses == [200, 200, 403, 403, 403]


def test_the_asked_see_only_their_draft(office: Office, as_: As) -> None:
    person = factories.a_person()
    request = asked(office, person)[0]
    own = as_(factories.a_user(person))
    assert own.get(f"/reports/{office.subject.pk}/").status_code == 404
    assert as_(factories.a_user(factories.a_person())).get(f"/opinions/{request.pk}/").status_code == 404
