import re
from enum import StrEnum
from pathlib import Path

import pytest

from xeploai.law import codes, rulebook
from xeploai.law.deadlines import DATES
from xeploai.law.rule_sets import RuleSetError, available, load, settings_from
from xeploai.law.rule_sets.loader import read

CODE = "13-HD-TU-2023"
FOLDER = Path(rulebook.__file__).parents[1] / "rule_sets" / CODE
SOURCE = Path(__file__).parents[3] / "shared" / "source" / "13-HD-TU-2023.txt"


def test_there_is_one_rule_set_and_it_loads() -> None:
    assert available() == (CODE,)
    rule_set = load(CODE)
    assert (rule_set.number, rule_set.issued_on.isoformat()) == ("13-HD/TU", "2023-11-10")
    assert load(CODE) is rule_set


def test_levels_and_grades_are_those_of_the_rules() -> None:
    rule_set = load(CODE)
    assert [term.code for term in rule_set.levels] == list(codes.Level)
    assert [term.code for term in rule_set.grades] == list(codes.Grade)


def test_the_defaults_are_those_of_the_rules() -> None:
    settings = settings_from(load(CODE))
    assert settings.deadline_dates == DATES
    assert (settings.cap_percent, settings.notice_days, settings.minimum_review_days) == (20, 3, 1)
    assert (settings.cap_base, settings.cap_rounding) == ("passed_good", "floor")
    assert (settings.electorate_base, settings.deadline_before, settings.notice_count) == (
        "convened",
        "strict",
        "calendar",
    )


def test_a_choice_takes_the_place_of_the_default_by_id_or_key() -> None:
    assert settings_from(load(CODE), {"A-01": "final_good"}).cap_base == "final_good"
    assert settings_from(load(CODE), {"cap_base": "final_good"}).cap_base == "final_good"


@pytest.mark.parametrize("choices", [{"A-99": "x"}, {"A-01": "x"}])
def test_an_unknown_choice_is_refused(choices: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        settings_from(load(CODE), choices)


@pytest.mark.parametrize(
    "key, enum",
    [
        ("cap_base", codes.CapBase),
        ("cap_rounding", codes.CapRounding),
        ("electorate_base", codes.ElectorateBase),
        ("deadline_before", codes.DeadlineReading),
        ("notice_count", codes.NoticeCount),
    ],
)
def test_the_options_that_are_computed_are_those_the_rules_know(key: str, enum: type[StrEnum]) -> None:
    interpretation = load(CODE).interpretation(key)
    assert [option.code for option in interpretation.options] == list(enum)
    assert interpretation.wired is not None


def test_every_open_point_is_there() -> None:
    assert list(load(CODE).interpretations) == [f"A-{number:02d}" for number in range(1, 38)]


def test_every_clause_that_a_rule_cites_has_its_page() -> None:
    rule_set = load(CODE)
    assert {rule.clause for rule in rulebook.RULES.values()} - set(rule_set.clauses) == set()
    assert rule_set.clause("V.9").id == "V"
    with pytest.raises(KeyError):
        rule_set.clause("VII")


def test_no_sentence_of_the_guideline_is_copied() -> None:
    if not SOURCE.is_file():
        pytest.skip("the guideline is not beside the repository")
    source = " ".join(re.findall(r"\w+", SOURCE.read_text(encoding="utf-8").lower()))
    for file in sorted(FOLDER.glob("*.yaml")):
        text = file.read_text(encoding="utf-8").replace(load(CODE).title.vi, "")  # a title is a name
        for sentence in re.split(r"[.;:\n\"]", text.lower()):
            words = re.findall(r"\w+", sentence)
            runs = {" ".join(words[at : at + 16]) for at in range(len(words) - 15)}
            assert [run for run in runs if run in source] == [], file.name


def copied(folder: Path, name: str, old: str, new: str) -> Path:
    for file in FOLDER.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        if file.name == name:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / file.name).write_text(text, encoding="utf-8")
    return folder


def test_the_fingerprint_follows_the_content_not_the_comments(tmp_path: Path) -> None:
    same = read(copied(tmp_path, "clauses.yaml", "# Every", "# Each"))
    assert same.fingerprint == load(CODE).fingerprint
    other = read(copied(tmp_path, "rule_set.yaml", "value: 20", "value: 25"))
    assert other.fingerprint != same.fingerprint
    assert other.number_of("cap_percent") == 25


@pytest.mark.parametrize(
    "name, old, new, problem",
    [
        ("rule_set.yaml", "value: 20", "value: -20", "cap_percent.value: a count is never negative"),
        ("rule_set.yaml", "clause: IV.1.5", "clause: IX", "there is no clause IX"),
        ("rule_set.yaml", "number: 13-HD/TU", "nummer: 13-HD/TU", "unknown key 'nummer'"),
        ("rule_set.yaml", "2023-11-10", "2023-11-31", "there is no date 2023-11-31"),
        ("interpretations.yaml", "default: passed_good", "default: everyone", "none of the options"),
        ("interpretations.yaml", "changed_by: meeting", "changed_by: anyone", "'anyone' is none of"),
        ("interpretations.yaml", "key: cap_rounding", "key: cap_base", "have the key 'cap_base'"),
        ("clauses.yaml", "I.1:", "I:", "twice"),
        ("clauses.yaml", "I.1:", "- I.1:", "not YAML"),
    ],
)
def test_a_doubtful_rule_set_is_refused(tmp_path: Path, name: str, old: str, new: str, problem: str) -> None:
    with pytest.raises(RuleSetError, match=re.escape(problem)):
        read(copied(tmp_path, name, old, new))


def test_a_rule_set_nobody_has() -> None:
    with pytest.raises(RuleSetError, match="there is no rule set 'X'; there are 13-HD-TU-2023"):
        load("X")
