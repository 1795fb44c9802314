"""Shortcomings and prompts."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "carry_over_shortcomings": Said(
        "Chuyển khuyết điểm kỳ trước",
        "Chuyển {carried} khuyết điểm kỳ trước vào báo cáo của {about}.",
        "Shortcomings carried over",
        "Carried {carried} shortcomings of last year into the report of {about}.",
    ),
    "record_shortcoming": Said(
        "Ghi khuyết điểm được kết luận",
        "Ghi một khuyết điểm của {about} (văn bản {document}).",
        "Shortcoming noted",
        "Noted a shortcoming of {about} (document {document}).",
    ),
    "answer_shortcoming": Said(
        "Trả lời khuyết điểm",
        "Trả lời khuyết điểm thứ {position} của {about}.",
        "Shortcoming answered",
        "Answered shortcoming {position} of {about}.",
    ),
    "record_prompt": Said(
        "Ghi gợi ý kiểm điểm",
        "Ghi gợi ý kiểm điểm số {document} cho {about}: {points} nội dung.",
        "Prompt recorded",
        "Recorded prompt {document} to {about}: {points} points.",
    ),
    "withdraw_prompt": Said(
        "Rút gợi ý kiểm điểm",
        "Rút gợi ý kiểm điểm số {document} của {about}.",
        "Prompt withdrawn",
        "Withdrew prompt {document} to {about}.",
    ),
    "answer_prompt_point": Said(
        "Giải trình gợi ý",
        "Giải trình nội dung gợi ý thứ {position} của {about}.",
        "Prompt answered",
        "Answered prompted point {position} of {about}.",
    ),
}
