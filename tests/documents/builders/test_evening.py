import datetime as dt

import pytest

from tests.meetings import world
from xeploai.documents.builders.common import committee_of
from xeploai.documents.builders.minutes import extract_context, minutes_context
from xeploai.documents.builders.report import invitation_context, report_context
from xeploai.documents.builders.rounds import cap_reason
from xeploai.errors import Refusal
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.content import extract_content, minutes_content
from xeploai.meetings.models import Meeting, Minutes
from xeploai.meetings.report import report_content

EVENING = dt.datetime(2026, 11, 25, 12, 0, tzinfo=dt.UTC)


def adopted() -> tuple[world.Evening, Minutes]:
    evening = world.voted()
    Meeting.objects.update(starts_at=EVENING, place="Nhà văn hóa")
    minutes = adopt_minutes(
        actor=evening.clerk, minutes=world.minutes_of(evening), votes_for=4, votes_against=0, votes_abstain=1
    )
    return evening, minutes


@pytest.mark.django_db
def test_minutes_carry_the_numbers_that_were_entered_and_no_other() -> None:
    _evening, minutes = adopted()
    context = minutes_context(minutes.locked or {}, reference="BB", draft=False)
    assert (context.convened, context.needed, context.present) == (6, 4, 5)
    assert (context.adoption.agree, context.adoption.disagree, context.adoption.other) == (4, 0, 1)
    levels, choice = context.rounds
    assert (levels.lines[0].counts, levels.lines[0].blank, levels.lines[0].outcome) == ((5, 0, 0), 0, "good")
    assert [(line.counts, line.outcome) for line in choice.lines] == [((5,), "excellent"), ((1,), "below_majority")]
    best = next(line for line in context.results if line.result == "excellent")
    assert best.reason == "lượt 1: 5/6 (83,3\u00a0%) phiếu Hoàn thành tốt nhiệm vụ; lượt 2: 5/6 (83,3\u00a0%)"
    assert (context.imprint.superior, context.meeting.starts.hour, context.closes) == ("Đảng ủy xã Đức Tân", 19, None)


@pytest.mark.django_db
def test_a_draft_before_the_votes_is_blank_where_nobody_entered_a_number() -> None:
    evening = world.planned()
    Meeting.objects.update(starts_at=EVENING)
    context = minutes_context(minutes_content(evening.reload()), reference="BB", draft=True)
    assert (context.convened, context.present, context.needed, context.adoption.agree) == (None, None, None, None)
    assert context.imprint.draft


@pytest.mark.django_db
def test_extract_and_report_say_what_was_locked() -> None:
    evening, minutes = adopted()
    extract = extract_context(extract_content(minutes), reference="TrBB")
    assert (extract.recipient, extract.minutes.opinions, len(extract.minutes.rounds)) == ("Đảng ủy xã Đức Tân", (), 2)
    report = report_context(report_content(evening.meeting, minutes), reference="BC")
    assert (report.members, report.official, report.probationary, report.convened) == (6, 6, 0, 6)
    assert (report.rated, report.totals) == (6, (("excellent", 1), ("good", 5)))
    first = next(row for row in report.rows if row.result == "excellent")
    assert (first.round_one, first.round_two, first.residence) == ((5, 0, 0), 5, "chưa có nhận xét")


@pytest.mark.django_db
def test_no_paper_without_a_date() -> None:
    with pytest.raises(Refusal) as refused:
        invitation_context(minutes_content(world.planned().meeting), reference="GM")
    assert refused.value.code == "meeting_date_missing"


@pytest.mark.parametrize(
    "unit, committee",
    [
        ("Đảng bộ xã Đức Tân", "Đảng ủy xã Đức Tân"),
        ("Đảng bộ huyện Mộ Đức", "Huyện ủy Mộ Đức"),
        ("Đảng bộ thành phố Quảng Ngãi", "Thành ủy Quảng Ngãi"),
        ("Chi bộ thôn 1", "Chi bộ thôn 1"),
        ("", ""),
    ],
)
def test_a_party_organisation_speaks_through_its_committee(unit: str, committee: str) -> None:
    assert committee_of(unit) == committee


def test_where_the_cap_comes_from() -> None:
    assert cap_reason({"good": 36, "base": "passed_good", "rounding": "floor", "cap": 7}) == (
        "20 % của 36 đồng chí đạt Hoàn thành tốt nhiệm vụ ở lượt 1, lấy phần nguyên"
    )
    assert cap_reason({}) == ""
