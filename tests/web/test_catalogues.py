"""The compiled catalogues say what their sources say, and a translation keeps the places of the original."""

from __future__ import annotations

import ast
import gettext
import re
from pathlib import Path

import pytest
from django.conf import settings

LOCALE = Path(settings.PACKAGE) / "locale"
ENTRY = re.compile(r'^msgid ((?:".*"\n)+)(?:msgid_plural (?:".*"\n)+)?msgstr(?:\[0\])? ((?:".*"\n)+)', re.MULTILINE)
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


def entries(language: str) -> dict[str, str]:
    source = (LOCALE / language / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8") + "\n"
    found = {words(key): words(value) for key, value in ENTRY.findall(source)}
    found.pop("", None)
    return found


def words(lines: str) -> str:
    return "".join(ast.literal_eval(line) for line in lines.strip().split("\n"))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_compiled_from_its_source(language: str) -> None:
    with (LOCALE / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert len(entries(language)) > 30
    for key, value in entries(language).items():
        assert compiled.gettext(key) == value or compiled.ngettext(key, key, 1) == value, key


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_translation_keeps_the_places(language: str) -> None:
    for key, value in entries(language).items():
        assert set(PLACES.findall(key)) == set(PLACES.findall(value)), key
