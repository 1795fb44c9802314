"""The last days of the cycle in force."""

from __future__ import annotations

from xeploai.cycles.dates import dates_of

__all__ = ["dates_of"]
