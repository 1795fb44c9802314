"""Clause VI as steps: hand-picked days, and what must hold for every day and every set of facts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from xeploai.law.codes import UnknownCodeError
from xeploai.law.deadlines import deadlines
from xeploai.law.steps import (
    COLLECTIVE,
    COURSES,
    Calendar,
    Course,
    Facts,
    Standing,
    Step,
    StepState,
    reminder_day,
    standings,
)


def a_calendar(before: str = "strict") -> Calendar:
    found = deadlines(year=2026, before=before)
    return Calendar(found.review, found.report, found.appraisal, found.delegated_report, found.central_report)


def stands(facts: Facts, today: date, calendar: Calendar | None = None) -> dict[str, Standing]:
    return {str(one.step): one for one in standings(facts, today, calendar or a_calendar())}


def body(*done: str, day: date | None = None, delegated: bool = False) -> Facts:
    return Facts(course="body", done=frozenset(done), day=day, delegated=delegated)


def test_a_collective_without_a_date_in_november() -> None:
    # R-VI1
    found = stands(body(), date(2026, 11, 10))
    assert {step: str(one.state) for step, one in found.items()} == {
        "dated": "open",
        "invited": "waiting",
        "reviewed": "waiting",
        "self_rated": "waiting",
        "adopted": "waiting",
        "reported": "waiting",
        "commented": "waiting",
        "appraised": "waiting",
        "decided": "waiting",
        "notified": "waiting",
    }
    assert {one.waits_for for one in found.values()} == {"", "dated"}
    assert found["dated"].last_day == date(2026, 11, 26)


def test_the_last_days_of_2026_and_the_working_day_before_a_sunday() -> None:
    # R-VI1, A-17
    found = stands(body(), date(2026, 11, 1))
    days = {step: (one.last_day, one.remind_on) for step, one in found.items()}
    assert days["reviewed"] == (date(2026, 11, 29), date(2026, 11, 27))
    assert days["reported"] == (date(2026, 12, 4), date(2026, 12, 4))
    assert days["decided"] == (date(2026, 12, 14), date(2026, 12, 14))
    assert days["notified"] == (date(2027, 1, 30), date(2027, 1, 29))


def test_the_inclusive_reading_gives_one_day_more() -> None:
    found = stands(body("dated", day=date(2026, 11, 30)), date(2026, 11, 30), a_calendar("inclusive"))
    assert (found["reviewed"].state, found["reviewed"].last_day) == (StepState.DUE, date(2026, 11, 30))
    strict = stands(body("dated", day=date(2026, 11, 30)), date(2026, 11, 30))
    assert (strict["reviewed"].state, strict["reviewed"].days_late) == (StepState.LATE, 1)


def test_an_invitation_is_due_three_days_before_the_meeting() -> None:
    # R-IV2, A-18
    found = stands(body("dated", day=date(2026, 11, 20)), date(2026, 11, 18))
    assert (found["invited"].last_day, found["invited"].state, found["invited"].days_late) == (
        date(2026, 11, 17),
        StepState.LATE,
        1,
    )
    assert found["reviewed"].waits_for == ""


def test_a_late_report_says_what_it_waits_for() -> None:
    #
    found = stands(body("dated", "reviewed", "self_rated", day=date(2026, 11, 28)), date(2026, 12, 6))
    assert (found["reported"].state, found["reported"].days_late, found["reported"].waits_for) == (
        StepState.LATE,
        2,
        "adopted",
    )


def test_a_delegated_rating_reports_by_the_fourteenth_of_january() -> None:
    found = stands(body(delegated=True), date(2026, 12, 20))
    assert [(found[s].last_day, found[s].clause) for s in ("reported", "decided")] == [(date(2027, 1, 14), "VI.2")] * 2


def test_an_organisation_waits_for_its_collective() -> None:
    # A-14d
    found = stands(Facts(course="unit", done=frozenset({"dated"})), date(2026, 11, 10))
    assert (found["self_rated"].state, found["self_rated"].waits_for) == (StepState.WAITING, COLLECTIVE)
    free = stands(Facts(course="unit", done=frozenset({"dated", COLLECTIVE})), date(2026, 11, 10))
    assert free["self_rated"].waits_for == ""


def test_a_step_that_is_not_needed_is_not_in_the_way() -> None:
    facts = Facts(course="leader", done=frozenset({"reported", "appraised"}), skipped=frozenset({"commented"}))
    found = stands(facts, date(2026, 12, 8))
    assert list(found) == ["reported", "appraised", "decided", "notified"]
    assert (found["decided"].state, found["decided"].waits_for) == (StepState.DUE, "")


def test_a_plan_has_no_date_and_is_never_late() -> None:
    assert stands(Facts(course="plan"), date(2030, 1, 1))["planned"] == Standing(Step.PLANNED, StepState.OPEN, "VI.5")


def test_a_course_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownCodeError):
        stands(Facts(course="party"), date(2026, 11, 1))


@pytest.mark.parametrize(
    "today, day",
    [
        (date(2026, 11, 19), None),
        (date(2026, 11, 20), date(2026, 11, 20)),
        (date(2026, 11, 26), date(2026, 11, 20)),
        (date(2026, 11, 27), date(2026, 11, 27)),
        (date(2026, 11, 29), date(2026, 11, 27)),
        (date(2026, 11, 30), date(2026, 11, 30)),
        (date(2026, 12, 6), date(2026, 11, 30)),
        (date(2026, 12, 7), date(2026, 12, 7)),
    ],
)
def test_days_of_reminders(today: date, day: date | None) -> None:
    # R-VI1
    found = stands(body("dated", day=date(2026, 11, 25)), today)
    assert reminder_day(found["reviewed"], today) == day


days = st.dates(min_value=date(2026, 9, 1), max_value=date(2027, 3, 31))
facts = st.builds(
    Facts,
    course=st.sampled_from([str(course) for course in Course]),
    done=st.frozensets(st.sampled_from([*map(str, Step), COLLECTIVE])),
    skipped=st.frozensets(st.just("commented")),
    day=st.none() | days,
    delegated=st.booleans(),
)
RANK = {state: place for place, state in enumerate(StepState)}


@given(facts=facts, today=days)
def test_what_is_done_is_done_and_nothing_else_is(facts: Facts, today: date) -> None:
    for one in standings(facts, today, a_calendar()):
        assert (one.state is StepState.DONE) == (one.step in facts.done)


@given(facts=facts, today=days)
def test_what_waits_waits_for_something_that_is_not_done(facts: Facts, today: date) -> None:
    order = [str(rule.step) for rule in COURSES[Course(facts.course)]]
    for one in standings(facts, today, a_calendar()):
        if one.waits_for and one.waits_for != COLLECTIVE:
            assert one.waits_for not in facts.done
            assert order.index(one.waits_for) < order.index(str(one.step))
        if one.state is StepState.WAITING:
            assert one.waits_for


@given(facts=facts, today=days, later=st.integers(min_value=0, max_value=90))
def test_time_alone_never_makes_a_step_better(facts: Facts, today: date, later: int) -> None:
    then = standings(facts, today + timedelta(days=later), a_calendar())
    for before, after in zip(standings(facts, today, a_calendar()), then, strict=True):
        assert RANK[after.state] <= RANK[before.state]
        assert after.days_late >= before.days_late


@given(facts=facts, today=days, step=st.sampled_from(list(Step)))
def test_doing_one_step_never_makes_another_late(facts: Facts, today: date, step: Step) -> None:
    more = Facts(facts.course, facts.done | {str(step)}, facts.skipped, facts.day, facts.delegated)
    for before, after in zip(standings(facts, today, a_calendar()), standings(more, today, a_calendar()), strict=True):
        assert after.days_late <= before.days_late


@given(facts=facts, today=days)
def test_a_reminder_is_never_for_what_is_done_or_waits_and_never_in_the_future(facts: Facts, today: date) -> None:
    for one in standings(facts, today, a_calendar()):
        day = reminder_day(one, today)
        if day is not None:
            assert one.state in {StepState.LATE, StepState.DUE}
            assert not one.waits_for
            assert today - timedelta(days=7) < day <= today or one.state is StepState.DUE


@given(facts=facts, today=days)
def test_the_strict_reading_is_never_later_than_the_inclusive_one(facts: Facts, today: date) -> None:
    strict = standings(facts, today, a_calendar())
    for one, other in zip(strict, standings(facts, today, a_calendar("inclusive")), strict=True):
        if one.last_day and other.last_day:
            assert timedelta(0) <= other.last_day - one.last_day <= timedelta(days=1)
