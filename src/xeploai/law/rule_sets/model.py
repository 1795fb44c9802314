"""What a rule set holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from xeploai.law.deadlines import BeforeDay


@dataclass(frozen=True)
class Text:
    """The same words in Vietnamese and English."""

    vi: str
    en: str

    def in_language(self, language: str) -> str:
        return self.en if language == "en" else self.vi


@dataclass(frozen=True)
class LegalBasis:
    number: str
    date: date
    issuer: Text


@dataclass(frozen=True)
class Term:
    """A level or a grade with its official words; `short` is None for a grade."""

    code: str
    label: Text
    clause: str
    short: Text | None = None


@dataclass(frozen=True)
class Parameter:
    """A number or a formula of the guideline: what it means, and what would change it."""

    key: str
    value: int | str
    unit: str | None
    clause: str
    meaning: Text
    changes: Text


@dataclass(frozen=True)
class DeadlineParameter:
    key: str
    rule: BeforeDay
    meaning: Text

    @property
    def clause(self) -> str:
        return self.rule.clause


@dataclass(frozen=True)
class Option:
    code: str
    label: Text
    reason: Text


@dataclass(frozen=True)
class Interpretation:
    """An open point of the text. `wired` is the setting of the rules that follows it, None where it is only kept."""

    id: str
    key: str
    clause: str
    question: Text
    options: tuple[Option, ...]
    default: str
    changed_by: str
    changed_by_text: Text
    changes: Text
    needs_document: bool
    wired: str | None

    def option(self, code: str) -> Option:
        """Raises KeyError."""
        for option in self.options:
            if option.code == code:
                return option
        raise KeyError(code)

    @property
    def default_option(self) -> Option:
        return self.option(self.default)


@dataclass(frozen=True)
class Clause:
    id: str
    title: Text
    text: Text


@dataclass(frozen=True)
class Heading:
    """One heading of a report (II.1). `table` and `answers` say what stands below its text, None where nothing does."""

    code: str
    clause: str
    forms: tuple[str, ...]
    title: Text
    hint: Text
    mountainous: bool
    table: str | None
    answers: str | None


@dataclass(frozen=True)
class Form:
    """One kind of report with its headings in order."""

    code: str
    clause: str
    title: Text
    headings: tuple[Heading, ...]


@dataclass(frozen=True)
class RuleSet:
    """One guideline at one time. `fingerprint` is the SHA-256 of its content."""

    code: str
    number: str
    issued_on: date
    effective_from: date
    effective_to: date | None
    title: Text
    issuer: Text
    legal_bases: tuple[LegalBasis, ...]
    levels: tuple[Term, ...]
    grades: tuple[Term, ...]
    parameters: Mapping[str, Parameter]
    deadlines: Mapping[str, DeadlineParameter]
    interpretations: Mapping[str, Interpretation]
    clauses: Mapping[str, Clause]
    forms: tuple[Form, ...]
    fingerprint: str

    def clause(self, number: str) -> Clause:
        """The clause, or the nearest one above it (V for V.9). Raises KeyError where even that is unknown."""
        found = number
        while found not in self.clauses and "." in found:
            found = found.rpartition(".")[0]
        return self.clauses[found]

    def interpretation(self, key: str) -> Interpretation:
        """By id (A-01) or by key (cap_base). Raises KeyError."""
        for one in self.interpretations.values():
            if key in (one.id, one.key):
                return one
        raise KeyError(key)

    def form(self, code: str) -> Form:
        """A kind of report with its headings. Raises KeyError."""
        for form in self.forms:
            if form.code == code:
                return form
        raise KeyError(code)

    def number_of(self, key: str) -> int:
        """The value of a parameter that is a number. Raises KeyError, TypeError."""
        value = self.parameters[key].value
        if not isinstance(value, int):
            raise TypeError(f"{key} is no number")
        return value
