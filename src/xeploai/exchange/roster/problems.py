"""What is wrong in a workbook: a code with its place. The sentence is made where it is shown."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: ``row`` is the line on the sheet (0: all of it), ``column`` the letter ('': all of it)."""

    code: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    header: str = ""
    params: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """A form that JSON keeps."""
        return asdict(self)


class FileRefused(Exception):  # noqa: N818 - an answer, not a fault
    """The file cannot be opened at all, for one reason."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.problem = Problem(code, params=params)


class CellRefused(Exception):  # noqa: N818 - an answer, not a fault
    """A cell does not say what its column needs."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
