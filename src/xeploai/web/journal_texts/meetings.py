"""The meeting: planned, opened, its roll, minutes and papers."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "plan_meeting": Said(
        "Định ngày họp",
        "Định ngày họp: {starts_at}, tại {place}.",
        "Meeting planned",
        "Planned for {starts_at}, at {place}.",
    ),
    "change_meeting": Said(
        "Đổi ngày, nơi họp", "Đổi thông tin hội nghị.", "Meeting changed", "Changed the meeting's data."
    ),
    "prepare_roll": Said(
        "Lập danh sách điểm danh",
        "Lập danh sách điểm danh {on_roll} người.",
        "Roll made",
        "Made the roll of {on_roll}.",
    ),
    "mark_attendance": Said("Điểm danh", "Điểm danh: {marks}.", "Attendance marked", "Marked attendance: {marks}."),
    "mark_late_arrival": Said(
        "Ghi người đến muộn",
        "Đồng chí {name} đến sau khi chốt danh sách; tổng số triệu tập vẫn là {convened}.",
        "Late arrival",
        "{name} arrived after the list was frozen; those convened remain {convened}.",
    ),
    "add_guest": Said("Ghi khách dự", "Ghi {name} dự hội nghị.", "Guest added", "Added {name} to those attending."),
    "remove_guest": Said("Bỏ khách dự", "Bỏ {name} khỏi danh sách dự.", "Guest removed", "Removed {name}."),
    "open_meeting": Said("Khai mạc", "Khai mạc hội nghị.", "Meeting opened", "Opened the meeting."),
    "close_meeting": Said("Bế mạc", "Bế mạc hội nghị.", "Meeting closed", "Closed the meeting."),
    "set_agenda": Said("Lập chương trình", "Lập chương trình hội nghị.", "Agenda set", "Set the agenda."),
    "tick_agenda_item": Said("Đánh dấu chương trình", "Đánh dấu nội dung: {item}.", "Agenda ticked", "Ticked: {item}."),
    "appoint_teller": Said(
        "Cử kiểm phiếu", "Cử đồng chí {name} vào tổ kiểm phiếu.", "Teller appointed", "Appointed {name} as teller."
    ),
    "dismiss_teller": Said(
        "Thôi kiểm phiếu", "Đồng chí {name} thôi kiểm phiếu.", "Teller dismissed", "{name} is no longer a teller."
    ),
    "freeze_electorate": Said(
        "Chốt danh sách",
        "Chốt danh sách bỏ phiếu: tổng số triệu tập {convened}.",
        "Electorate frozen",
        "Froze the electorate: {convened} convened.",
    ),
    "unfreeze_electorate": Said(
        "Mở lại danh sách",
        "Mở lại danh sách bỏ phiếu đã chốt ({convened_before} người). Lý do: {reason}.",
        "Electorate unfrozen",
        "Reopened the frozen electorate of {convened_before}. Reason: {reason}.",
    ),
    "adopt_interpretation": Said(
        "Hội nghị thống nhất cách áp dụng",
        "Hội nghị thống nhất cách áp dụng cho điểm {point}: {value}.",
        "Reading agreed",
        "The meeting agreed on {point}: {value}.",
    ),
    "record_opinion": Said(
        "Ghi ý kiến", "Ghi ý kiến của đồng chí {speaker}.", "Opinion noted", "Noted {speaker}'s opinion."
    ),
    "amend_opinion": Said(
        "Sửa ý kiến", "Sửa lời ghi ý kiến của đồng chí {speaker}.", "Opinion amended", "Amended {speaker}'s opinion."
    ),
    "withdraw_opinion": Said(
        "Rút ý kiến", "Rút ý kiến của đồng chí {speaker}.", "Opinion withdrawn", "Withdrew {speaker}'s opinion."
    ),
    "draft_minutes": Said("Lập biên bản", "Bắt đầu biên bản.", "Minutes begun", "Began the minutes."),
    "amend_minutes": Said(
        "Sửa biên bản",
        "Sửa phần {section} của biên bản.",
        "Minutes amended",
        "Amended the part {section} of the minutes.",
    ),
    "adopt_minutes": Said(
        "Thông qua biên bản",
        "Thông qua biên bản: {votes_for} tán thành, {votes_against} không tán thành, {votes_abstain} ý kiến khác.",
        "Minutes adopted",
        "Adopted the minutes: {votes_for} for, {votes_against} against, {votes_abstain} abstaining.",
    ),
    "correct_minutes": Said(
        "Lập lại biên bản",
        "Lập bản biên bản số {number}. Lý do: {reason}.",
        "Minutes corrected",
        "Made number {number} of the minutes. Reason: {reason}.",
    ),
    "send_papers": Said(
        "Gửi cấp trên",
        "Gửi trích biên bản và báo cáo đến {to} (lần {number}).",
        "Papers sent",
        "Sent the papers to {to} ({number}).",
    ),
    "open_dispatch": Said(
        "Mở văn bản đến", "Mở xem {kind} lần {number}.", "Paper opened", "Opened {kind} number {number}."
    ),
}
