"""Papers of the competent level: a text, and a table on pages of its own or under it."""

from __future__ import annotations

from dataclasses import dataclass

from xeploai.documents.contexts.common import Imprint, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table: ``columns`` are (heading, share of the width, 'left' or 'center'); a row of one cell is a heading."""

    columns: tuple[tuple[str, float, str], ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    landscape: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetentPaper:
    """``kind`` as printed (Tờ trình, Thông báo, Báo cáo, Phiếu thẩm định); paragraphs in order, then the table."""

    imprint: Imprint
    kind: str
    about: str
    recipient: str
    paragraphs: tuple[str, ...]
    sheet: Sheet
    signatory: Signatory
    recipients: tuple[str, ...] = ()
