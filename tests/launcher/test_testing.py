import pytest

from launcher import testing
from launcher.stop import Stop


def test_without_words_everything_runs_on_both_databases() -> None:
    assert testing.read([]) == testing.Wish(quick=False, databases=("sqlite", "postgres"), pytest=[])


def test_quick_is_sqlite_only() -> None:
    assert testing.read(["--quick"]).databases == ("sqlite",)


@pytest.mark.parametrize("words", [["--database", "postgres"], ["--database=postgres"]])
def test_one_database_can_be_named(words: list[str]) -> None:
    wish = testing.read([*words, "tests/people", "-k", "name"])
    assert wish.databases == ("postgres",)
    assert wish.pytest == ["tests/people", "-k", "name"]


def test_an_unknown_database_is_misuse() -> None:
    with pytest.raises(Stop) as stopped:
        testing.read(["--database", "oracle"])
    assert stopped.value.code == 2


@pytest.mark.parametrize(
    "line",
    [
        "============== 12 passed in 1.02s ==============",
        "\x1b[32m===== \x1b[32m1 failed\x1b[0m, 3 passed in 2s ====\x1b[0m",
        "=========== no tests ran in 0.01s ============",
        "67 passed in 5.18s",
    ],
)
def test_pytests_closing_line_is_known(line: str) -> None:
    assert testing.CLOSING.match(line)


def test_other_lines_are_no_closing_lines() -> None:
    assert testing.CLOSING.match("======= test session starts =======") is None
    assert testing.CLOSING.match("12 passed") is None


def test_one_failure_fails_the_whole() -> None:
    results = testing.Results()
    results.add("one", passed=True, took=1)
    assert results.report() == 0
    results.add("two", passed=False, took=1)
    assert results.report() == 1
