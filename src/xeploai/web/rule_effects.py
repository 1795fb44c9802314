"""What a reading of an open point would do to this year's numbers, counted from what is there, before it is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from xeploai.ballots.enums import RoundKind
from xeploai.ballots.models import Tally
from xeploai.cycles.followed import settings_in_force
from xeploai.cycles.rule_sets import rule_set_of
from xeploai.law.attendance import invitation
from xeploai.law.deadlines import deadlines
from xeploai.law.excellence import RoundingError, cap
from xeploai.law.rule_sets.settings import settings_from
from xeploai.meetings.models import Attendee, Invitation, Meeting
from xeploai.web.spoken import dates, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.cycles.models import Cycle
    from xeploai.law.rule_sets.settings import Settings

ROUND_ONE = (RoundKind.LEVELS, RoundKind.LEVELS_AGAIN)


def effects_of(cycle: Cycle, key: str) -> dict[str, list[str]]:
    """{reading: sentences} for a point whose effect can be counted; empty for every other."""
    count = COUNTED.get(key)
    return count(cycle) if count else {}


def _readings(cycle: Cycle, key: str) -> Iterator[tuple[str, Settings]]:
    """Each reading with what the rules would be called with, the other points as they are."""
    rules, chosen = rule_set_of(cycle), settings_in_force(cycle)
    for option in rules.interpretation(key).options:
        yield option.code, settings_from(rules, chosen | {key: option.code})


def _outcomes(cycle: Cycle) -> dict[int, list[dict[str, dict[str, object]]]]:
    """The lines of the signed first rounds, by meeting. One query."""
    tallies = Tally.objects.filter(
        superseded_at=None, round__kind__in=ROUND_ONE, round__meeting__cycle=cycle, round__meeting__rehearsal=False
    )
    found: dict[int, list[dict[str, dict[str, object]]]] = {}
    for meeting, outcome in tallies.values_list("round__meeting_id", "outcome").iterator():
        found.setdefault(meeting, []).append(outcome.get("lines", {}))
    return found


def _caps(key: str) -> Callable[[Cycle], dict[str, list[str]]]:
    def count(cycle: Cycle) -> dict[str, list[str]]:
        goods = [
            sum(line.get("level") == "good" for lines in rounds for line in lines.values())
            for rounds in _outcomes(cycle).values()
        ]
        shown = {}
        for code, settings in _readings(cycle, key) if goods else ():
            try:
                most = sum(cap(good=good, base=settings.cap_base, rounding=settings.cap_rounding).cap for good in goods)
            except RoundingError:
                shown[code] = [_("Không đi cùng cách tính đang dùng ở điểm kia.")]
                continue
            said = _("Với %(meetings)s hội nghị đã ký lượt 1 năm nay: được chọn nhiều nhất %(most)s đồng chí.")
            shown[code] = [said % {"meetings": numbers.integer(len(goods)), "most": numbers.integer(most)}]
        return shown

    return count


def _electorates(cycle: Cycle) -> dict[str, list[str]]:
    meetings = Meeting.objects.filter(cycle=cycle, rehearsal=False)
    frozen = meetings.exclude(frozen_at=None).count()
    waiting = meetings.filter(frozen_at=None)
    excused = Attendee.objects.filter(meeting__in=waiting, standing="official", excused=True).count()
    kept = _("%(frozen)s hội nghị đã chốt danh sách giữ nguyên; %(waiting)s hội nghị chưa chốt.") % {
        "frozen": numbers.integer(frozen),
        "waiting": numbers.integer(waiting.count()),
    }
    number = {"n": numbers.integer(excused)}
    return {
        "convened": [kept, _("%(n)s đồng chí đã ghi vắng có lý do ở đó vẫn tính vào tổng số triệu tập.") % number],
        "election_rule": [
            kept,
            _("%(n)s đồng chí đã ghi vắng có lý do ở đó được trừ khỏi tổng số triệu tập.") % number,
        ],
    }


def _no_majority(cycle: Cycle) -> dict[str, list[str]]:
    outcomes = _outcomes(cycle)
    lines = [line for rounds in outcomes.values() for lines in rounds for line in lines.values()]
    undecided = sum(line.get("outcome") == "no_majority" for line in lines)
    said = _("Đến nay %(meetings)s hội nghị đã ký lượt 1, có %(lines)s dòng chưa mức nào quá bán.")
    numbers_ = {"meetings": numbers.integer(len(outcomes)), "lines": numbers.integer(undecided)}
    return {code: [said % numbers_] for code, _settings in _readings(cycle, "no_majority")} if outcomes else {}


def _deadlines(cycle: Cycle) -> dict[str, list[str]]:
    starts = Meeting.objects.filter(cycle=cycle, rehearsal=False, adopted_at=None).exclude(starts_at=None)
    days = [timezone.localtime(at).date() for at in starts.values_list("starts_at", flat=True)]
    shown = {}
    for code, settings in _readings(cycle, "deadline_before"):
        found = deadlines(year=cycle.year, before=settings.deadline_before, dates=settings.deadline_dates)
        last = found.review.last_day
        late = sum(day > last for day in days)
        shown[code] = [
            _("Ngày cuối để kiểm điểm: %(review)s; để báo cáo: %(report)s; của Ban Tổ chức Tỉnh ủy: %(appraisal)s.")
            % {
                "review": dates.short(last),
                "report": dates.short(found.report.last_day),
                "appraisal": dates.short(found.appraisal.last_day),
            },
        ]
        if days:
            said = _("%(late)s trong %(all)s cuộc họp đã định ngày mà chưa xong sẽ là muộn.")
            shown[code].append(said % {"late": numbers.integer(late), "all": numbers.integer(len(days))})
    return shown


def _notices(cycle: Cycle) -> dict[str, list[str]]:
    sent = Invitation.objects.filter(meeting__cycle=cycle, meeting__rehearsal=False)
    rows = sent.exclude(sent_at=None).exclude(meeting__starts_at=None).values_list("meeting__starts_at", "sent_at")
    pairs = [(timezone.localtime(start).date(), timezone.localtime(at).date()) for start, at in rows]
    review = deadlines(year=cycle.year).review.last_day
    shown = {}
    for code, settings in _readings(cycle, "notice_count"):
        way, days = settings.notice_count, settings.notice_days
        late = sum(not invitation(meeting=day, sent=at, count=way, days=days).on_time for day, at in pairs)
        latest = invitation(meeting=review, sent=review, count=way, days=days).latest
        shown[code] = [
            _("Họp ngày %(day)s thì gửi chậm nhất ngày %(latest)s.")
            % {"day": dates.short(review), "latest": dates.short(latest)},
        ]
        if pairs:
            said = _("%(late)s trong %(all)s giấy mời đã gửi năm nay sẽ là muộn.")
            shown[code].append(said % {"late": numbers.integer(late), "all": numbers.integer(len(pairs))})
    return shown


COUNTED: Final[dict[str, Callable[[Cycle], dict[str, list[str]]]]] = {
    "cap_base": _caps("cap_base"),
    "cap_rounding": _caps("cap_rounding"),
    "electorate_base": _electorates,
    "no_majority": _no_majority,
    "deadline_before": _deadlines,
    "notice_count": _notices,
}
