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
    "employed_already": Text(
        "Chưa ghi: đồng chí {name} đã có vị trí này ở {unit} ({clause}).",
        "Not saved: {name} has this capacity at {unit} already ({clause}).",
        "Mỗi người mỗi vị trí ghi một lần; hãy xem lại danh sách.",
        "One record for a person and a capacity; check the list.",
    ),
    "no_staff_after_dissolution": Text(
        "Chưa ghi: {unit} đã giải thể ngày {on} ({clause}).",
        "Not saved: {unit} was dissolved on {on} ({clause}).",
        "Hãy chọn đơn vị đang hoạt động.",
        "Choose a unit that exists.",
    ),
    "person_code_unknown": Text(
        "Chưa ghi: không có người nào mang mã này ({clause}). Những gì đã gõ vẫn còn trong ô.",
        "Not saved: nobody has this code ({clause}). What was typed is still there.",
        "Hãy xem lại mã trong danh sách tổ chức, đảng viên; người mới thì nhập từ tệp Excel trước.",
        "Check the code in the roster; somebody new comes in with the Excel file first.",
    ),
    "unknown_capacity": Text(
        "Chưa ghi: vị trí công tác không có trong danh sách ({clause}).",
        "Not saved: the capacity is none of those listed ({clause}).",
        "Hãy tải lại trang và chọn lại.",
        "Reload the page and choose again.",
    ),
    "employment_ended": Text(
        "Không có gì thay đổi: đồng chí {name} đã thôi công tác ở vị trí này từ ngày {on}.",
        "Nothing was changed: {name} left this job on {on}.",
        "Nếu ngày sai, hãy sửa trong tệp danh sách.",
        "If the date is wrong, mend it in the roster file.",
    ),
    "employment_ends_before_start": Text(
        "Chưa ghi: ngày thôi công tác ở trước ngày bắt đầu {started}.",
        "Not saved: the job would end before it began on {started}.",
        "Hãy xem lại ngày.",
        "Check the date.",
    ),
    "rates_no_frame": Text(
        "Hội nghị này của {unit} không tự đánh giá theo khung tiêu chí ({clause}). Chưa có gì thay đổi.",
        "This meeting of {unit} does not rate itself by a frame ({clause}). Nothing was changed.",
        "Hãy mở hội nghị tự xếp loại của tập thể hoặc của tổ chức.",
        "Open the meeting at which the collective or the organisation rates itself.",
    ),
    "criterion_on_ballot": Text(
        "Chưa ghi được: tiêu chí {criterion} đã đưa ra bỏ phiếu kín ({clause}). Chưa có gì thay đổi.",
        "Not saved: criterion {criterion} is on a secret ballot already ({clause}). Nothing was changed.",
        "Hãy đợi kết quả; nếu mở nhầm thì hủy lượt bỏ phiếu kèm lý do.",
        "Wait for the result; if it was opened by mistake, void the ballot with a reason.",
    ),
    "level_vote_begun": Text(
        "Chưa ghi được tiêu chí {criterion}: đã mở bỏ phiếu mức xếp loại tổng thể ({clause}).",
        "Criterion {criterion} was not saved: the vote on the overall level has begun ({clause}).",
        "Nếu cần sửa, hãy hủy lượt bỏ phiếu kèm lý do rồi ghi lại.",
        "To mend it, void the ballot with a reason first.",
    ),
    "criterion_disputed": Text(
        "Chưa ghi được: tiêu chí {criterion} chưa thống nhất, phải bỏ phiếu kín ({clause}).",
        "Not saved: criterion {criterion} is disputed and goes to the secret vote ({clause}).",
        "Nếu hội nghị đã thống nhất lại, hãy bỏ đánh dấu chưa thống nhất trước.",
        "If all agree after all, take the dispute back first.",
    ),
    "asker_not_convened": Text(
        "Chưa ghi được: đồng chí {name} không có trong danh sách triệu tập của hội nghị ({clause}).",
        "Not saved: {name} is not among those convened ({clause}).",
        "Hãy chọn người có quyền biểu quyết, hoặc không ghi tên người đề nghị.",
        "Choose somebody who votes, or leave the name out.",
    ),
    "matter_not_of_meeting": Text(
        "Chưa ghi được: nội dung này không thuộc báo cáo hoặc gợi ý của hội nghị này ({clause}).",
        "Not saved: this matter belongs to no report or prompt of this meeting ({clause}).",
        "Hãy tải lại trang.",
        "Reload the page.",
    ),
    "unknown_verdict": Text(
        "Chưa ghi được: kết luận không phải tiếp thu, tiếp thu một phần hay không tiếp thu ({clause}).",
        "Not saved: the verdict is none of the three ({clause}).",
        "Hãy tải lại trang và chọn lại.",
        "Reload the page and choose again.",
    ),
    "verdict_missing": Text(
        "Chưa ghi được: hãy chọn tiếp thu, tiếp thu một phần hay không tiếp thu ({clause}). Chữ vẫn còn trong ô.",
        "Not saved: choose whether the opinion is taken up ({clause}). The text is still in the field.",
        "Chọn một trong ba rồi ghi lại.",
        "Choose one of the three and save again.",
    ),
    "conclusion_missing": Text(
        "Chưa ghi được: thiếu nội dung kết luận ({clause}). Những gì đã gõ vẫn còn trong ô.",
        "Not saved: the conclusion is empty ({clause}). What was typed is still there.",
        "Hãy ghi chủ trì kết luận thế nào; tiếp thu một phần hoặc không tiếp thu thì phải có lý do.",
        "Write what the chair concludes; where an opinion is not taken up whole, say why.",
    ),
    "conclusion_answers_somebody": Text(
        "Không bỏ được kết luận này: đó là trả lời một ý kiến góp ý hoặc một nội dung gợi ý ({clause}).",
        "This conclusion stays: it answers an opinion or a prompted point ({clause}).",
        "Nếu chủ trì kết luận khác, hãy sửa kết luận.",
        "If the chair concludes otherwise, change it.",
    ),
}
