from __future__ import annotations

from typing import Any

from django.test import Client

from tests.exchange.workbooks import GOOD, PEOPLE, POSTS, changed, workbook
from xeploai.exchange.models import ImportJob


def with_new_people(number: int) -> bytes:
    rows = [[f"N{n:03}", "Lê Thị Cúc", "", "", "", "C1", "Đảng viên chính thức"] for n in range(number)]
    return workbook({**GOOD, PEOPLE: [*GOOD[PEOPLE], *rows]})


def get(client: Client, job: ImportJob, **wishes: str) -> Any:
    return client.get(f"/roster/imports/{job.pk}/", wishes)


def test_counts_of_every_sheet(upload: Any, client: Client) -> None:
    page = get(client, upload(with_new_people(3)))
    assert {one["key"]: one["counts"]["added"] for one in page.context["preview"]} == {
        "units": 0,
        "bodies": 0,
        "people": 3,
        "posts": 0,
        "jobs": 0,
    }


def test_new_rows_come_in_pages_with_what_is_filled(upload: Any, client: Client) -> None:
    page = get(client, upload(with_new_people(70)), sheet="people", show="added", page="2")
    assert [line["words"][0] for line in page.context["lines"]] == [f"N{n:03}" for n in range(50, 70)]
    assert page.context["lines"][0]["fields"] == [
        {"header": "Mã chi bộ", "new": "C1"},
        {"header": "Tư cách đảng viên", "new": "Đảng viên chính thức"},
    ]


def test_missing_rows_are_listed_and_not_deleted(upload: Any, client: Client) -> None:
    job = upload(workbook({**GOOD, PEOPLE: GOOD[PEOPLE][:1]}))
    page = get(client, job, sheet="people", show="missing")
    assert [line["words"] for line in page.context["lines"]] == [["P2", "Trần Văn Bình"]]
    assert "vẫn giữ, không xóa" in page.content.decode()


def test_posts_are_told_with_names(upload: Any, client: Client) -> None:
    page = get(client, upload(workbook(changed(POSTS, 0, 3, "Bí thư"))), sheet="posts", show="changed")
    assert page.context["lines"][0]["words"] == ["P1", "CU1"]
    assert page.context["lines"][0]["names"] == ["Nguyễn Thị An", "Chi ủy Chi bộ thôn 1"]


def test_a_wish_that_means_nothing_shows_the_first_there_is(upload: Any, client: Client) -> None:
    job = upload()
    for wish in ({"sheet": "x", "show": "y"}, {"show": "remarks"}, {"sheet": "people", "show": "added"}):
        assert get(client, job, **wish).context["sort"] == "changed"


def test_a_cut_list_says_so(upload: Any, client: Client) -> None:
    job = upload(with_new_people(3))
    job.preview["counts"]["people"]["added"] = 5000
    job.save()
    assert "Bản xem trước giữ 3 dòng đầu" in get(client, job).content.decode()


def test_remarks_are_shown_and_stop_nothing(upload: Any, client: Client) -> None:
    job = upload()
    remark = {"code": "column_unknown", "sheet": "Người", "row": 0, "column": "M", "header": "Ghi chú", "params": {}}
    ImportJob.objects.filter(pk=job.pk).update(remarks=[remark])
    assert "1 chỗ nên xem lại" in get(client, job).content.decode()
    assert [one.column for one in get(client, job, show="remarks").context["faults"]] == ["M (Ghi chú)"]


def test_markup_in_a_cell_is_only_text(upload: Any, client: Client) -> None:
    job = upload(workbook(changed(PEOPLE, 0, 3, "<b>Trưởng</b> thôn")))
    assert "&lt;b&gt;Trưởng" in get(client, job).content.decode()
