"""Law cases: examples a jurist can read and anyone can run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xeploai.law import given, rulebook
from xeploai.law.outcome import as_data
from xeploai.law.yaml_text import Item, UnreadableFileError, read_items

_SUFFIXES = (".yaml", ".yml")
_RAW: given.Check = lambda value, _: value  # noqa: E731
_CASE = given.record(
    {"name": given.identifier, "rule": given.identifier, "given": _RAW, "expect": _RAW},
    {"clause": given.identifier},
)


class MalformedCaseError(ValueError):
    """A case that cannot be run, or a file that cannot be read (then `case` is empty)."""

    def __init__(self, path: str, case: str, reason: str, line: int | None = None) -> None:
        where = path if line is None else f"{path}:{line}"
        super().__init__(f"{where}: {f'case {case!r}: ' if case else ''}{reason}")
        self.path = path
        self.case = case
        self.reason = reason


@dataclass(frozen=True, kw_only=True)
class Case:
    path: str
    line: int
    name: str
    clause: str
    rule: str
    given: Any
    expect: Mapping[str, Any]


@dataclass(frozen=True)
class Difference:
    key: str
    expected: Any
    got: Any


@dataclass(frozen=True)
class Result:
    case: Case
    differences: tuple[Difference, ...]

    @property
    def passed(self) -> bool:
        return not self.differences


@dataclass(frozen=True)
class Run:
    results: tuple[Result, ...]
    malformed: tuple[MalformedCaseError, ...]

    @property
    def passed(self) -> int:
        return sum(1 for result in self.results if result.passed)

    @property
    def failed(self) -> int:
        return len(self.results) - self.passed


def run(paths: Iterable[str]) -> Run:
    """Runs every case in the files, and in the YAML files of the folders, named. Raises nothing."""
    results: list[Result] = []
    malformed: list[MalformedCaseError] = []
    for file in _files(paths, malformed):
        for case in _cases(file, malformed):
            try:
                results.append(run_case(case))
            except MalformedCaseError as problem:
                malformed.append(problem)
    return Run(tuple(results), tuple(malformed))


def run_case(case: Case) -> Result:
    """Raises MalformedCaseError."""
    try:
        outcome = as_data(rulebook.decide(case.rule, case.given))
        _check_expected(case, outcome)
    except given.MalformedGivenError as problem:
        raise MalformedCaseError(case.path, case.name, str(problem), case.line) from problem
    except RecursionError as problem:
        raise MalformedCaseError(case.path, case.name, "nested too deeply", case.line) from problem
    any_order = rulebook.RULES[case.rule].any_order
    return Result(
        case,
        tuple(
            Difference(key, expected, outcome[key])
            for key, expected in case.expect.items()
            if not _same(expected, outcome[key], any_order=key in any_order)
        ),
    )


def read_case(path: str, item: Item) -> Case:
    """Raises MalformedCaseError."""
    if item.problem:
        raise MalformedCaseError(path, item.name, item.problem, item.line)
    try:
        values = _CASE(item.value, "case")
        if values["rule"] not in rulebook.RULES:
            raise given.fail("rule", f"unknown rule {values['rule']!r}; known are {', '.join(rulebook.RULES)}")
        if not isinstance(values["expect"], Mapping) or not values["expect"]:
            raise given.fail("expect", "a case names at least one key of the outcome")
    except given.MalformedGivenError as problem:
        raise MalformedCaseError(path, item.name, str(problem), item.line) from problem
    return Case(**{"clause": "", **values}, path=path, line=item.line)


def _check_expected(case: Case, outcome: Mapping[str, Any]) -> None:
    for key, expected in case.expect.items():
        if key not in outcome:
            raise given.fail("expect", f"unknown key {given.shown(key)}; {case.rule} answers {', '.join(outcome)}")
        _no_boolean_ids(expected, f"expect.{key}")


def _no_boolean_ids(value: Any, where: str) -> None:
    """No outcome has a boolean in a list or as a key: there it is an id that lost its quotes."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                given.identifier(key, where)
            _no_boolean_ids(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            if isinstance(inner, bool):
                given.identifier(inner, f"{where}[{place}]")
            _no_boolean_ids(inner, f"{where}[{place}]")


def _same(expected: Any, got: Any, *, any_order: bool = False) -> bool:
    """Equality that does not take true for 1."""
    if isinstance(expected, list) and isinstance(got, list):
        if len(expected) != len(got):
            return False
        if any_order:
            return _same_in_any_order(expected, got)
        return all(_same(one, other) for one, other in zip(expected, got, strict=True))
    if isinstance(expected, dict) and isinstance(got, dict):
        return expected.keys() == got.keys() and all(_same(expected[key], got[key]) for key in got)
    return type(expected) is type(got) and bool(expected == got)


def _same_in_any_order(expected: list[Any], got: list[Any]) -> bool:
    rest = list(got)
    for one in expected:
        place = next((i for i, other in enumerate(rest) if _same(one, other)), None)
        if place is None:
            return False
        del rest[place]
    return True


def _files(paths: Iterable[str], malformed: list[MalformedCaseError]) -> list[Path]:
    files: dict[Path, None] = {}
    for name in paths:
        if not name:
            malformed.append(MalformedCaseError("''", "", "an empty path names no file"))
            continue
        path = Path(name)
        try:
            found = _yaml_files(path) if path.is_dir() else [path]
        except (OSError, ValueError) as problem:
            malformed.append(MalformedCaseError(name, "", f"cannot be read: {_cause(problem)}"))
            continue
        if not found:
            malformed.append(MalformedCaseError(name, "", "the folder has no YAML file"))
        files.update(dict.fromkeys(found))
    return list(files)


def _yaml_files(folder: Path) -> list[Path]:
    list(folder.iterdir())  # a folder that may not be opened says so instead of looking empty
    return sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES and not path.is_dir())


def _cases(file: Path, malformed: list[MalformedCaseError]) -> list[Case]:
    try:
        items = read_items(file.read_text(encoding="utf-8-sig"))
    except UnreadableFileError as problem:
        malformed.append(MalformedCaseError(str(file), "", str(problem)))
        return []
    except UnicodeDecodeError:
        malformed.append(MalformedCaseError(str(file), "", "cannot be read: it is no text in UTF-8"))
        return []
    except (OSError, ValueError) as problem:
        malformed.append(MalformedCaseError(str(file), "", f"cannot be read: {_cause(problem)}"))
        return []
    cases: list[Case] = []
    for item in items:
        try:
            cases.append(read_case(str(file), item))
        except MalformedCaseError as problem:
            malformed.append(problem)
    return cases


def _cause(problem: Exception) -> str:
    return (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
