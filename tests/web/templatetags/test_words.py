"""Numbers, dates and official words in templates."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.template import Context, Template

AT = dt.datetime(2026, 11, 29, 12, 42, tzinfo=dt.UTC)


def shown(expression: str, **values: Any) -> str:
    return Template("{{ " + expression + " }}").render(Context(values))


@pytest.mark.parametrize(
    "expression, values, expected",
    [
        ("n|number", {"n": 12345}, "12.345"),
        ("n|number", {"n": None}, "–"),
        ("n|number", {"n": 0}, "0"),
        ("a|share:b", {"a": 23, "b": 45}, "23/45 (51,1\u00a0%)"),
        ("a|share:b", {"a": None, "b": 45}, "–"),
        ("a|share:b", {"a": 0, "b": 0}, "0/0"),
        ("a|percent:b", {"a": 23, "b": 45}, "51,1\u00a0%"),
        ("a|percent:b", {"a": 1, "b": 0}, "–"),
        ("a|permille:b", {"a": 23, "b": 45}, "511"),
        ("a|permille:b", {"a": 50, "b": 45}, "1000"),
        ("a|permille:b", {"a": None, "b": 45}, "0"),
        ("at|day", {"at": AT}, "29/11/2026"),
        ("at|day", {"at": None}, ""),
        ("at|weekday", {"at": AT.date()}, "Chủ nhật, 29/11/2026"),
        ("at|long_day", {"at": AT}, "ngày 29 tháng 11 năm 2026"),
        ("at|clock", {"at": AT}, "19 giờ 42"),
        ("at|clock", {"at": dt.time(7, 5)}, "7 giờ 05"),
        ("at|stamp", {"at": AT}, "19:42"),
        ("at|moment", {"at": AT}, "19 giờ 42, 29/11/2026"),
        ("c|level", {"c": "excellent"}, "Hoàn thành xuất sắc nhiệm vụ"),
        ("c|level", {"c": ""}, ""),
        ("c|level_short", {"c": "not_completed"}, "KHT"),
        ("c|grade", {"c": "average"}, "Trung bình"),
        ("c|nature", {"c": "proposal"}, "Đề xuất"),
        ("c|clause_name", {"c": "PL3"}, "Phụ lục 3"),
        ("c|clause_name", {"c": "V.3"}, "Mục V.3"),
        ("c|clause_name", {"c": "124-QĐ/TW"}, "124-QĐ/TW"),
        ("c|clause_chip", {"c": "PL3"}, "PL3"),
        ("m|item:k", {"m": {"7": "x"}, "k": 7}, "x"),
        ("m|item:k", {"m": {7: 0}, "k": 7}, "0"),
        ("m|item:k", {"m": None, "k": 7}, "None"),
    ],
)
def test_filters(expression: str, values: dict[str, Any], expected: str) -> None:
    assert shown(expression, **values) == expected


def test_in_english() -> None:
    from django.utils import translation

    with translation.override("en"):
        assert shown("at|weekday", at=AT) == "Sunday, 29/11/2026"
        assert shown("at|moment", at=AT) == "19:42, 29/11/2026"
        assert shown("c|clause_name", c="PL3") == "Appendix 3"
        assert shown("c|clause_chip", c="V.3") == "Clause V.3"
