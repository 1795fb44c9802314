"""What a self-rating says, apart from who said it, when and from where."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.reviews.models import SelfRating


@dataclass(frozen=True, kw_only=True)
class SelfRatingContent:
    """``grades`` {criterion code: grade}, one ``level`` and three texts. Empty means: not said yet."""

    grades: Mapping[str, str] = field(default_factory=dict)
    level: str = ""
    results: str = ""
    shortcomings: str = ""
    remedies: str = ""

    @classmethod
    def of(cls, paper: SelfRating) -> Self:
        """What the stored paper says now."""
        return cls(
            grades=dict(paper.grades),
            level=paper.level,
            results=paper.results,
            shortcomings=paper.shortcomings,
            remedies=paper.remedies,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said at all."""
        return not (self.grades or self.level or self.results or self.shortcomings or self.remedies)

    def as_data(self) -> dict[str, Any]:
        """A form that JSON and the model keep."""
        return {**asdict(self), "grades": dict(self.grades)}


def digest(data: Mapping[str, Any]) -> str:
    """SHA-256 over the content: the journal can prove which text it was without repeating it."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
