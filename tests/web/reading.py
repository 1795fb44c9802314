"""What a person reads on a page, without what the database says: for tests of the language of pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from django.apps import apps
from django.db import models

ACCENTED = re.compile(r"\w*[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]\w*", re.IGNORECASE)
SPOKEN = {"title", "aria-label", "placeholder", "alt", "data-label"}
TEXTS = (models.CharField, models.TextField, models.JSONField)
SILENT = {"script", "style", "template"}
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Reader(HTMLParser):
    """Collects texts and spoken attributes; skips what is marked as being in another language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.skipped: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        marked = dict(attrs)
        foreign = (marked.get("lang") or self.language) != self.language
        if tag not in VOID and (self.skipped or foreign or tag in SILENT):
            self.skipped.append(tag)
        if not self.skipped:
            self.texts += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in self.skipped:
            while self.skipped.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self.skipped and data.strip():
            self.texts.append(" ".join(data.split()))


def texts_of(html: str, language: str) -> list[str]:
    """The texts of a page that are meant to be in this language."""
    reader = Reader(language)
    reader.feed(html)
    return reader.texts


def stored_texts() -> list[str]:
    """Every text with accents that stands in our tables, longest first."""
    found: set[str] = set()
    for model in apps.get_models():
        if not model.__module__.startswith("xeploai."):
            continue
        names = [
            f.attname
            for f in model._meta.fields
            if isinstance(f, models.CharField | models.TextField | models.JSONField)
        ]
        for row in model._default_manager.values_list(*names):
            found.update(text for value in row for text in _strings(value))
    return sorted((text for text in found if ACCENTED.search(text)), key=len, reverse=True)


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [" ".join(line.split()) for line in value.splitlines() if line.strip()]
    if isinstance(value, dict):
        return [text for part in (*value.keys(), *value.values()) for text in _strings(part)]
    return [text for part in value for text in _strings(part)] if isinstance(value, list) else []


def accented(text: str, known: list[str]) -> list[str]:
    """Words with Vietnamese marks that are none of the known texts."""
    rest = text
    if ACCENTED.search(rest):
        for one in known:
            rest = rest.replace(one, " ")
    return ACCENTED.findall(rest)
