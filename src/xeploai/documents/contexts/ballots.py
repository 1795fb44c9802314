"""Paper ballots. They carry nothing by which a voter could be known."""

from dataclasses import dataclass

from xeploai.documents.contexts.common import Imprint, Meeting

ROUND_ONE_LEVELS = ("good", "completed", "not_completed")


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotSubject:
    """A name on the list; ``group`` (the cell) makes a heading where it changes."""

    name: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotRoundOne:
    """``levels`` and ``subjects`` may be fewer on a second ballot (``ballot`` = 2)."""

    imprint: Imprint
    meeting: Meeting
    subjects: tuple[BallotSubject, ...]
    levels: tuple[str, ...] = ROUND_ONE_LEVELS
    ballot: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotRoundTwo:
    """Choose at most ``cap`` names for excellent; a run-off chooses at most ``cap`` for the places left."""

    imprint: Imprint
    meeting: Meeting
    subjects: tuple[BallotSubject, ...]
    cap: int
    run_off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotLine:
    """A subject or a criterion; ``proposed`` is the level put forward, printed beside the name."""

    name: str
    proposed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectBallot:
    """One line for each subject with a box for each of ``choices``: levels, or grades of criteria (``grades``).

    ``about`` is what the round is called, ``what`` heads the column of names.
    """

    imprint: Imprint
    meeting: Meeting
    about: str
    what: str
    subjects: tuple[BallotLine, ...]
    choices: tuple[str, ...]
    grades: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockMember:
    """``proposed`` is a level, "no_majority" where the cell reached none, or empty."""

    name: str
    proposed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockCell:
    name: str
    members: tuple[BlockMember, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockBallot:
    """The committee's first round over all its cells: one active mark per cell, exceptions by name."""

    imprint: Imprint
    meeting: Meeting
    cells: tuple[BlockCell, ...]
    levels: tuple[str, ...] = ROUND_ONE_LEVELS
