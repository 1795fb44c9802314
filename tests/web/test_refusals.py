"""A refusal becomes two sentences in the reader's language, whatever its parameters are."""

from __future__ import annotations

import datetime as dt

import pytest
from django.template import Context, Template
from django.utils import translation

from xeploai.errors import NotPermitted, Refusal
from xeploai.web.refusals import sentence


def test_what_happened_and_what_to_do() -> None:
    said = sentence(Refusal("setting_document_in_future", clause="PL3", date=dt.date(2026, 12, 24)))
    assert said.what == "Chưa đổi cách áp dụng: ngày văn bản 24/12/2026 chưa đến."
    assert said.next == "Hãy kiểm tra lại ngày ghi trên văn bản."
    assert str(said) == f"{said.what} {said.next}"


def test_in_english() -> None:
    with translation.override("en"):
        assert sentence(NotPermitted("meetings.run")).what.startswith("You have not been given this task")


def test_clauses_and_numbers_are_written_as_offices_write_them() -> None:
    said = sentence(Refusal("setting_needs_document", clause="V.3"))
    assert "(Mục V.3)" in said.what


def test_an_unknown_code_still_says_something_and_names_the_code() -> None:
    said = sentence(Refusal("no_such_code", clause="V"))
    assert "no_such_code" in said.what
    assert said.next


def test_a_missing_parameter_never_breaks_the_page() -> None:
    assert sentence(Refusal("unit_under_itself")).what.startswith("Chưa chuyển được …")


def test_html_is_escaped() -> None:
    page = Template("{{ refusal|refusal_text }}").render(
        Context({"refusal": Refusal("unit_under_itself", unit="<script>")})
    )
    assert "&lt;script&gt;" in page
    assert "<script>" not in page


@pytest.mark.parametrize("value", [None, True, 12, 1234, dt.date(2026, 1, 2), ["a", "b"], {"x"}, "chữ"])
def test_every_kind_of_parameter_can_be_shown(value: object) -> None:
    assert sentence(Refusal("unit_under_itself", unit=value)).what
