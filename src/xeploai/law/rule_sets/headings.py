"""Headings of reports: which report has which, each with its clause (II.1, regulation 124 article 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from xeploai.law import given
from xeploai.law.rule_sets.model import Form, Heading, RuleSet, Text

TABLES = ("targets",)
ANSWERS = ("shortcomings", "prompts")

_TEXT = given.record({"vi": given.identifier, "en": given.identifier})


def _text(value: Any, where: str) -> Text:
    return Text(**_TEXT(value, where))


_FORM = given.record({"code": given.identifier, "clause": given.identifier, "title": _text})
_HEADING = given.record(
    {
        "code": given.identifier,
        "clause": given.identifier,
        "forms": given.items(given.identifier),
        "title": _text,
        "hint": _text,
    },
    {"mountainous": given.boolean, "table": given.one_of(*TABLES), "answers": given.one_of(*ANSWERS)},
)
_PAGE = given.record({"forms": given.items(_FORM), "headings": given.items(_HEADING)})


def build_forms(content: Mapping[str, Any], clauses: Iterable[str]) -> tuple[Form, ...]:
    """The forms of a headings file with their headings in order. Raises MalformedGivenError.

    Refused: a code or a form twice, a form that is not declared, a form without headings, a clause without a page,
    two tables of targets or two places for the same answers in one form.
    """
    page = _PAGE(content, "headings")
    known = set(clauses)
    headings = tuple(_heading(one) for one in page["headings"])
    _once("headings", [one.code for one in headings])
    _once("forms", [one["code"] for one in page["forms"]])
    declared = [one["code"] for one in page["forms"]]
    for heading in headings:
        _check(heading, declared, known)
    forms = tuple(
        Form(**one, headings=tuple(heading for heading in headings if one["code"] in heading.forms))
        for one in page["forms"]
    )
    for form in forms:
        _check_form(form, known)
    return forms


def headings_of(rule_set: RuleSet, form: str, *, mountainous: bool) -> tuple[Heading, ...]:
    """The headings of one report in their order; those of the mountains only where the unit is there (II.1).

    Raises KeyError for a form the rule set does not know.
    """
    return tuple(one for one in rule_set.form(form).headings if mountainous or not one.mountainous)


def _heading(one: Mapping[str, Any]) -> Heading:
    return Heading(**{"mountainous": False, "table": None, "answers": None, **one})


def _once(where: str, codes: list[str]) -> None:
    for code in codes:
        if codes.count(code) > 1:
            raise given.fail(where, f"the code {code!r} stands twice")


def _check(heading: Heading, declared: list[str], clauses: set[str]) -> None:
    where = f"headings.{heading.code}"
    if not heading.forms:
        raise given.fail(where, "no report has it")
    _once(where, list(heading.forms))
    for form in heading.forms:
        if form not in declared:
            raise given.fail(where, f"there is no form {form!r}; there are {', '.join(declared)}")
    if heading.clause not in clauses:
        raise given.fail(where, f"there is no clause {heading.clause} in clauses.yaml")


def _check_form(form: Form, clauses: set[str]) -> None:
    where = f"forms.{form.code}"
    if form.clause not in clauses:
        raise given.fail(where, f"there is no clause {form.clause} in clauses.yaml")
    if not form.headings:
        raise given.fail(where, "it has no headings")
    _once(where, [one.table for one in form.headings if one.table])
    _once(where, [one.answers for one in form.headings if one.answers])
