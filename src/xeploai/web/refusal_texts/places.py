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
}
