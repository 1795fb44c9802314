import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from tests.ratings.competent import TODAY, World, a_report, a_result, a_world, add_agency, appraised, asked, sent
from tests.web.ballots.asking import as_user, page
from xeploai.ratings.actions.answer_comment import answer_comment
from xeploai.ratings.models import Appraisal

pytestmark = pytest.mark.django_db


def address(name: str, *args: object) -> str:
    return reverse(f"web:{name}", args=args)


def test_the_dossier_says_what_is_missing_and_then_goes() -> None:
    # R-VI2
    world = a_world()
    a_report(world.organisation, world.clerk)
    there = address("dossier", world.organisation.pk)
    assert "Còn 3 thành phần phải bổ sung hoặc nêu lý do" in page(world.clerk, there)
    client = as_user(world.clerk)
    for version, code in enumerate(("minutes_extract", "count_record", "collective_result")):
        answer = client.post(there, {"piece": code, "version": version and version + 1, "on_paper": "yes"})
        assert answer.status_code == 302
    text = page(world.clerk, there)
    assert "Hồ sơ đủ: gửi đi" in text
    given = {"send": "yes", "version": 4, "document_number": "", "document_date": TODAY().strftime("%d/%m/%Y")}
    assert client.post(there, given).status_code == 409
    assert client.post(there, {**given, "document_number": "12-BC"}).status_code == 302
    assert "Gửi lần 1 theo 12-BC" in page(world.clerk, there)
    assert "Mới đến, chờ tiếp nhận" in page(world.staff, address("receipt", world.province.code))


def test_late_ones_stand_first_and_filters_narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    # R-VI2
    world = a_world()
    sent(world, world.organisation)
    world.cycle.year = TODAY().year - 1
    world.cycle.save()
    text = page(world.staff, address("receipt", world.province.code))
    assert text.index("Trần Thị Minh Châu") < text.index(f">{world.organisation.name}</a>")
    assert "Quá hạn, chưa gửi" in text
    narrowed = page(world.staff, address("receipt", world.province.code) + "?q=tran+thi+minh&kind=leader")
    assert narrowed.count("<tr>") == 2


def test_the_sheet_saves_itself_warns_with_its_source_and_is_finished() -> None:
    # R-PL5a
    world = a_world()
    sent(world, world.leader)
    there = address("appraisal", world.province.code, world.leader.pk)
    client = as_user(world.staff)
    given = {"version": 0, "fact-targets_met": "45", "fact-disciplined": "yes", "remarks": "Chậm", "level": ""}
    answer = client.post(there, given, headers={"X-Autosave": "1"})
    assert (answer.status_code, answer.json()["version"]) == (200, 1)
    text = page(world.staff, there)
    assert text.count("thường tương ứng mức Không hoàn thành nhiệm vụ") == 2
    assert client.post(there, {**given, "version": 1, "finish": "yes"}).status_code == 409
    assert client.post(there, {**given, "version": 1, "level": "completed", "finish": "yes"}).status_code == 302
    assert Appraisal.objects.get().done_at is not None


def test_a_wrong_number_is_said_and_nothing_is_lost() -> None:
    world = a_world()
    there = address("appraisal", world.province.code, world.leader.pk)
    given = {"version": 0, "fact-targets_met": "nhiều", "remarks": "Chậm", "level": ""}
    answer = as_user(world.staff).post(there, given)
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "nhiều" in text
    assert "Chậm" in text


def a_full_table(agencies: int) -> World:
    world = a_world()
    for number in range(agencies):
        add_agency(world, f"Sở số {number}")
    for subject in (*world.subjects, *world.more):
        if subject.kind != "leader":
            a_result(subject)
        appraised(world, subject)
    return world


def test_the_table_goes_from_self_level_to_proposal_and_into_excel() -> None:
    # R-PL5a, R-VI4
    world = a_world()
    a_result(world.organisation, votes=9, convened=10)
    answer_comment(actor=world.commenter, request=asked(world, world.organisation)[0], version=1, level="excellent")
    appraised(world, world.organisation, level="completed")
    text = page(world.staff, address("appraisal_table", world.province.code))
    for words in ("9/10 (90,0 %)", "1/1 nơi trả lời", "Hoàn thành xuất sắc nhiệm vụ: 1", "Hoàn thành nhiệm vụ"):
        assert words in text
    answer = as_user(world.staff).get(address("appraisal_workbook", world.province.code) + "?kind=unit")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert rows[3][1:8] == [
        "Sở Nội vụ", "", "Hoàn thành tốt nhiệm vụ", "9/10 (90,0\xa0%)", "1/1 nơi trả lời; Hoàn thành xuất sắc: 1", "",
        "Hoàn thành nhiệm vụ",
    ]  # fmt: skip
    assert len(rows) == 4


@pytest.mark.parametrize("name", ["appraisal_table", "receipt", "comments", "comments_ask"])
def test_queries_do_not_follow_the_rows(name: str) -> None:
    world = a_full_table(0)
    there = address(name, world.province.code)
    client = as_user(world.staff)
    client.get(there)
    with CaptureQueriesContext(connection) as few:
        assert client.get(there).status_code == 200
    for number in range(2):
        for subject in add_agency(world, f"Sở số {number}"):
            if subject.kind != "leader":
                a_result(subject)
            appraised(world, subject)
            asked(world, subject)
    with CaptureQueriesContext(connection) as many:
        assert client.get(there).status_code == 200
    assert len(many) <= len(few)


def test_comments_are_asked_reminded_and_answered_on_the_pages() -> None:
    # R-VI3
    world = a_world()
    client = as_user(world.staff)
    ask = address("comments_ask", world.province.code)
    given = {"scope": "all", "also": world.commenting.code, "due_on": TODAY().isoformat()}
    assert client.post(ask, given).status_code == 302
    there = address("comments", world.province.code)
    assert "Còn 3 đề nghị chưa trả lời" in page(world.staff, there)
    assert client.post(there, {"unit": world.commenting.code}).status_code == 302
    wanted = page(world.commenter, address("comments_wanted", world.commenting.code))
    assert wanted.count("đã được nhắc") == 3
    one = world.leader.comment_requests.get()
    assert as_user(world.commenter).post(address("comment", one.pk), {"version": 2}).status_code == 409
    answer = as_user(world.commenter).post(address("comment", one.pk), {"version": 1, "nothing": "yes"})
    assert answer.status_code == 302
    assert "1/3 (33,3 %)" in page(world.staff, there)


def test_what_others_say_of_a_subject_is_not_shown_to_its_own_unit() -> None:
    world = a_world()
    one = asked(world, world.leader)[0]
    client = as_user(world.clerk)
    assert client.get(address("comment", one.pk)).status_code == 404
    assert client.get(address("appraisal", world.province.code, world.leader.pk)).status_code == 404
