"""What each verb of the journal says to a reader, one module per area, each with ``TEXTS``.

A sentence may use ``{fact}`` for any fact of the entry; codes are shown as official words.
"""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """The name of the act (for the list to choose from) and its sentence, in two languages."""

    name_vi: str
    vi: str
    name_en: str
    en: str
