"""Words of refusals, one module per area, each with ``TEXTS: dict[str, Text]``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One refusal in two languages: what happened and was kept, then what to do.

    The sentences may use ``{param}`` for any parameter of the refusal, and ``{clause}`` for its name.
    """

    vi: str
    en: str
    next_vi: str = ""
    next_en: str = ""
