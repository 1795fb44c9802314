"""From a reason to a sentence a secretary can read out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from string import Formatter
from typing import Any, Final

from xeploai.law.outcome import Outcome, Reason
from xeploai.law.wording import en, vi
from xeploai.vietnamese import dates, numbers

LANGUAGES: Final = ("vi", "en")
_PLURALS: Final = {"levels": "level", "bodies": "body", "names": "name"}
_OPENING: Final = re.compile(r"\{(\w+):(\w+)\}")
_SENTENCES: Final = {"vi": vi.SENTENCES, "en": en.SENTENCES}
_LABELS: Final = {"vi": vi.LABELS, "en": en.LABELS}


def render(reason: Reason, language: str = "vi", names: Mapping[str, str] | None = None) -> str:
    """The sentence of a reason; `names` says how ids are shown. Raises KeyError for an unknown code or language."""
    words = _Words(language, names or {})
    template = _SENTENCES[language][reason.code]
    sentence = words.vformat(template, (), reason.params)
    return sentence if _opens_with_id(template, reason, language) else _capital(sentence)


def explain(outcome: Outcome, language: str = "vi", names: Mapping[str, str] | None = None) -> list[str]:
    """All sentences of an outcome, in order."""
    return [render(step, language, names) for step in outcome.reasons]


def label(kind: str, code: str, language: str = "vi") -> str:
    """The official term of a code: kind is level, unit, body, who, authority or step; the code itself if unknown."""
    return _LABELS[language][kind].get(code, code)


class _Words(Formatter):
    """Formats `{key:spec}`: n a number, d a date, name(s) of ids, place, or a kind of label."""

    def __init__(self, language: str, names: Mapping[str, str]) -> None:
        self.language = language
        self.names = names

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec in _PLURALS:
            return ", ".join(self.format_field(one, _PLURALS[format_spec]) for one in value)
        if format_spec == "n":
            return numbers.integer(value) if self.language == "vi" else f"{value:,}"
        if format_spec == "d":
            day: date = value
            return dates.short(day) if self.language == "vi" else day.isoformat()
        if format_spec == "place":
            return self._place(value)
        if format_spec in _LABELS[self.language]:
            return self.names.get(value) or label(format_spec, value, self.language)
        return self.names.get(value, str(value))

    def _place(self, place: str) -> str:
        what, _, who = place.partition(":")
        return _LABELS[self.language]["place"][what].format(id=self.names.get(who, who))


def _opens_with_id(template: str, reason: Reason, language: str) -> bool:
    """Whether the first word is an id or a name, which is written as it came: p9 is not P9."""
    opening = _OPENING.match(template)
    if opening is None:
        return False
    key, spec = opening.groups()
    if spec in ("name", "names"):
        return True
    words = _LABELS[language].get(spec)
    return words is not None and spec != "place" and reason.params[key] not in words


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
