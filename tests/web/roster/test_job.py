from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.exchange.workbooks import PEOPLE, changed, workbook
from tests.factories import a_user
from xeploai.exchange.actions.import_roster import import_roster
from xeploai.exchange.enums import ImportState
from xeploai.exchange.models import ImportJob
from xeploai.journal.models import Entry
from xeploai.organisations.models import Unit
from xeploai.people.models import Person

OTHER_TITLE = workbook(changed(PEOPLE, 1, 3, "Hiệu trưởng"))


def page_of(client: Client, job: ImportJob, query: str = "") -> Any:
    return client.get(f"/roster/imports/{job.pk}/{query}")


def confirm(client: Client, job: ImportJob, fingerprint: str | None = None) -> Any:
    seen = job.fingerprint if fingerprint is None else fingerprint
    return client.post(f"/roster/imports/{job.pk}/confirm/", {"fingerprint": seen})


def title_of(code: str) -> str:
    return Person.objects.get(code=code).title


def test_seen_then_agreed_then_stored(upload: Any, client: Client) -> None:
    job = upload()
    page = page_of(client, job)
    assert page.context["changes"] == 1
    assert page.context["lines"] == [
        {
            "words": ["P1", "Nguyễn Thị An"],
            "fields": [{"header": "Chức vụ, công việc", "old": "Nông dân", "new": "Trưởng thôn"}],
        }
    ]
    assert title_of("P1") == "Nông dân"
    assert confirm(client, job)["Location"] == f"/roster/imports/{job.pk}/"
    assert title_of("P1") == "Trưởng thôn"
    after = page_of(client, job)
    assert (after.context["job"].state, after.context["steps"][-1]["state"]) == ("stored", "done")
    assert "Đã ghi 1 thay đổi" in after.content.decode()


def test_a_second_yes_stores_nothing_more(upload: Any, client: Client) -> None:
    job = upload()
    confirm(client, job)
    entries = Entry.objects.count()
    again = confirm(client, job)
    assert (again.status_code, Entry.objects.count()) == (409, entries)
    assert "Đã ghi xong" in again.content.decode()


def test_a_roster_that_changed_is_shown_again_and_then_stored(upload: Any, client: Client, commune: Unit) -> None:
    job = upload()
    import_roster(actor=None, unit=None, content=OTHER_TITLE)
    assert confirm(client, job).status_code == 302
    page = page_of(client, job)
    assert (page.context["job"].state, page.context["job"].outdated) == ("validated", True)
    assert "Danh sách đã đổi từ lúc xem trước. Chưa ghi gì." in page.content.decode()
    assert (title_of("P1"), title_of("P2")) == ("Nông dân", "Hiệu trưởng")
    assert [line["words"][0] for line in page.context["lines"]] == ["P1", "P2"]
    confirm(client, page.context["job"])
    assert (title_of("P1"), title_of("P2")) == ("Trưởng thôn", "Giáo viên")


def test_a_tab_with_the_old_preview_cannot_agree_to_the_new_one(upload: Any, client: Client) -> None:
    old = upload()
    import_roster(actor=None, unit=None, content=OTHER_TITLE)
    confirm(client, old)
    from_old_tab = confirm(client, old)
    assert from_old_tab.status_code == 409
    assert "danh sách đã đổi từ lúc đồng chí xem trước" in from_old_tab.content.decode()
    assert title_of("P1") == "Nông dân"


def test_put_aside(upload: Any, client: Client) -> None:
    job = upload()
    assert client.post(f"/roster/imports/{job.pk}/discard/").status_code == 302
    page = page_of(client, job).content.decode()
    assert "Đã bỏ tệp này, chưa ghi gì" in page
    assert confirm(client, job).status_code == 409
    assert client.post(f"/roster/imports/{job.pk}/discard/").status_code == 409
    assert title_of("P1") == "Nông dân"


