"""The board: from facts to rows, the worst first, in as many queries for one unit as for many."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import factories as make
from xeploai.cycles.models import Cycle, Delegation, Subject, UnitPlan
from xeploai.law.steps import StepState
from xeploai.meetings.models import Dispatch, Invitation, Meeting, ReviewTurn
from xeploai.organisations.enums import Level, UnitKind
from xeploai.organisations.models import Unit
from xeploai.people.enums import PostRole
from xeploai.people.models import Post
from xeploai.ratings.models import Appraisal, CommentRequest, Dossier, Rating, SubjectRating
from xeploai.ratings.queries.board.heads import heads_of
from xeploai.ratings.queries.board.rows import Row, rows_of

pytestmark = pytest.mark.django_db
TENTH = dt.date(2026, 11, 10)


@pytest.fixture
def tree() -> dict[str, Unit]:
    return make.a_tree()


@pytest.fixture
def cycle() -> Cycle:
    return make.a_cycle(2026)


def at(day: int, month: int = 11) -> dt.datetime:
    return dt.datetime(2026, month, day, 8, tzinfo=timezone.get_default_timezone())


def a_subject(cycle: Cycle, unit: Unit, kind: str = "unit", **more: Any) -> Subject:
    fields: dict[str, Any] = {"name": f"{kind} {unit.name}", "level": unit.level, **more}
    return Subject.objects.create(cycle=cycle, unit=unit, kind=kind, **fields)


def a_collective(cycle: Cycle, unit: Unit, rated_by: Unit) -> Subject:
    body = make.a_body(unit, "standing_committee")
    return a_subject(cycle, unit, "body", body=body, reviewed=True, rated_by=rated_by, name=body.name)


def a_review(subject: Subject, **more: Any) -> Meeting:
    return Meeting.objects.create(
        cycle=subject.cycle, unit=subject.unit, kind="collective", subject=subject, nature="proposal", **more
    )


def rows(cycle: Cycle, today: dt.date = TENTH) -> dict[str, Row]:
    return {row.unit.name: row for row in rows_of(cycle, Unit.objects.active(), today)}


def states(row: Row) -> dict[str, str]:
    return {step: str(cell.state) for step, cell in row.cells.items()}


def test_cells_and_committees_stand_on_the_board_without_any_subject(tree: dict[str, Unit], cycle: Cycle) -> None:
    # R-VI1
    found = rows(cycle)
    assert sorted(found) == [
        "Chi bộ cơ sở Trạm Y tế", "Chi bộ thôn 1", "Chi bộ thôn 2", "Chi bộ thôn Phước Vĩnh",
        "Đảng bộ xã Đức Phú", "Đảng bộ xã Đức Tân",
    ]  # fmt: skip
    assert states(found["Chi bộ thôn 1"]) == {
        "dated": "open", "self_rated": "waiting", "adopted": "waiting", "reported": "waiting",
    }  # fmt: skip
    assert list(found["Đảng bộ xã Đức Tân"].cells) == ["dated", "decided", "adopted", "notified"]


def test_the_evening_of_a_cell_step_by_step(tree: dict[str, Unit], cycle: Cycle) -> None:
    meeting = Meeting.objects.create(cycle=cycle, unit=tree["cell"], kind="cell", nature="proposal", starts_at=at(20))
    assert states(rows(cycle)["Chi bộ thôn 1"])["self_rated"] == "open"
    Rating.objects.create(
        cycle=cycle, person=make.a_member(tree["cell"]), cell=tree["cell"], meeting=meeting, nature="proposal",
        status="rated", level="good",
    )  # fmt: skip
    meeting.adopted_at = at(20)
    meeting.save()
    assert set(states(rows(cycle)["Chi bộ thôn 1"]).values()) == {"done", "open"}
    meeting.sent_at = at(21)
    meeting.save()
    assert rows(cycle)["Chi bộ thôn 1"].state == StepState.DONE


def test_a_collective_rated_by_the_province_from_the_date_to_the_notice(tree: dict[str, Unit], cycle: Cycle) -> None:
    subject, staff = a_collective(cycle, tree["district"], tree["province"]), make.a_user()

    def now() -> dict[str, str]:
        return states(rows(cycle)["Đảng bộ huyện Mộ Đức"])

    assert now()["planned"] == "open"
    UnitPlan.objects.create(
        cycle=cycle, unit=tree["district"], kind="plan", document_number="12-KH/HU", document_date=TENTH,
        title="Kế hoạch", recorded_by=staff,
    )  # fmt: skip
    meeting = a_review(subject, starts_at=at(25))
    assert now() == {
        "planned": "done", "dated": "done", "invited": "open", "reviewed": "open", "self_rated": "waiting",
        "adopted": "waiting", "reported": "waiting", "commented": "waiting", "appraised": "waiting",
        "decided": "waiting", "notified": "waiting",
    }  # fmt: skip
    Invitation.objects.create(meeting=meeting, person=make.a_person(), capacity="superior", sent_at=at(9))
    late = Invitation.objects.create(meeting=meeting, person=make.a_person(), capacity="superior")
    assert now()["invited"] == "open"
    late.sent_at = at(10)
    late.save()
    ReviewTurn.objects.create(meeting=meeting, position=1, state="reviewed")
    assert (now()["invited"], now()["reviewed"], now()["self_rated"]) == ("done", "done", "open")
    _rate(subject, tree["district"], "proposal", meeting)
    meeting.adopted_at = at(25)
    meeting.save()
    dossier = Dossier.objects.create(subject=subject, state="returned")
    assert now()["reported"] == "open"
    dossier.state = "sent"
    dossier.save()
    asked = CommentRequest.objects.create(subject=subject, unit=tree["commune"], asked_by=staff, due_on=TENTH)
    assert (now()["reported"], now()["commented"], now()["appraised"]) == ("done", "open", "open")
    asked.answered_at = at(8, 12)
    asked.save()
    Appraisal.objects.create(subject=subject, authority=tree["province"], done_at=at(9, 12), level="good")
    assert now()["decided"] == "open"
    conference = Meeting.objects.create(cycle=cycle, unit=tree["province"], kind="conference", nature="decision")
    _rate(subject, tree["province"], "decision", conference)
    assert now()["notified"] == "open"
    Dispatch.objects.create(
        kind="notice", meeting=conference, to_unit=tree["district"], content={}, digest="0" * 64, sent_by=staff
    )
    assert rows(cycle)["Đảng bộ huyện Mộ Đức"].state == StepState.DONE


def _rate(subject: Subject, authority: Unit, nature: str, meeting: Meeting) -> None:
    SubjectRating.objects.create(
        cycle=subject.cycle, subject=subject, meeting=meeting, authority=authority, nature=nature, status="rated",
        level="good",
    )  # fmt: skip


def test_what_is_most_late_stands_first(tree: dict[str, Unit], cycle: Cycle) -> None:
    a_collective(cycle, tree["district"], tree["province"])
    Meeting.objects.create(cycle=cycle, unit=tree["cell"], kind="cell", nature="proposal", starts_at=at(20))
    found = rows_of(cycle, Unit.objects.active(), dt.date(2026, 12, 2))
    assert (found[0].unit.name, found[0].days_late) == ("Đảng bộ huyện Mộ Đức", 6)
    assert found[-1].unit.kind == UnitKind.GRASSROOTS_PARTY
    assert [row.days_late for row in found] == sorted((row.days_late for row in found), reverse=True)


def test_below_the_province_nothing_is_missing_that_nobody_asked_for(tree: dict[str, Unit], cycle: Cycle) -> None:
    subject = a_collective(cycle, tree["commune"], tree["district"])
    found = rows(cycle)["Đảng bộ xã Đức Tân"]
    assert "commented" not in found.cells
    assert "invited" not in found.cells
    assert "planned" not in found.cells
    Delegation.objects.create(
        subject=subject, to_unit=tree["commune"], document_number="1", document_date=TENTH, given_by=make.a_user()
    )
    track = next(one for one in rows(cycle)["Đảng bộ xã Đức Tân"].tracks if one.subject_id == subject.pk)
    assert (track.facts.delegated, track.authority_id) == (True, tree["commune"].pk)


def test_dropped_subjects_and_dissolved_units_are_not_waited_for(tree: dict[str, Unit], cycle: Cycle) -> None:
    a_subject(cycle, tree["district"], rated_by=tree["province"], dropped_on=TENTH)
    Unit.objects.filter(pk=tree["cell"].pk).update(dissolved_on=TENTH)
    assert not {"Đảng bộ huyện Mộ Đức", "Chi bộ thôn 1"} & set(rows(cycle))


def test_the_person_to_call_is_the_head_by_post_else_the_secretary(tree: dict[str, Unit]) -> None:
    body = make.a_body(tree["commune"], "standing_committee")
    head = make.a_person("Nguyễn Thị An")
    Post.objects.create(person=head, body=body, role=PostRole.HEAD, title="Bí thư Đảng ủy")
    make.a_user(make.a_person("Trần Văn Bình"), secretary=tree["cell"])
    found = heads_of([tree["commune"].pk, tree["cell"].pk, tree["district"].pk])
    assert {unit: [(h.name, h.title) for h in heads] for unit, heads in found.items()} == {
        tree["commune"].pk: [("Nguyễn Thị An", "Bí thư Đảng ủy")],
        tree["cell"].pk: [("Trần Văn Bình", "Bí thư, người đứng đầu")],
    }


def _queries(cycle: Cycle) -> int:
    with CaptureQueriesContext(connection) as queries:
        rows_of(cycle, Unit.objects.active(), TENTH)
    return len(queries)


def test_queries_do_not_grow_with_the_province(tree: dict[str, Unit], cycle: Cycle) -> None:
    a_review(a_collective(cycle, tree["district"], tree["province"]), starts_at=at(20))
    before = _queries(cycle)
    for _ in range(3):
        unit = make.a_unit(UnitKind.AGENCY, parent=tree["province"], level=Level.PROVINCE)
        a_review(a_collective(cycle, unit, tree["province"]), starts_at=at(21))
        a_subject(cycle, unit, rated_by=tree["province"])
    assert _queries(cycle) == before
    assert before <= 18
