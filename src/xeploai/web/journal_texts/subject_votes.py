"""The votes on organisations, collectives and leaders."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "plan_collective_meeting": Said(
        "Định hội nghị kiểm điểm tập thể",
        "Định hội nghị kiểm điểm, tự xếp loại tập thể: {starts_at}, tại {place}.",
        "Review of a collective planned",
        "Planned the review of a collective for {starts_at}, at {place}.",
    ),
    "plan_organisation_meeting": Said(
        "Định hội nghị tự xếp loại",
        "Định hội nghị tự xếp loại của tổ chức, đơn vị: {starts_at}, tại {place}.",
        "Self-rating of an organisation planned",
        "Planned the self-rating of an organisation for {starts_at}, at {place}.",
    ),
    "plan_conference": Said(
        "Định hội nghị cấp có thẩm quyền",
        "Định hội nghị số {number} của cấp có thẩm quyền: {starts_at}, tại {place}.",
        "Conference planned",
        "Planned conference {number} of the competent level for {starts_at}, at {place}.",
    ),
    "override_order": Said(
        "Biểu quyết trước kết quả của tập thể",
        "Ghi lý do biểu quyết trước khi có kết quả tự xếp loại của tập thể lãnh đạo.",
        "Vote before the leadership's result",
        "Gave a reason for voting before the leadership's own result.",
    ),
    "record_subject_ratings": Said(
        "Ghi kết quả xếp loại",
        "Ghi kết quả xếp loại {recorded} đối tượng, {criteria} tiêu chí được bỏ phiếu.",
        "Ratings recorded",
        "Recorded ratings of {recorded} subjects and {criteria} criteria voted on.",
    ),
}
