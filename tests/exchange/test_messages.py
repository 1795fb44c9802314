import re
from pathlib import Path
from typing import Any

import pytest

import xeploai.exchange
from xeploai.exchange.message_texts import TEXTS
from xeploai.exchange.messages import describe
from xeploai.exchange.roster.problems import Problem

SOURCES = "\n".join(path.read_text() for path in Path(xeploai.exchange.__file__).parent.glob("roster/*.py"))
RAISED = set(re.findall(r'(?:Problem|CellRefused|FileRefused|world\.problem|self\.problem)\(\s*"([a-z_]+)"', SOURCES))


def test_every_problem_has_its_words() -> None:
    assert len(RAISED) >= 25
    assert RAISED - set(TEXTS) == set()


def test_no_words_without_a_problem() -> None:
    assert set(TEXTS) - RAISED == set()


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_words_stand_in_both_languages(code: Any) -> None:
    text = TEXTS[code]
    assert all(text[:4])
    names = [set(re.findall(r"{(\w+)}", part)) for part in (text.what + text.mend, text.what_en + text.mend_en)]
    assert names[1] <= names[0]


def test_a_sentence_names_place_fault_and_remedy() -> None:
    problem = Problem("unknown_code", "Người", 17, "F", "Mã chi bộ", {"value": "c1", "meant": "C1", "where": "Tổ chức"})
    assert str(describe(problem)) == (
        "Tờ “Người”, dòng 17, cột F (Mã chi bộ): Không có mã “c1” trong tờ Tổ chức hoặc trong hệ thống. "
        "Có thể là “C1”: hãy sửa mã cho khớp từng chữ."
    )
    assert describe(problem.as_json(), "en").place == "Sheet “Người”, row 17, column F (Mã chi bộ / Cell code)"


def test_kinds_are_said_in_words() -> None:
    problem = Problem("parent_unfit", "Tổ chức", 6, "E", "", {"value": "Thôn 2", "kind": "cell", "parent_kind": "cell"})
    assert describe(problem).what == "“Thôn 2” là Chi bộ, không thể trực thuộc Chi bộ."


def test_braces_in_a_value_do_no_harm() -> None:
    assert "{x}" in describe(Problem("unknown_flag", "Tổ chức", 2, "F", "", {"value": "{x}"})).what
