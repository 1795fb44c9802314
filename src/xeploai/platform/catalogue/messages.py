"""One text to translate and its translation."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What a translation is found by: the text as written in the sources, its plural and its context, if any."""

    text: str
    plural: str = ""
    context: str = ""


@dataclass(slots=True)
class Message:
    """``words``: one translation, or one for each plural form; ``places``: the files it stands in."""

    key: Key
    words: list[str]
    places: list[str] = field(default_factory=list)
    fuzzy: bool = False

    @property
    def translated(self) -> bool:
        """Every form has words."""
        return bool(self.words) and all(self.words)
