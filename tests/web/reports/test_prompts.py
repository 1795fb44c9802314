"""The register of prompts, for those who prompt."""

from collections.abc import Callable

from django.test import Client

from tests.reviews.world import Office
from xeploai.people.models import User
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.models import ReviewPrompt

As = Callable[[User], Client]


def test_from_the_letter_to_the_required_answer(office: Office, as_: As) -> None:  # R-III2
    staff, clerk = as_(office.staff), as_(office.clerk)
    found = staff.get("/prompts/new/", {"q": "standing"}).content.decode()
    assert f"?subject={office.subject.pk}" in found
    body = {
        "subject": str(office.subject.pk),
        "issuer": "provincial_standing",
        "document_number": "12-CV/TU",
        "document_date": "02/11/2025",
        "points": "Quản lý đất đai\n\nĐoàn kết nội bộ",
    }
    refused = staff.post("/prompts/", {**body, "document_number": ""})
    assert (refused.status_code, "Quản lý đất đai" in refused.content.decode()) == (409, True)
    assert staff.post("/prompts/", body).status_code == 302
    prompt = ReviewPrompt.objects.get()
    assert "0/2" in staff.get("/prompts/").content.decode()
    open_report(actor=office.clerk, subject=office.subject)
    point = prompt.points.get(position=1)
    clerk.post(f"/prompt-points/{point.pk}/", {"version": "1", "answer": "Đã rà soát"})
    assert "1/2" in staff.get("/prompts/").content.decode()
    assert "Đã rà soát" in staff.get(f"/prompts/{prompt.pk}/").content.decode()
    assert clerk.post(f"/prompts/{prompt.pk}/withdraw/", {"reason": "Thôi"}).status_code == 403
    staff.post(f"/prompts/{prompt.pk}/withdraw/", {"reason": "Gửi nhầm"})
    assert "Đã rút" in staff.get("/prompts/").content.decode()
