import pytest

from xeploai.platform import progress


@pytest.mark.parametrize("amount, text", [(0.04, "0.0 s"), (3.21, "3.2 s"), (125, "2 min 5 s")])
def test_seconds(amount: float, text: str) -> None:
    assert progress.seconds(amount) == text


def test_a_step_tells_what_and_how_long(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.step("Counting"):
        pass
    assert capsys.readouterr().out == "· Counting\n    done in 0.0 s\n"


def test_a_step_that_fails_does_not_say_done(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="no"), progress.step("Counting"):
        raise ValueError("no")
    out, err = capsys.readouterr()
    assert (out, err) == ("· Counting\n", "    stopped after 0.0 s\n")
