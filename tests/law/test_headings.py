"""Headings of reports are dated data, each with its clause."""

import re
from pathlib import Path

import pytest

from tests.law.test_rule_sets import CODE, copied
from xeploai.law.rule_sets import RuleSetError, load
from xeploai.law.rule_sets.headings import headings_of
from xeploai.law.rule_sets.loader import read

FORMS = ("party_collective", "state_collective", "front_collective", "organisation", "leader")


def test_there_are_five_forms_in_order() -> None:
    assert tuple(form.code for form in load(CODE).forms) == FORMS
    with pytest.raises(KeyError):
        load(CODE).form("nothing")


def test_the_headings_of_an_organisation() -> None:  # R-II1a
    codes = [(one.code, one.clause) for one in headings_of(load(CODE), "organisation", mountainous=False)]
    assert codes == [
        ("results", "PL1"),
        ("national_programmes", "II.1"),
        ("reform_indices", "II.1"),
        ("corruption", "II.1"),
        ("complaints", "II.1"),
        ("disasters", "II.1"),
        ("leadership_result", "PL1"),
        ("shortcomings", "II.1"),
        ("prompts", "QD124.6"),
        ("to_be_mended", "PL1"),
        ("next_year", "QD124.6"),
    ]


@pytest.mark.parametrize("form", FORMS)
def test_every_heading_has_a_clause_with_a_page_and_every_form_asks_for_answers(form: str) -> None:  # R-II1a, R-II1c
    rule_set = load(CODE)
    headings = headings_of(rule_set, form, mountainous=True)
    assert [one.code for one in headings if one.clause not in rule_set.clauses] == []
    assert [one.answers for one in headings if one.answers] == ["shortcomings", "prompts"]
    assert [one.table for one in headings if one.table] == ["targets"]


@pytest.mark.parametrize("form", FORMS[:4])
def test_the_heading_of_the_mountains_is_only_for_units_there(form: str) -> None:  # R-II1d
    rule_set = load(CODE)
    plain = [one.code for one in headings_of(rule_set, form, mountainous=False)]
    there = [one.code for one in headings_of(rule_set, form, mountainous=True)]
    assert [code for code in there if code not in plain] == ["mountains"]
    assert [code for code in there if code != "mountains"] == plain


def test_the_fingerprint_holds_the_headings(tmp_path: Path) -> None:
    other = read(copied(tmp_path, "headings.yaml", "Kết quả thực hiện nhiệm vụ được giao", "Kết quả nhiệm vụ"))
    assert other.fingerprint != load(CODE).fingerprint


@pytest.mark.parametrize(
    "old, new, problem",
    [
        ("code: conduct", "code: principles", "the code 'principles' stands twice"),
        ("clause: II.1", "clause: II.9", "headings.targets: there is no clause II.9"),
        ("forms: [leader]", "forms: [leaders]", "headings.conduct: there is no form 'leaders'"),
        ("forms: [leader]", "forms: []", "headings.conduct: no report has it"),
        ("forms: [leader]", "forms: [leader, leader]", "headings.conduct: the code 'leader' stands twice"),
        ("table: targets", "table: tables", "'tables' is none of targets"),
        ("mountainous: true", "mountainous: miền núi", "true or false is wanted"),
        ("answers: prompts", "answers: shortcomings", "the code 'shortcomings' stands twice"),
        ("{code: leader, clause: II.3.2.4", "{code: leader, clause: II.7", "forms.leader: there is no clause II.7"),
        ("{code: leader, clause", "{code: boss, clause", "there is no form 'leader'"),
        ("{code: leader, clause", "{code: organisation, clause", "forms: the code 'organisation' stands twice"),
    ],
)
def test_doubtful_headings_are_refused(tmp_path: Path, old: str, new: str, problem: str) -> None:
    with pytest.raises(RuleSetError, match=re.escape(problem)):
        read(copied(tmp_path, "headings.yaml", old, new))


def test_a_form_without_headings_is_refused(tmp_path: Path) -> None:
    extra = "forms:\n  - {code: empty, clause: PL1, title: {vi: a, en: b}}"
    with pytest.raises(RuleSetError, match=r"forms\.empty: it has no headings"):
        read(copied(tmp_path, "headings.yaml", "forms:", extra))
