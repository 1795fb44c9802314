"""Finds every text to translate in our Python and our templates."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

from xeploai.platform.catalogue.messages import Key

TRANSLATION = "django.utils.translation"
PLAIN = {"_", "gettext", "gettext_lazy", "gettext_noop"}
PLURAL = {"ngettext", "ngettext_lazy"}
CONTEXT = {"pgettext", "pgettext_lazy"}
TEMPLATES = (".html", ".txt")
STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
MARKED = re.compile(rf"\b(?P<name>n?p?gettext|_)\(\s*(?P<arguments>{STRING}(?:\s*,\s*{STRING})*)")


def scan(root: Path) -> dict[Key, list[str]]:
    """Each text under ``root``, with the files it stands in, by file."""
    found: dict[Key, list[str]] = {}
    for path in sorted(root.rglob("*")):
        for key in _keys(path):
            places = found.setdefault(key, [])
            place = path.relative_to(root.parent).as_posix()
            if place not in places:
                places.append(place)
    return found


def _keys(path: Path) -> Iterator[Key]:
    if path.suffix == ".py":
        yield from in_python(path.read_text(encoding="utf-8"))
    elif path.suffix in TEMPLATES and "templates" in path.parts:
        yield from in_template(path.read_text(encoding="utf-8"))


def in_python(source: str) -> Iterator[Key]:
    """The texts of the calls that mark them, under whatever name the function was imported."""
    tree = ast.parse(source)
    names = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == TRANSLATION
        for alias in node.names
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if words:
            yield from _key(names.get(node.func.id, ""), words)


def in_template(source: str) -> Iterator[Key]:
    """The texts of the tags and of ``_()`` in filters, by Django's own reading of templates."""
    for match in MARKED.finditer(templatize(source)):
        arguments = ast.literal_eval(f"[{match['arguments']}]")
        yield from _key(match["name"], arguments)


def _key(name: str, words: list[str]) -> Iterator[Key]:
    if name in PLAIN:
        yield Key(words[0])
    elif name in PLURAL:
        yield Key(words[0], plural=words[1])
    elif name in CONTEXT:
        yield Key(words[1], context=words[0])
