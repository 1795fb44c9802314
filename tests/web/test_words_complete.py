"""Nothing is refused, and nothing is written in the journal, without words for it."""

from __future__ import annotations

import ast
from pathlib import Path

import xeploai
from xeploai.web.journal_words import texts as journal_texts
from xeploai.web.refusals import texts as refusal_texts

SOURCES = sorted(Path(xeploai.__file__).parent.rglob("*.py"))


def calls(name: str) -> list[tuple[str, ast.Call]]:
    return [
        (path.name, node)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]


def constants(node: ast.expr) -> set[str]:
    """The words an expression may stand for: itself, or both arms of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return constants(node.body) | constants(node.orelse)
    return set()


# R-X2
def test_every_refusal_has_words() -> None:
    raised = {(code, where) for where, call in calls("Refusal") if call.args for code in constants(call.args[0])}
    assert len(raised) > 20
    assert sorted((code, where) for code, where in raised if code not in refusal_texts()) == []


def test_every_verb_of_the_journal_has_a_sentence() -> None:
    written = {
        (verb, where)
        for where, call in calls("record")
        for keyword in call.keywords
        if keyword.arg == "verb"
        for verb in constants(keyword.value)
    }
    assert len(written) > 20
    assert sorted((verb, where) for verb, where in written if verb not in journal_texts()) == []


def test_texts_say_something_in_both_languages() -> None:
    for code, text in refusal_texts().items():
        assert text.vi.strip(), code
        assert text.en.strip(), code
        assert bool(text.next_vi) == bool(text.next_en), code
