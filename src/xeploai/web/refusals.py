"""Turns a refusal into a sentence: what happened, what was kept, what to do."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from django.utils.translation import get_language

from xeploai.web import refusal_texts
from xeploai.web.clauses import name_of
from xeploai.web.refusal_texts import Text
from xeploai.web.spoken import dates, numbers

if TYPE_CHECKING:
    from xeploai.errors import Refusal

UNKNOWN = Text(
    "Chưa làm được việc này và chưa có gì thay đổi (mã {code}).",
    "This could not be done, and nothing was changed (code {code}).",
    "Hãy quay lại trang trước và thử lại. Nếu vẫn như vậy, hãy báo mã này cho người quản trị.",
    "Go back and try again. If it stays so, tell this code to your administrator.",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened, and what to do next."""

    what: str
    next: str

    def __str__(self) -> str:
        return f"{self.what} {self.next}".strip()

    def as_html(self) -> str:
        """Two paragraphs, escaped."""
        following = f"<p>{escape(self.next)}</p>" if self.next else ""
        return f'<p class="notice__title">{escape(self.what)}</p>{following}'


@cache
def texts() -> dict[str, Text]:
    """All words, from every module of ``refusal_texts``; a code in two modules is a mistake."""
    merged: dict[str, Text] = {}
    for module in pkgutil.iter_modules(refusal_texts.__path__):
        part: dict[str, Text] = importlib.import_module(f"{refusal_texts.__name__}.{module.name}").TEXTS
        twice = merged.keys() & part.keys()
        if twice:
            raise LookupError(f"refusal codes with two texts: {sorted(twice)}")
        merged |= part
    return merged


def sentence(refusal: Refusal) -> Sentence:
    """The words for a refusal in the reader's language; never fails, whatever the parameters are."""
    text = texts().get(refusal.code, UNKNOWN)
    values = _Values({name: _shown(value) for name, value in refusal.params.items()})
    values.update(code=refusal.code, clause=name_of(refusal.clause))
    english = (get_language() or "vi").startswith("en")
    what, following = (text.en, text.next_en) if english else (text.vi, text.next_vi)
    return Sentence(what.format_map(values), following.format_map(values))


class _Values(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _shown(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value)
    if isinstance(value, int):
        return numbers.integer(value)
    if hasattr(value, "astimezone"):
        return dates.moment(value)
    if hasattr(value, "isoformat") and hasattr(value, "year"):
        return dates.short(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(_shown(part) for part in value)
    return str(value)
