"""Reminders."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "make_reminders": Said(
        "Ghi nhắc việc",
        "Ghi {number} lời nhắc việc của kỳ đánh giá năm {year}.",
        "Reminders made",
        "Made {number} reminders in the cycle of {year}.",
    ),
}
