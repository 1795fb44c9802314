"""A last day on a weekend names the working day before it (A-17)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.utils import timezone

from xeploai.web import work
from xeploai.web.work.task import Task
from xeploai.web.work.week import HERE, areas


def a_task(due: dt.date | dt.datetime | None) -> Task:
    return Task(title="Định ngày họp", href="/", label="Mở", due=due)


@pytest.fixture
def _on_the_tenth(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: dt.date(2026, 11, 10))


@pytest.mark.usefixtures("_on_the_tenth")
def test_a_sunday_warns_of_the_friday_before_it() -> None:
    # R-VI1
    assert a_task(dt.date(2026, 11, 29)).warning == (
        "Ngày cuối là Chủ nhật: ngày làm việc cuối cùng trước đó là thứ Sáu, 27/11/2026."
    )


@pytest.mark.usefixtures("_on_the_tenth")
@pytest.mark.parametrize(
    "due", [dt.date(2026, 12, 4), dt.date(2026, 11, 8), None, dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)]
)
def test_a_working_day_a_day_gone_by_and_a_meeting_warn_of_nothing(due: dt.date | dt.datetime | None) -> None:
    assert a_task(due).warning == ""


def test_every_area_beside_the_week_is_called_by_its_name() -> None:
    assert [area.__name__ for area in areas()] == sorted(
        f"{path.stem}_tasks" for path in Path(work.__file__).parent.glob("[a-z]*.py") if path.stem not in HERE
    )
