"""Dates and numbers on screens, in the reader's language. Papers use ``xeploai.vietnamese`` itself."""

from __future__ import annotations

from django.utils.translation import get_language


def in_english() -> bool:
    """The reader chose English."""
    return (get_language() or "vi").startswith("en")
