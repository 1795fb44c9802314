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
    "invitation_without_day": Text(
        "Chưa gửi: {unit} chưa định ngày họp nên chưa tính được hạn gửi ({clause}).",
        "Not sent: {unit} has set no day, so the days cannot be counted ({clause}).",
        "Hãy định ngày giờ hội nghị trước.",
        "Set the day of the meeting first.",
    ),
    "nobody_to_invite": Text(
        "Chưa gửi: chưa chọn ai, hoặc những đồng chí đã chọn đều có giấy mời rồi.",
        "Not sent: nobody was chosen, or all chosen have their invitation.",
        "Hãy chọn người chưa có giấy mời.",
        "Choose people without an invitation.",
    ),
    "late_needs_reason": Text(
        "Chưa gửi: hạn gửi giấy mời và tài liệu là {latest}, nay muộn {days} ngày ({clause}). "
        "Vẫn gửi được, nhưng phải ghi lý do.",
        "Not sent: invitations were due on {latest}; they are {days} day(s) late ({clause}). "
        "They may still be sent, with a reason.",
        "Hãy ghi lý do gửi muộn rồi gửi lại.",
        "Write why they are late and send again.",
    ),
    "remarks_missing": Text(
        "Chưa đưa vào biên bản: đồng chí chưa ghi ý kiến nào ({clause}).",
        "Nothing went into the minutes: no remarks are written ({clause}).",
        "Hãy ghi ý kiến trước.",
        "Write the remarks first.",
    ),
    "remarks_in_minutes": Text(
        "Ý kiến này đã ở trong biên bản ({clause}). Không có gì thay đổi.",
        "These remarks are in the minutes already ({clause}). Nothing was changed.",
        "Nếu nói thêm, hãy ghi thêm rồi đưa vào lần nữa.",
        "If there is more to say, add it and put it in again.",
    ),
    "sessions_of_the_lead": Text(
        "Chưa ghi: cuộc này kiểm điểm kết hợp, buổi họp ghi ở hội nghị chính ({clause}).",
        "Not saved: this review is combined; its sittings are those of the leading meeting ({clause}).",
        "Hãy mở hội nghị chính để ghi buổi họp.",
        "Open the leading meeting.",
    ),
    "session_ends_first": Text(
        "Chưa ghi: có buổi kết thúc lúc {ends}, không sau giờ bắt đầu {begins}.",
        "Not saved: a sitting ends at {ends}, not after its beginning at {begins}.",
        "Hãy sửa giờ của buổi ấy.",
        "Mend its time.",
    ),
    "sessions_overlap": Text(
        "Chưa ghi: buổi bắt đầu lúc {begins} trùng giờ với buổi trước.",
        "Not saved: the sitting that begins at {begins} overlaps the one before.",
        "Hãy sửa giờ để các buổi không trùng nhau.",
        "Mend the times so that they do not overlap.",
    ),
    "too_many_sessions": Text(
        "Chưa ghi: nhiều nhất {most} buổi.",
        "Not saved: at most {most} sittings.",
        "Hãy bỏ bớt buổi.",
        "Take some out.",
    ),
    "parts_missing": Text(
        "Chưa ghi: chưa chọn cuộc kiểm điểm nào để kết hợp ({clause}).",
        "Not saved: no review was chosen to combine with ({clause}).",
        "Hãy chọn ít nhất một tập thể.",
        "Choose at least one collective.",
    ),
    "not_a_collective_review": Text(
        "Chưa ghi: {name} không phải hội nghị kiểm điểm tập thể cùng kỳ ({clause}).",
        "Not saved: {name} is no review of a collective in this cycle ({clause}).",
        "Hãy chọn hội nghị kiểm điểm của một tập thể.",
        "Choose the review of a collective.",
    ),
    "combined_elsewhere": Text(
        "Chưa ghi: {name} đã kiểm điểm kết hợp với hội nghị khác ({clause}).",
        "Not saved: {name} is combined with another meeting ({clause}).",
        "Hãy tách ra khỏi hội nghị kia trước.",
        "Take it out of the other one first.",
    ),
    "combination_not_allowed": Text(
        "Chưa kết hợp được với ban thường vụ: còn người lãnh đạo ở ngoài ban thường vụ ({names}) ({clause}).",
        "Not combined with the standing committee: some leaders sit outside it ({names}) ({clause}).",
        "Hãy kiểm điểm riêng, hoặc chỉ kết hợp với đảng đoàn, ban cán sự đảng.",
        "Review apart, or combine only with the party delegation or caucus.",
    ),
    "not_combined": Text(
        "{name} không kiểm điểm kết hợp. Không có gì thay đổi.",
        "{name} is not combined. Nothing was changed.",
        "Hãy xem lại trang hội nghị.",
        "Look at the page of the meeting again.",
    ),
    "not_a_session": Text(
        "Chưa ghi: không đọc được buổi “{text}”.",
        "Not saved: the sitting “{text}” cannot be read.",
        "Hãy ghi ngày như 20/11/2026, giờ như 7:30.",
        "Write the day as 20/11/2026 and times as 7:30.",
    ),
}