def test_a_closed_tab_loses_nothing(upload: Any, as_: Any, staff: Any) -> None:
    """The page is asked for while the work goes on, then much later from another browser."""
    job = upload()
    ImportJob.objects.filter(pk=job.pk).update(state=ImportState.READING, step="checking", done=2, total=4)
    first = page_of(as_(staff), job)
    assert "Đang kiểm tra từng dòng" in first.content.decode()
    assert f'hx-get="/roster/imports/{job.pk}/progress/"' in first.content.decode()
    ImportJob.objects.filter(pk=job.pk).update(state=ImportState.VALIDATED)
    later = as_(staff)
    assert page_of(later, job).context["changes"] == 1
    assert confirm(later, job).status_code == 302
    assert title_of("P1") == "Trưởng thôn"


def test_progress_tells_the_step_and_then_leads_to_the_result(upload: Any, client: Client) -> None:
    job, address = upload(), "/roster/imports/{}/progress/"
    ImportJob.objects.filter(pk=job.pk).update(state=ImportState.READING, step="comparing", done=3, total=4)
    told = client.get(address.format(job.pk))
    assert "Đang so với danh sách hiện có" in told.content.decode()
    assert 'value="75"' in told.content.decode()
    assert "Lâu hơn thường lệ" not in told.content.decode()
    ImportJob.objects.filter(pk=job.pk).update(updated_at=timezone.now() - dt.timedelta(minutes=2))
    assert "Lâu hơn thường lệ" in client.get(address.format(job.pk)).content.decode()
    ImportJob.objects.filter(pk=job.pk).update(state=ImportState.VALIDATED)
    done = client.get(address.format(job.pk))
    assert (done.status_code, done["HX-Redirect"]) == (204, f"/roster/imports/{job.pk}/")


def test_a_file_that_changes_nothing_offers_nothing_to_store(upload: Any, client: Client, commune: Unit) -> None:
    same = client.post("/roster/export/", {"unit": "X"}).content
    page = page_of(client, upload(same))
    assert page.context["changes"] == 0
    assert "/confirm/" not in page.content.decode()


ACTIONS = ["", "progress/", "problems.xlsx", "problems.csv"]


@pytest.mark.parametrize("part", ACTIONS)
def test_whoever_is_not_staff_reads_no_upload(upload: Any, as_: Any, commune: Unit, part: str) -> None:
    job = upload()
    assert as_(a_user(secretary=commune)).get(f"/roster/imports/{job.pk}/{part}").status_code == 403
    assert as_(a_user(administrator=commune)).get(f"/roster/imports/{job.pk}/{part}").status_code == 403


@pytest.mark.parametrize("part", ACTIONS)
def test_staff_of_another_unit_find_no_upload(upload: Any, as_: Any, part: str) -> None:
    elsewhere = as_(a_user(provincial_staff=Unit.objects.get(code="C2")))
    assert elsewhere.get(f"/roster/imports/{upload().pk}/{part}").status_code == 404


@pytest.mark.parametrize("verb", ["confirm", "discard"])
def test_someone_elses_upload_is_answered_only_within_reach(upload: Any, as_: Any, commune: Unit, verb: str) -> None:
    job = upload()
    body = {"fingerprint": job.fingerprint}
    address = f"/roster/imports/{job.pk}/{verb}/"
    cell = Unit.objects.get(code="C1")
    assert as_(a_user(provincial_staff=cell)).post(address, body).status_code == 404
    assert as_(a_user(clerk=commune)).post(address, body).status_code == 403
    assert as_(a_user(provincial_staff=commune)).get(address).status_code == 405
    job.refresh_from_db()
    assert job.state == ImportState.VALIDATED
    colleague = a_user(provincial_staff=commune)
    assert as_(colleague).post(address, body).status_code == 302
    assert Entry.objects.filter(verb=f"{verb}_import").count() == 1


def test_signed_out_goes_to_the_entrance(upload: Any) -> None:
    assert Client().get(f"/roster/imports/{upload().pk}/")["Location"].startswith("/accounts/login/")
