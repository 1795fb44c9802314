"""Papers before the meeting."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "submit_self_rating": Said(
        "Nộp tự đánh giá",
        "Nộp bản tự đánh giá, xếp loại của đảng viên {person} ({source}).",
        "Self-rating submitted",
        "Submitted the self-rating of {person} ({source}).",
    ),
    "correct_self_rating": Said(
        "Sửa tự đánh giá",
        "Sửa bản tự đánh giá, xếp loại của đảng viên {person}; bản trước được giữ lại.",
        "Self-rating corrected",
        "Corrected the self-rating of {person}; the earlier version is kept.",
    ),
    "save_proposal": Said(
        "Ghi đề xuất",
        "Ghi đề xuất mức xếp loại của đảng viên {person} (bản {version}).",
        "Proposal saved",
        "Saved the proposal for {person} (version {version}).",
    ),
    "correct_proposal": Said(
        "Sửa đề xuất sau khi mở phiếu",
        "Sửa đề xuất mức xếp loại của đảng viên {person} khi đã mở phiếu.",
        "Proposal corrected",
        "Corrected the proposal for {person} after voting had begun.",
    ),
    "record_residence_request": Said(
        "Hỏi nhận xét nơi cư trú",
        "Ghi ngày hỏi nhận xét nơi cư trú: {asked_on}.",
        "Residence comment asked",
        "Noted that residence comments were asked on {asked_on}.",
    ),
    "record_residence_comment": Said(
        "Ghi nhận xét nơi cư trú",
        "Ghi nhận xét nơi cư trú của đảng viên {person}, nhận ngày {received_on}.",
        "Residence comment noted",
        "Noted the residence comment on {person}, received {received_on}.",
    ),
}
