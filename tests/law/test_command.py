import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from xeploai.law import command

OWN = Path(__file__).parents[1] / "cases"
FULL = Path("/dev/full")
PASSING = "- {name: a, rule: majority, given: {convened: 4, votes: 3}, expect: {passes: true}}\n"
FAILING = "- {name: wrong hope, clause: V, rule: majority, given: {convened: 4, votes: 2}, expect: {passes: true}}\n"
MALFORMED = "- {name: bad, rule: majority, given: {convened: 4}, expect: {passes: true}}\n"


def decide(rule: str, text: str, language: str = "vi") -> tuple[int, str]:
    out = io.StringIO()
    return command.main_decide(rule, language, io.StringIO(text), out), out.getvalue()


@pytest.mark.parametrize(
    "text, code, last",
    [
        (PASSING, 0, "1 passed, 0 failed"),
        (PASSING + FAILING, 1, "1 passed, 1 failed"),
        (PASSING + FAILING + MALFORMED, 2, "1 passed, 1 failed"),
    ],
)
def test_the_exit_code_and_the_last_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, code: int, last: str
) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(text, encoding="utf-8")
    assert command.main(["test", str(file)]) == code
    assert capsys.readouterr().out.splitlines()[-1] == last


def test_a_failing_case_shows_its_name_what_was_expected_and_what_came_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(FAILING, encoding="utf-8")
    command.main_test([str(file)])
    assert capsys.readouterr().out.splitlines() == [
        f"FAILED wrong hope ({file}:1, majority, V)",
        "  expected passes: true",
        "  got      passes: false",
        "0 passed, 1 failed",
    ]


def test_a_malformed_case_goes_to_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(MALFORMED, encoding="utf-8")
    assert command.main_test([str(file)]) == 2
    assert capsys.readouterr().err == f"malformed: {file}:1: case 'bad': given: the key 'votes' is missing\n"


@pytest.mark.parametrize("arguments", [[], ["test"], ["decide"], ["judge"], ["decide", "majority", "--language", "fr"]])
def test_misuse_exits_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(arguments) == 2


def test_help_exits_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--help"]) == 0


def test_decide_prints_outcome_reasons_and_clauses() -> None:
    code, text = decide("majority", '{"convened": 43, "votes": 22}')
    assert code == 0
    assert json.loads(text) == {
        "passes": True,
        "needed": 22,
        "reasons": ["22/43 phiếu, cần ít nhất 22 (trên 50 % của 43 người triệu tập): đạt."],
        "clauses": ["V"],
    }


def test_decide_in_english() -> None:
    _, text = decide("majority", '{"convened": 44, "votes": 22}', "en")
    assert json.loads(text)["reasons"] == [
        "22 of 44 votes, at least 23 needed (more than 50 % of the 44 convened): does not pass."
    ]


@pytest.mark.parametrize(
    "rule, text, reason",
    [
        ("majorities", "{}", "unknown rule"),
        ("majority", "", "not JSON"),
        ("majority", "{", "not JSON"),
        ("majority", "[]", "keys with values"),
        ("majority", '{"convened": 4, "convened": 5, "votes": 1}', "twice"),
        ("majority", '{"convened": NaN, "votes": 1}', "NaN is no number"),
        ("majority", '{"convened": ' + "9" * 5000 + ', "votes": 1}', "not JSON"),
        ("majority", "[" * 100000, "nested too deeply"),
        ("majority", '{"convened": ' + "9" * 200 + ', "votes": 1}', "too large"),
    ],
)
def test_decide_refuses_what_it_cannot_read(
    rule: str, text: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = decide(rule, text)
    assert (code, out) == (2, "")
    assert reason in capsys.readouterr().err


def test_decide_without_standard_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main_decide("majority", "vi", None, io.StringIO()) == 2
    assert "no standard input" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["decide", "majority"], ["test", str(OWN)]])
def test_an_answer_that_cannot_be_written_exits_2_with_a_sentence(arguments: list[str]) -> None:
    if not FULL.exists():
        pytest.skip("no full device here")
    with FULL.open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-c", f"import sys; from xeploai.law import command; sys.exit(command.main({arguments}))"],
            input='{"convened": 4, "votes": 3}',
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stderr.startswith("the answer could not be written: ")
    assert len(ran.stderr.splitlines()) == 1


def test_decide_refuses_bytes_that_are_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    broken = io.TextIOWrapper(io.BytesIO(b'{"convened": "\xff"}'), encoding="utf-8")
    assert command.main_decide("majority", "vi", broken, io.StringIO()) == 2
    assert "not JSON" in capsys.readouterr().err
