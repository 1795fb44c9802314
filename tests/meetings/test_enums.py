from xeploai.ballots.enums import RoundKind, RoundState
from xeploai.meetings import enums


def test_the_words_of_the_layer_above_are_its_words() -> None:
    states = (enums.ROUND_OPEN, enums.ROUND_COUNTING, enums.ROUND_SIGNED, enums.ROUND_VOIDED)
    kinds = (enums.CRITERIA, enums.LEVELS, enums.LEVELS_AGAIN, enums.EXCELLENT, enums.RUNOFF)
    assert list(states) == RoundState.values
    assert list(kinds) == RoundKind.values
