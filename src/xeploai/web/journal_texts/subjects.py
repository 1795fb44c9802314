"""The list of subjects, delegations, unit plans, questions and rule notes."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "list_subjects": Said(
        "Lập danh sách đối tượng",
        "Lập danh sách đối tượng xếp loại năm {year}: thêm {units} tổ chức, đơn vị, {bodies} tập thể, "
        "{leaders} cá nhân lãnh đạo, quản lý.",
        "Subjects listed",
        "Listed the subjects of {year}: added {units} organisations, {bodies} collectives, {leaders} leaders.",
    ),
    "add_subject": Said(
        "Bổ sung tập thể kiểm điểm",
        "Bổ sung tập thể lãnh đạo, quản lý cấp dưới ({seats} người), theo {document} ({document_date}).",
        "Lower collective added",
        "Added a lower leadership collective of {seats}, by {document} ({document_date}).",
    ),
    "drop_subject": Said(
        "Thôi xếp loại",
        "Ghi thôi xếp loại một đối tượng từ ngày {day}.",
        "Rating ended",
        "Noted that a subject is no longer rated from {day} on.",
    ),
    "move_leader": Said(
        "Chuyển chức danh xếp loại",
        "Chuyển nơi xếp loại của một đồng chí lãnh đạo, quản lý, theo {document} ({document_date}).",
        "Leader listed elsewhere",
        "Listed a leader under another seat, by {document} ({document_date}).",
    ),
    "change_rating_authority": Said(
        "Đổi cấp xếp loại",
        "Đổi cấp xếp loại của một đối tượng, theo {document} ({document_date}).",
        "Authority changed",
        "Changed who rates a subject, by {document} ({document_date}).",
    ),
    "delegate_rating": Said(
        "Ủy quyền xếp loại",
        "Ủy quyền xếp loại cho đơn vị khác, theo {document} ({document_date}).",
        "Rating delegated",
        "Delegated ratings to another unit, by {document} ({document_date}).",
    ),
    "withdraw_delegation": Said(
        "Thu hồi ủy quyền xếp loại",
        "Thu hồi ủy quyền xếp loại một đối tượng.",
        "Delegation withdrawn",
        "Withdrew the delegation of a rating.",
    ),
    "record_unit_plan": Said(
        "Ghi kế hoạch của đơn vị",
        "Ghi văn bản của đơn vị: {document} ({document_date}).",
        "Unit plan recorded",
        "Recorded the unit's own document {document} ({document_date}).",
    ),
    "ask_query": Said(
        "Hỏi về quy định", "Gửi một vướng mắc về mục {about}.", "Question asked", "Asked about clause {about}."
    ),
    "answer_query": Said(
        "Trả lời vướng mắc",
        "Trả lời vướng mắc về mục {about}, áp dụng từ ngày {effective_from}.",
        "Question answered",
        "Answered a question about clause {about}, in force from {effective_from}.",
    ),
}
