"""Reminders, and files taken out for inspection."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "make_reminders": Said(
        "Ghi nhắc việc",
        "Ghi {number} lời nhắc việc của kỳ đánh giá năm {year}.",
        "Reminders made",
        "Made {number} reminders in the cycle of {year}.",
    ),
    "export_dossier_file": Said(
        "Lấy hồ sơ kết quả ra",
        "Lấy hồ sơ một kết quả xếp loại năm {year} ra thành tệp, mã kiểm tra {digest}.",
        "File of a rating taken out",
        "Took the file of one rating of {year} out, digest {digest}.",
    ),
}
