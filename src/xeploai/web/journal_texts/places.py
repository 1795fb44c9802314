"""Places of review, party groups, attendance, invitations, sessions (II.3, III, IV)."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "decide_venue": Said(
        "Quyết định nơi kiểm điểm thêm",
        "Quyết định nơi kiểm điểm thêm cho {person}, văn bản {document} ngày {document_date}.",
        "Further place decided",
        "Decided a further place of review for {person} by {document} of {document_date}.",
    ),
    "withdraw_venue_decision": Said(
        "Thu hồi nơi kiểm điểm thêm",
        "Thu hồi quyết định nơi kiểm điểm thêm của {person}.",
        "Further place withdrawn",
        "Withdrew the further place of review of {person}.",
    ),
    "place_in_group": Said(
        "Xếp đảng viên vào tổ đảng",
        "Xếp đảng viên {person} vào tổ đảng {group}.",
        "Placed in a party group",
        "Placed {person} in the party group {group}.",
    ),
    "send_group_report": Said(
        "Tổ đảng báo cáo chi bộ",
        "Tổ đảng {group} báo cáo chi bộ kết quả kiểm điểm ngày {held_on}.",
        "Party group reported",
        "The party group {group} reported on its review of {held_on}.",
    ),
    "list_duties": Said(
        "Lập bảng người dự kiểm điểm",
        "Lập bảng người dự kiểm điểm của {subjects} tập thể: thêm {added}, đổi {changed}, bỏ {dropped}.",
        "Attendance listed",
        "Listed attendance for {subjects} collectives: {added} added, {changed} changed, {dropped} dropped.",
    ),
    "add_duty": Said(
        "Thêm người dự kiểm điểm",
        "Thêm một người dự kiểm điểm ở {reviewed}.",
        "Attendant added",
        "Added an attendant at {reviewed}.",
    ),
    "assign_attendant": Said(
        "Phân công dự kiểm điểm",
        "Phân công {person} dự kiểm điểm ở {reviewed}.",
        "Attendant assigned",
        "Assigned {person} to attend {reviewed}.",
    ),
    "confirm_attendance": Said(
        "Xác nhận dự kiểm điểm",
        "{person} xác nhận dự kiểm điểm ở {reviewed}.",
        "Attendance confirmed",
        "{person} confirmed attending {reviewed}.",
    ),
    "mark_attended": Said(
        "Ghi việc dự kiểm điểm",
        "Ghi việc dự kiểm điểm của {person} ở {reviewed}.",
        "Attendance noted",
        "Noted whether {person} attended {reviewed}.",
    ),
    "form_working_party": Said(
        "Thành lập tổ công tác",
        "Thành lập tổ công tác dự kiểm điểm ở {reviewed}, quyết định {document} ngày {document_date}.",
        "Working party formed",
        "Formed a working party for {reviewed} by {document} of {document_date}.",
    ),
    "report_of_working_party": Said(
        "Tổ công tác báo cáo",
        "Tổ công tác báo cáo Thường trực Tỉnh ủy kết quả dự kiểm điểm ở {reviewed}.",
        "Working party reported",
        "The working party on {reviewed} reported to the Standing Members.",
    ),
    "send_invitations": Said(
        "Gửi giấy mời",
        "Gửi {people} giấy mời kèm tài liệu, muộn {days_late} ngày.",
        "Invitations sent",
        "Sent {people} invitations with papers, {days_late} day(s) late.",
    ),
    "open_invitation": Said(
        "Mở giấy mời",
        "Mở xem giấy mời lần đầu.",
        "Invitation opened",
        "Opened the invitation for the first time.",
    ),
    "put_remarks_in_minutes": Said(
        "Đưa ý kiến cấp trên vào biên bản",
        "Ý kiến của đồng chí {speaker} dự hội nghị được đưa vào biên bản.",
        "Remarks put in the minutes",
        "The remarks of {speaker} went into the minutes.",
    ),
    "set_sessions": Said(
        "Định buổi họp",
        "Định {sessions} buổi họp.",
        "Sittings planned",
        "Planned {sessions} sittings.",
    ),
    "combine_meetings": Said(
        "Kết hợp kiểm điểm",
        "Kết hợp kiểm điểm với: {names}.",
        "Reviews combined",
        "Combined with: {names}.",
    ),
    "separate_meetings": Said(
        "Tách cuộc kiểm điểm",
        "Tách cuộc kiểm điểm của {name}.",
        "Review separated",
        "Took {name} out of the combined review.",
    ),
}
