"""Errors are objects: a code, its parameters and a clause. The sentence is made where it is shown."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):  # noqa: N818 - a refusal is an answer to the user, not a fault
    """A verb said no, and nothing was changed.

    ``code`` names the sentence (see ``xeploai.web.refusals``), ``clause`` the number of the clause that
    stands behind it, ``params`` whatever the sentence needs.
    """

    def __init__(self, code: str, *, clause: str = "", **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.clause = clause
        self.params = params

    def __repr__(self) -> str:
        return f"Refusal({self.code!r}, clause={self.clause!r}, {self.params!r})"


class NotPermitted(Refusal):
    """The actor may not do this at this unit."""

    def __init__(self, permission: str, **params: Any) -> None:
        super().__init__("not_permitted", permission=permission, **params)


class Conflict(Refusal):
    """Somebody else saved first. ``theirs`` is what stands now, ``yours`` what was not written."""

    def __init__(self, *, theirs: dict[str, Any], yours: dict[str, Any], by: str = "") -> None:
        super().__init__("conflict", by=by)
        self.theirs = theirs
        self.yours = yours
        self.by = by
