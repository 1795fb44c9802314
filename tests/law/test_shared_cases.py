"""Every case file passes: our own, and those the project shares where they are at hand."""

import os
from pathlib import Path

import pytest

from xeploai.law import cases, rulebook

ROOT = Path(__file__).parents[2]
OWN = ROOT / "tests" / "cases"
SHARED = Path(os.environ.get("XEPLOAI_SHARED") or ROOT.parent / "shared") / "cases"


@pytest.mark.parametrize("file", sorted(OWN.glob("*.yaml")), ids=lambda file: file.name)
def test_own_cases(file: Path) -> None:
    run = cases.run([str(file)])
    assert [str(problem) for problem in run.malformed] == []
    assert [(result.case.name, result.differences) for result in run.results if not result.passed] == []
    assert run.passed > 0


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared cases are not beside the repository")
def test_shared_cases() -> None:
    run = cases.run([str(SHARED)])
    assert [str(problem) for problem in run.malformed] == []
    assert (run.failed, run.passed > 0) == (0, True)


def test_every_rule_has_at_least_three_cases_of_its_own() -> None:
    counted = dict.fromkeys(rulebook.RULES, 0)
    for result in cases.run([str(OWN)]).results:
        counted[result.case.rule] += 1
    assert [rule for rule, number in counted.items() if number < 3] == []


def test_the_names_of_the_cases_are_unique_for_each_rule() -> None:
    names = [(result.case.rule, result.case.name) for result in cases.run([str(OWN)]).results]
    assert sorted({name for name in names if names.count(name) > 1}) == []
