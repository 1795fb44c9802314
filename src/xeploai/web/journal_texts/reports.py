"""Reports of collectives, organisations and leaders."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "open_report": Said(
        "Lập báo cáo",
        "Lập báo cáo của {about}; chuyển sang {carried} khuyết điểm kỳ trước.",
        "Report begun",
        "Began the report of {about}; {carried} earlier shortcomings carried over.",
    ),
    "submit_report": Said(
        "Nộp báo cáo",
        "Nộp báo cáo của {about} (bản {version}).",
        "Report handed in",
        "Handed in the report of {about} (version {version}).",
    ),
    "correct_report": Said(
        "Sửa báo cáo đã nộp",
        "Sửa báo cáo đã nộp của {about}; bản trước được giữ lại.",
        "Report corrected",
        "Corrected the report of {about}; the earlier version is kept.",
    ),
}
