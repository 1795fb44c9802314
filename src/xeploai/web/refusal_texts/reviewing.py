"""Refusals of the review of a collective: its turns, conclusions and criteria."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "not_a_review": Text(
        "Hội nghị này của {unit} không có phần kiểm điểm tập thể, cá nhân ({clause}). Chưa có gì thay đổi.",
        "This meeting of {unit} holds no review of a collective ({clause}). Nothing was changed.",
        "Hãy mở hội nghị kiểm điểm của tập thể lãnh đạo, quản lý.",
        "Open the meeting of the leadership collective.",
    ),
    "nobody_to_review": Text(
        "Chưa lập được thứ tự kiểm điểm: {name} chưa có thành viên nào trong danh sách ({clause}).",
        "The order of the review was not made: {name} has no members on file ({clause}).",
        "Hãy bổ sung thành viên của tập thể trong danh sách tổ chức, rồi lập lại.",
        "Add the members of the collective to the roster, then make it again.",
    ),
    "collective_not_reviewed": Text(
        "Chưa ghi được: phải kiểm điểm tập thể {name} xong rồi mới đến từng đồng chí ({clause}).",
        "Not saved: the collective, {name}, is reviewed before its members ({clause}).",
        "Hãy đánh dấu đã kiểm điểm tập thể trước.",
        "Mark the review of the collective first.",
    ),
    "collective_cannot_be_absent": Text(
        "Không ghi vắng cho tập thể {name} ({clause}). Chưa có gì thay đổi.",
        "The collective, {name}, cannot be absent ({clause}). Nothing was changed.",
        "Hãy kiểm điểm tập thể; đồng chí nào vắng thì ghi ở phần của đồng chí ấy.",
        "Review the collective; mark an absent member in that member's own part.",
    ),
    "members_reviewed_already": Text(
        "Chưa bỏ đánh dấu được: đã kiểm điểm cá nhân sau khi kiểm điểm tập thể {name} ({clause}).",
        "The mark was not taken back: members were reviewed after the collective, {name} ({clause}).",
        "Nếu cần làm lại phần tập thể, hãy bỏ đánh dấu các đồng chí đã kiểm điểm trước.",
        "To go back to the collective, take back the marks of its members first.",
    ),
    "voting_begun": Text(
        "Chưa ghi được: đã mở bỏ phiếu nên phần kiểm điểm giữ nguyên như lúc mở ({clause}).",
        "Not saved: voting has begun, so the review stands as it was ({clause}).",
        "Nếu ghi nhầm, hãy hủy lượt bỏ phiếu kèm lý do rồi sửa.",
        "If this was a mistake, void the ballot with a reason and then mend it.",
    ),
    "absence_reason_missing": Text(
        "Chưa ghi được: đồng chí {name} vắng thì phải có lý do ({clause}). Chưa có gì thay đổi.",
        "Not saved: {name}'s absence needs its reason ({clause}). Nothing was changed.",
        "Hãy ghi lý do vắng, một câu là đủ.",
        "Give the reason; one sentence is enough.",
    ),
    "reason_too_long": Text(
        "Chưa ghi được: lý do dài quá {longest} chữ cái. Những gì đã ghi trước vẫn còn.",
        "Not saved: the reason is longer than {longest} characters. What was saved before still stands.",
        "Hãy viết gọn lại.",
        "Shorten it.",
    ),
    "point_not_of_turn": Text(
        "Chưa ghi được: nội dung gợi ý này không dành cho phần kiểm điểm của {name} ({clause}).",
        "Not saved: this point was not put to {name} ({clause}).",
        "Hãy tải lại trang: có thể gợi ý đã được thu hồi.",
        "Reload the page: the prompt may have been withdrawn.",
    ),
}
