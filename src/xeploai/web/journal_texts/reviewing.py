"""The review of a collective: its turns, conclusions and criteria."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "prepare_turns": Said(
        "Lập thứ tự kiểm điểm",
        "Lập thứ tự kiểm điểm: {order}.",
        "Order of the review made",
        "Made the order of the review: {order}.",
    ),
    "mark_reviewed": Said(
        "Đã kiểm điểm", "Đánh dấu đã kiểm điểm: {name}.", "Marked as reviewed", "Marked {name} as reviewed."
    ),
    "mark_turn_absent": Said(
        "Vắng khi kiểm điểm",
        "Ghi vắng, có lý do, ở phần kiểm điểm của {name}.",
        "Absent from the review",
        "Marked {name} absent from the review, with a reason.",
    ),
    "reset_turn": Said(
        "Bỏ đánh dấu kiểm điểm",
        "Bỏ đánh dấu ở phần kiểm điểm của {name}.",
        "Mark of the review taken back",
        "Took back the mark of the review of {name}.",
    ),
    "save_turn_notes": Said(
        "Ghi ý kiến kiểm điểm",
        "Ghi ý kiến ở phần kiểm điểm của {name}.",
        "Notes of the review written",
        "Wrote notes in the review of {name}.",
    ),
    "tick_prompt_point": Said(
        "Đánh dấu nội dung gợi ý",
        "Đánh dấu nội dung gợi ý ở phần kiểm điểm của {name}.",
        "Prompted point ticked",
        "Ticked a prompted point in the review of {name}.",
    ),
    "set_finding": Said(
        "Thống nhất cấp độ tiêu chí",
        "Hội nghị thống nhất cấp độ của tiêu chí {criterion}.",
        "Criterion agreed",
        "Wrote the agreed grade of criterion {criterion}.",
    ),
    "dispute_criterion": Said(
        "Tiêu chí chưa thống nhất",
        "Tiêu chí {criterion} chưa thống nhất, đưa ra bỏ phiếu kín.",
        "Criterion disputed",
        "Criterion {criterion} is disputed and goes to the secret vote.",
    ),
    "withdraw_dispute": Said(
        "Thôi đưa tiêu chí ra bỏ phiếu",
        "Tiêu chí {criterion} không đưa ra bỏ phiếu nữa.",
        "Dispute withdrawn",
        "Criterion {criterion} does not go to the vote after all.",
    ),
    "conclude": Said(
        "Chủ trì kết luận", "Ghi kết luận của chủ trì.", "Conclusion written", "Wrote a conclusion of the chair."
    ),
    "drop_conclusion": Said(
        "Bỏ kết luận", "Bỏ một kết luận ghi thêm.", "Conclusion taken back", "Took back a conclusion."
    ),
}
