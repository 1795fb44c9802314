"""`xeploai law test PATH...` and `xeploai law decide RULE`."""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from xeploai.law import cases, rulebook
from xeploai.law.given import MalformedGivenError
from xeploai.law.outcome import as_data
from xeploai.law.sentences import LANGUAGES, render

OK, FAILED, MALFORMED = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0, 1 where a case failed, 2 where something could not be read."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(argv)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else MALFORMED
    try:
        if options.command == "test":
            return main_test(options.paths)
        return main_decide(options.rule, options.language, sys.stdin, sys.stdout)
    except OSError as problem:
        return _unwritten(problem)


def _unwritten(problem: OSError) -> int:
    """Says that the answer could not be written, and keeps the interpreter from trying once more as it leaves."""
    print(f"the answer could not be written: {problem.strerror or problem}", file=sys.stderr)
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return MALFORMED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="xeploai law", description="Run law cases, or recompute one result.")
    commands = parser.add_subparsers(dest="command", required=True)
    test = commands.add_parser("test", help="run every case in the files and folders named")
    test.add_argument("paths", nargs="+", metavar="PATH")
    decide = commands.add_parser("decide", help="read one 'given' as JSON on standard input, print the outcome")
    decide.add_argument("rule", metavar="RULE", help=", ".join(rulebook.RULES))
    decide.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    return parser


def main_test(paths: list[str]) -> int:
    """Prints each failing case, then `N passed, M failed`; what cannot be read goes to standard error."""
    run = cases.run(paths)
    for problem in run.malformed:
        print(f"malformed: {problem}", file=sys.stderr, flush=True)
    for result in run.results:
        if not result.passed:
            _print_failure(result)
    print(f"{run.passed} passed, {run.failed} failed", flush=True)
    if run.malformed:
        return MALFORMED
    return FAILED if run.failed else OK


def _print_failure(result: cases.Result) -> None:
    case = result.case
    print(f"FAILED {case.name} ({case.path}:{case.line}, {case.rule}{f', {case.clause}' if case.clause else ''})")
    for difference in result.differences:
        print(f"  expected {difference.key}: {_json(difference.expected)}")
        print(f"  got      {difference.key}: {_json(difference.got)}")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def main_decide(rule: str, language: str, stdin: TextIO | None, stdout: TextIO) -> int:
    """Reads one `given`, writes the whole outcome with its reasons and clauses."""
    try:
        outcome = rulebook.decide(rule, _read_json(stdin))
    except MalformedGivenError as problem:
        print(f"malformed: {problem}", file=sys.stderr)
        return MALFORMED
    except RecursionError:
        print("malformed: standard input is nested too deeply", file=sys.stderr)
        return MALFORMED
    answer = as_data(outcome)
    answer["reasons"] = [render(step, language) for step in outcome.reasons]
    answer["clauses"] = list(outcome.clauses)
    stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
    stdout.flush()
    return OK


def _read_json(stdin: TextIO | None) -> Any:
    if stdin is None:
        raise MalformedGivenError("there is no standard input")
    try:
        text = stdin.read().removeprefix("\ufeff")
        return json.loads(text, object_pairs_hook=_no_twins, parse_constant=_no_constant)
    except MalformedGivenError:
        raise
    except OSError as problem:
        raise MalformedGivenError(f"standard input cannot be read: {problem.strerror or problem}") from problem
    except ValueError as problem:
        raise MalformedGivenError(f"standard input is not JSON: {problem}") from problem


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise MalformedGivenError(f"the key {key!r} stands twice")
        found[key] = value
    return found


def _no_constant(word: str) -> Any:
    raise MalformedGivenError(f"{word} is no number")
