"""Calendar files: times of Vietnam, folded lines, escaped texts."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, strategies as st

from xeploai.exchange.calendars.writing import OCTETS, Event, fold, write

NOW = dt.datetime(2026, 11, 10, 1, 2, 3, tzinfo=dt.UTC)


def lines(*events: Event) -> list[str]:
    return write("Lịch họp", events, now=NOW).decode().replace("\r\n ", "").split("\r\n")


def test_a_meeting_at_seven_in_the_evening_in_vietnam() -> None:
    # R-VI1
    starts = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)
    found = lines(
        Event(
            "meeting-1@xeploai", starts, "Họp; chi bộ", end=starts + dt.timedelta(hours=2), place="Nhà văn hóa, thôn 1"
        )
    )
    assert found[16:-2] == [
        "BEGIN:VEVENT",
        "UID:meeting-1@xeploai",
        "DTSTAMP:20261110T010203Z",
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20261129T190000",
        "DTEND;TZID=Asia/Ho_Chi_Minh:20261129T210000",
        "SUMMARY:Họp\\; chi bộ",
        "LOCATION:Nhà văn hóa\\, thôn 1",
        "END:VEVENT",
    ]


def test_a_last_day_is_a_whole_day_and_reminds_on_the_working_day_before() -> None:
    found = lines(Event("review@xeploai", dt.date(2026, 11, 29), "Kiểm điểm xong", text="Mục VI.1", remind_days=2))
    assert [line for line in found if line.startswith(("DTSTART;", "DTEND;", "TRIGGER", "TRANSP"))] == [
        "DTSTART;VALUE=DATE:20261129",
        "DTEND;VALUE=DATE:20261130",
        "TRANSP:TRANSPARENT",
        "TRIGGER:-PT40H",
    ]


def test_a_reminder_on_the_day_itself_is_at_eight_in_the_morning() -> None:
    found = lines(Event("report@xeploai", dt.date(2026, 12, 4), "Báo cáo", remind_days=0))
    assert "TRIGGER:PT8H" in found


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs")), max_size=400))
def test_folded_lines_are_short_and_lose_nothing(text: str) -> None:
    pieces = list(fold(text))
    assert all(len(piece.encode()) <= OCTETS for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == text


@given(st.text(alphabet="a;,\\\nđ", max_size=60))
def test_a_title_can_say_anything_without_becoming_another_line(title: str) -> None:
    found = [
        line for line in lines(Event("x@xeploai", dt.date(2026, 12, 4), f"T{title}")) if line.startswith("SUMMARY")
    ]
    assert len(found) == 1
    undone = found[0].removeprefix("SUMMARY:").replace("\\\\", "\0").replace("\\n", "\n")
    assert undone.replace("\\;", ";").replace("\\,", ",").replace("\0", "\\") == f"T{title}"
