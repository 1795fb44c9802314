"""Refusals about places, sessions and attendance (II.3, III, IV)."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "paper_missing": Text(
        "Chưa ghi được: việc này phải có số và ngày văn bản ({clause}).",
        "Not saved: the number and date of the document are needed ({clause}).",
        "Hãy ghi số và ngày văn bản.",
        "Fill in the document's number and date.",
    ),
    "paper_in_future": Text(
        "Chưa ghi được: ngày văn bản {date} chưa đến.",
        "Not saved: the document's date {date} lies ahead.",
        "Hãy kiểm tra lại ngày ghi trên văn bản.",
        "Check the date on the document.",
    ),
    "venue_not_required": Text(
        "Chưa ghi: đồng chí {name} giữ chưa đến 3 chức vụ lãnh đạo, quản lý nên không phải kiểm điểm thêm "
        "nơi nào ({clause}).",
        "Not saved: {name} holds fewer than three leading posts, so no further place is needed ({clause}).",
        "Nếu danh sách chức vụ chưa đúng, hãy cập nhật danh sách trước.",
        "If the list of posts is out of date, bring it up to date first.",
    ),
    "decider_does_not_manage": Text(
        "Chưa ghi: {unit} không quản lý chức vụ nào của đồng chí {name} ({clause}).",
        "Not saved: {unit} manages no post of {name} ({clause}).",
        "Hãy chọn cấp có thẩm quyền theo phân cấp quản lý cán bộ.",
        "Choose the level that manages the posts.",
    ),
    "venue_place_missing": Text(
        "Chưa ghi: chưa có nơi kiểm điểm thêm ({clause}).",
        "Not saved: no further place was named ({clause}).",
        "Hãy chọn một tập thể hoặc ghi tên nơi kiểm điểm.",
        "Choose a collective or write the place.",
    ),
    "venue_already_theirs": Text(
        "Chưa ghi: đồng chí {name} đã kiểm điểm ở {place} ({clause}).",
        "Not saved: {name} already reviews at {place} ({clause}).",
        "Hãy chọn nơi khác.",
        "Choose another place.",
    ),
    "venue_decision_withdrawn": Text(
        "Quyết định về nơi kiểm điểm {place} đã thu hồi trước đó. Không có gì thay đổi.",
        "The decision on {place} was withdrawn before. Nothing was changed.",
        "Hãy xem lại danh sách nơi kiểm điểm.",
        "Look at the list of places again.",
    ),
    "group_not_of_cell": Text(
        "Chưa xếp được: {group} không phải tổ đảng của {cell} ({clause}).",
        "Not placed: {group} is no party group of {cell} ({clause}).",
        "Hãy chọn tổ đảng trong danh sách của chi bộ.",
        "Choose a group from the cell's list.",
    ),
    "member_has_left": Text(
        "Chưa xếp được: đồng chí {name} đã rời {unit}.",
        "Not placed: {name} has left {unit}.",
        "Hãy mở lại trang để xem danh sách hiện nay.",
        "Open the page again to see today's list.",
    ),
    "not_a_party_group": Text(
        "Chưa gửi: {unit} không phải là tổ đảng của một chi bộ ({clause}).",
        "Not sent: {unit} is no party group of a cell ({clause}).",
        "Hãy chọn tổ đảng.",
        "Choose a party group.",
    ),
    "held_on_missing": Text(
        "Chưa gửi: phải ghi ngày tổ đảng đã kiểm điểm, không ghi ngày chưa đến ({clause}).",
        "Not sent: the day of the group's review is needed, and it cannot lie ahead ({clause}).",
        "Hãy ghi ngày họp tổ đảng.",
        "Fill in the day of the meeting.",
    ),
    "report_text_missing": Text(
        "Chưa gửi: báo cáo của {group} chưa có nội dung ({clause}).",
        "Not sent: the report of {group} says nothing yet ({clause}).",
        "Hãy ghi kết quả kiểm điểm của tổ đảng.",
        "Write what the group's review came to.",
    ),
    "no_province": Text(
        "Chưa lập được: danh sách chưa có Đảng bộ tỉnh.",
        "Not made: the list has no provincial party organisation.",
        "Hãy nhập danh sách tổ chức trước.",
        "Import the list of organisations first.",
    ),
    "duty_not_reviewed": Text(
        "Chưa ghi: {name} không phải là tập thể có kiểm điểm nên không có người dự ({clause}).",
        "Not saved: {name} is no collective that reviews itself, so nobody attends ({clause}).",
        "Hãy chọn một tập thể lãnh đạo, quản lý có kiểm điểm.",
        "Choose a collective that reviews itself.",
    ),
    "duty_unknown": Text(
        "Chưa ghi: không có căn cứ cử thành phần này dự kiểm điểm ở {name} ({clause}).",
        "Not saved: nothing calls for this kind of attendant at {name} ({clause}).",
        "Hãy chọn thành phần khác trong danh sách.",
        "Choose another kind from the list.",
    ),
    "attendance_settled": Text(
        "Chưa đổi: việc dự kiểm điểm của đồng chí {name} đã được ghi kết quả ({clause}).",
        "Not changed: whether {name} attended is already noted ({clause}).",
        "Nếu ghi nhầm, hãy sửa kết quả dự trước.",
        "If that was a mistake, mend the note first.",
    ),
    "attends_already": Text(
        "Chưa ghi: đồng chí {name} đã được cử dự ở {reviewed} với tư cách này ({clause}).",
        "Not saved: {name} already attends {reviewed} in this capacity ({clause}).",
        "Hãy chọn đồng chí khác.",
        "Choose somebody else.",
    ),
    "attendant_is_member": Text(
        "Chưa ghi: đồng chí {name} là thành viên của {reviewed}, tự kiểm điểm ở đó, không phải người cấp trên "
        "dự ({clause}).",
        "Not saved: {name} is a member of {reviewed} and reviews there, so does not attend from above ({clause}).",
        "Hãy chọn đồng chí khác.",
        "Choose somebody else.",
    ),
    "nobody_assigned": Text(
        "Chưa ghi: chưa phân công ai dự kiểm điểm ở {reviewed} ({clause}).",
        "Not saved: nobody is assigned to attend {reviewed} yet ({clause}).",
        "Hãy phân công người dự trước.",
        "Assign somebody first.",
    ),
    "absence_needs_reason": Text(
        "Chưa ghi: vắng thì phải ghi lý do ({clause}).",
        "Not saved: an absence needs its reason ({clause}).",
        "Hãy ghi lý do vắng.",
        "Write the reason.",
    ),
    "party_already_formed": Text(
        "Chưa ghi: {reviewed} đã có tổ công tác ({clause}).",
        "Not saved: {reviewed} has a working party already ({clause}).",
        "Hãy mở tổ công tác đã có.",
        "Open the one there is.",
    ),
    "report_sent": Text(
        "Báo cáo đã gửi Thường trực Tỉnh ủy lúc {at}; nội dung không sửa nữa ({clause}).",
        "The report was sent to the Standing Members at {at} and is not changed any more ({clause}).",
        "Nếu cần bổ sung, hãy gửi thêm văn bản.",
        "If something must be added, send another paper.",
    ),
    "party_report_missing": Text(
        "Chưa gửi: báo cáo của tổ công tác chưa có nội dung ({clause}).",
        "Not sent: the working party's report says nothing yet ({clause}).",
        "Hãy viết kết quả, đề xuất rồi gửi.",
        "Write results and proposals, then send.",
    ),
    "party_needs_head": Text(
        "Chưa ghi: tổ công tác phải có tổ trưởng ({clause}).",
        "Not saved: a working party needs a head ({clause}).",
        "Hãy chọn một đồng chí làm tổ trưởng.",
        "Choose a head among the members.",
    ),
}
