"""A case that cannot be understood is named, never guessed at."""

from pathlib import Path

import pytest

from xeploai.law import cases

MAJORITY = "rule: majority, given: {convened: 4, votes: 2}, expect: {passes: false}"
LEVEL = "rule: level_vote, expect: {lines: {}}"
ACCOUNT = "convened: 1, issued: 1, returned: 1, valid: 1, invalid: 0"

MALFORMED = {
    "unknown rule": ("rule: majorities, given: {}, expect: {a: 1}", "unknown rule 'majorities'"),
    "unknown key": ("rule: majority, given: {convened: 4, votes: 2, absent: 1}, expect: {passes: false}", "'absent'"),
    "missing key": ("rule: majority, given: {convened: 4}, expect: {passes: false}", "'votes' is missing"),
    "negative": ("rule: majority, given: {convened: 4, votes: -1}, expect: {passes: false}", "never negative"),
    "boolean count": ("rule: majority, given: {convened: 4, votes: yes}, expect: {passes: false}", "boolean true"),
    "fraction": ("rule: majority, given: {convened: 4, votes: 2.0}, expect: {passes: false}", "whole number"),
    "text count": ('rule: majority, given: {convened: "4", votes: 2}, expect: {passes: false}', "whole number"),
    "octal": ("rule: majority, given: {convened: 010, votes: 2}, expect: {passes: false}", "whole number"),
    "sixties": ("rule: majority, given: {convened: 1:30, votes: 2}, expect: {passes: false}", "whole number"),
    "no map": ("rule: majority, given: [4, 2], expect: {passes: false}", "keys with values"),
    "unknown setting": ("rule: cap, given: {good: 4, settings: {round: up}}, expect: {cap: 0}", "unknown key 'round'"),
    "wrong option": ("rule: cap, given: {good: 4, settings: {rounding: up}}, expect: {cap: 0}", "'up' is none of"),
    "half up of final": (
        "rule: cap, given: {good: 4, settings: {rounding: half_up, base: final_good}}, expect: {cap: 0}",
        "passed_good only",
    ),
    "setting of another rule": (
        "rule: majority, given: {convened: 4, votes: 2, settings: {base: convened}}, expect: {passes: false}",
        "unknown key 'base'",
    ),
    "no such date": (
        "rule: invitation, given: {meeting: 2026-02-30, sent: 2026-02-01}, expect: {on_time: true}",
        "there is no date 2026-02-30",
    ),
    "no such month": (
        "rule: invitation, given: {meeting: '2026-13-01', sent: 2026-02-01}, expect: {on_time: true}",
        "there is no date 2026-13-01",
    ),
    "Vietnamese date": (
        "rule: invitation, given: {meeting: 30/11/2026, sent: 2026-02-01}, expect: {on_time: true}",
        "YYYY-MM-DD",
    ),
    "a moment": (
        "rule: invitation, given: {meeting: 2026-11-30 19:00:00, sent: 2026-02-01}, expect: {on_time: true}",
        "YYYY-MM-DD",
    ),
    "before the calendar": (
        "rule: invitation, given: {meeting: 0001-01-02, sent: 0001-01-01}, expect: {on_time: true}",
        "three days before",
    ),
    "no such year": ("rule: deadlines, given: {year: 9999}, expect: {review: 1}", "no cycle of the year"),
    "year zero": ("rule: deadlines, given: {year: 0}, expect: {review: 1}", "no cycle of the year"),
    "bare OFF as id": (
        "rule: combined_review, given: {leaders: [OFF], standing_committee: []}, expect: {allowed: true}",
        "is a boolean, not an id",
    ),
    "bare NO as subject": (
        "rule: runoff, given: {convened: 3, seats: 1, votes: {NO: 2}}, expect: {chosen: []}",
        "boolean",
    ),
    "number as id": (
        "rule: combined_review, given: {leaders: [7], standing_committee: []}, expect: {allowed: true}",
        "an id is a string",
    ),
    "bare NO expected": (
        'rule: runoff, given: {convened: 3, seats: 1, votes: {"NO": 2}}, expect: {chosen: [NO]}',
        "is a boolean, not an id",
    ),
    "subject twice": (
        "rule: runoff, given: {convened: 3, seats: 1, votes: {a: 2, a: 1}}, expect: {chosen: []}",
        "twice",
    ),
    "member twice": (
        "rule: electorate, given: {members: [&m {id: a, standing: official}, *m]}, expect: {convened: 2}",
        "'a' is listed twice",
    ),
    "key deep down": (
        "rule: electorate, given: {members: [{id: a, standing: official, late: true}]}, expect: {convened: 1}",
        "members[0]: unknown key 'late'",
    ),
    "unknown code": (
        "rule: electorate, given: {members: [{id: a, standing: retired}]}, expect: {convened: 1}",
        "'retired' is none of",
    ),
    "neither lines nor marks": (
        f"rule: ballot_account, given: {{{ACCOUNT}}}, expect: {{balanced: true}}",
        "'lines'",
    ),
    "marks without cap": (
        f"rule: ballot_account, given: {{{ACCOUNT}, marks: {{a: 1}}}}, expect: {{balanced: true}}",
        "'cap' is missing",
    ),
    "lines and marks": (
        f"rule: ballot_account, given: {{{ACCOUNT}, cap: 1, marks: {{a: 1}}, lines: {{}}}}, expect: {{balanced: true}}",
        "not both",
    ),
    "negative in a line": (
        f"rule: ballot_account, given: {{{ACCOUNT}, lines: {{a: {{good: -1}}}}}}, expect: {{balanced: true}}",
        "lines.a.good: a count is never negative",
    ),
    "level not on the ballot": (
        f"{LEVEL}, given: {{convened: 3, levels: [good], lines: {{a: {{completed: 1}}}}}}",
        "unknown key 'completed'",
    ),
    "level twice": (f"{LEVEL}, given: {{convened: 3, levels: [good, good], lines: {{}}}}", "listed twice"),
    "no level": (f"{LEVEL}, given: {{convened: 3, levels: [], lines: {{}}}}", "at least one level"),
    "two majorities": (
        f"{LEVEL}, given: {{convened: 3, levels: [good, completed], lines: {{a: {{good: 2, completed: 2}}}}}}",
        "cannot be right",
    ),
    "member without a cell": (
        "rule: venues, given: {person: {party_member: true}, posts: []}, expect: {venues: []}",
        "'cell' is missing",
    ),
    "subject of no type": (
        "rule: rating_authority, given: {subject: {managed_by: a}}, expect: {decides: a}",
        "'type' is missing",
    ),
    "subject of another type": (
        "rule: rating_authority, given: {subject: {type: member, managed_by: a}}, expect: {decides: a}",
        "unknown key 'managed_by'",
    ),
    "unit nobody rates": (
        "rule: self_rating_electorate, given: {unit: {kind: party_group}, people: []}, expect: {convened: 0}",
        "no electorate",
    ),
    "unknown expectation": (
        "rule: majority, given: {convened: 4, votes: 2}, expect: {pass: false}",
        "unknown key 'pass'",
    ),
    "nothing expected": ("rule: majority, given: {convened: 4, votes: 2}, expect: {}", "at least one key"),
    "expect is missing": ("rule: majority, given: {convened: 4, votes: 2}", "'expect' is missing"),
    "given is missing": ("rule: majority, expect: {passes: false}", "'given' is missing"),
    "key of the case": (f"{MAJORITY}, author: me", "unknown key 'author'"),
    "python object": ("rule: majority, given: !!python/object:os.system {}, expect: {passes: false}", "constructor"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_case_names_file_case_and_reason(tmp_path: Path, name: str) -> None:
    text, reason = MALFORMED[name]
    file = tmp_path / "cases.yaml"
    file.write_text(f"- {{name: good one, {MAJORITY}}}\n- {{name: {name}, {text}}}\n", encoding="utf-8")
    run = cases.run([str(file)])
    (problem,) = run.malformed
    assert problem.path == str(file)
    assert problem.case == name
    assert reason in problem.reason
    assert f"{file}:2: case {name!r}: " in str(problem)
    assert (run.passed, run.failed) == (1, 0)


UNREADABLE = {
    "empty": (b"", "the file is empty"),
    "only a comment": (b"# nothing\n", "the file is empty"),
    "no list": (b"name: a\n", "not a list of cases"),
    "broken": (b"- {name: a\n", "not YAML"),
    "two documents": (b"--- []\n--- []\n", "not YAML"),
    "binary": (b"\xff\xfe\x00\x01", "no text in UTF-8"),
    "control characters": (b"- \x00\x01", "not YAML"),
    "too deep": (b"[" * 5000, "not YAML: nested too deeply"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    content, reason = UNREADABLE[name]
    file = tmp_path / "cases.yaml"
    file.write_bytes(content)
    (problem,) = cases.run([str(file)]).malformed
    assert (problem.path, problem.case) == (str(file), "")
    assert reason in problem.reason


@pytest.mark.parametrize("item", ["just text", "[a]", "null", "{rule: majority}", "&a [*a]"])
def test_an_item_that_is_no_case(tmp_path: Path, item: str) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(f"- {item}\n", encoding="utf-8")
    assert len(cases.run([str(file)]).malformed) == 1


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = cases.run([str(tmp_path / "none.yaml")]).malformed
    assert "No such file" in problem.reason


def test_an_empty_path_is_not_the_folder_one_stands_in() -> None:
    (problem,) = cases.run([""]).malformed
    assert "empty path" in problem.reason


def test_a_folder_is_searched_in_depth_and_an_empty_one_is_refused(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "x.yml").write_text(f"- {{name: n, {MAJORITY}}}\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no cases", encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()
    run = cases.run([str(tmp_path), str(deep / "x.yml"), str(empty)])
    assert run.passed == 1
    assert [problem.path for problem in run.malformed] == [str(empty)]


@pytest.mark.parametrize(
    "text",
    [
        "rule: majority, given: {convened: 4, votes: 3}, expect: {passes: 1}",
        "rule: majority, given: {convened: 4, votes: 3}, expect: {needed: 3.0}",
        "rule: runoff, given: {convened: 3, seats: 2, votes: {a: 3, b: 2}}, expect: {chosen: [b, a]}",
        "rule: electorate, given: {members: [{id: a, standing: probationary}]}, expect: {excluded: {}}",
        "rule: self_rating_electorate, given: {unit: {kind: cell}, people: []}, expect: {electors: [a]}",
        "rule: combined_review, given: {leaders: [a], standing_committee: []}, expect: {missing: [a, a]}",
    ],
)
def test_an_expectation_that_is_not_met_fails(tmp_path: Path, text: str) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(f"- {{name: n, {text}}}\n", encoding="utf-8")
    run = cases.run([str(file)])
    assert (run.passed, run.failed, len(run.malformed)) == (0, 1, 0)
