"""What a dossier consists of, by kind of subject: dated data with clauses (PL1, PL2, V, VI.1)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from xeploai.law import given
from xeploai.law.rule_sets.folders import checked, text_of
from xeploai.law.rule_sets.loader import RuleSetError, load
from xeploai.law.rule_sets.model import Text

FILE = "dossiers.yaml"
KINDS = ("unit", "body", "leader")
FOUND_BY = (
    "report",
    "minutes",
    "tally",
    "collective_result",
    "criteria",
    "opinions",
    "prompts",
    "self_review",
    "member_rating",
    "paper",
)
CONDITIONS = ("prompted", "has_collective", "party_member")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a dossier. ``only_if`` is a condition of the subject, or blank."""

    code: str
    clause: str
    mandatory: bool
    found_by: str
    name: Text
    only_if: str = ""


_TEXT = given.record({"vi": given.identifier, "en": given.identifier})
_PIECE = given.record(
    {
        "code": given.identifier,
        "clause": given.identifier,
        "mandatory": given.boolean,
        "found_by": given.one_of(*FOUND_BY),
        "name": _TEXT,
    },
    {"only_if": given.one_of(*CONDITIONS)},
)
_FILE = given.record(dict.fromkeys(KINDS, given.items(_PIECE)))


@cache
def pieces_of(code: str) -> dict[str, tuple[Piece, ...]]:
    """{kind of subject: its pieces, in order} of the rule set. Raises RuleSetError."""
    return read(text_of(code, FILE), set(load(code).clauses))


def read(text: str, clauses: set[str]) -> dict[str, tuple[Piece, ...]]:
    """Read the list; each piece stands once and cites a clause there is. Raises RuleSetError."""
    found = {kind: tuple(_piece(one) for one in listed) for kind, listed in checked(text, FILE, _FILE).items()}
    for kind, pieces in found.items():
        codes = [piece.code for piece in pieces]
        for piece in pieces:
            if piece.clause not in clauses:
                raise RuleSetError(f"{FILE}: {kind}.{piece.code}: there is no clause {piece.clause}")
            if codes.count(piece.code) > 1:
                raise RuleSetError(f"{FILE}: {kind}: the piece {piece.code!r} stands twice")
    return found


def _piece(one: dict[str, Any]) -> Piece:
    return Piece(**{**one, "name": Text(**one["name"])})
