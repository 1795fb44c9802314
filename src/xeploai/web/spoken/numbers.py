"""1.234 and 51,1 % for readers of Vietnamese; 1,234 and 51.1% for readers of English."""

from __future__ import annotations

from xeploai.vietnamese import numbers as vietnamese
from xeploai.web.spoken import in_english

_SWAP = str.maketrans(".,", ",.")


def integer(value: int) -> str:
    """1234 as 1.234, or as 1,234."""
    return f"{value:,}" if in_english() else vietnamese.integer(value)


def percent(part: int, whole: int, places: int = 1) -> str:
    """23 of 45 as "51,1 %", or as "51.1%". Raises ValueError as the Vietnamese one does."""
    text = vietnamese.percent(part, whole, places)
    return text.translate(_SWAP).replace("\u00a0", "") if in_english() else text


def share(part: int, whole: int, places: int = 1) -> str:
    """23 of 45 as "23/45 (51,1 %)", or as "23/45 (51.1%)"."""
    return f"{integer(part)}/{integer(whole)} ({percent(part, whole, places)})"
