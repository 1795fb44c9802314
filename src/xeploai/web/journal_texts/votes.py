"""Rounds, counts and results."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "open_round": Said(
        "Mở phiếu",
        "Mở phiếu: {kind}; tổng số triệu tập {convened}, cần ít nhất {needed} phiếu.",
        "Round opened",
        "Opened: {kind}; {convened} convened, {needed} votes needed.",
    ),
    "close_voting": Said(
        "Kết thúc bỏ phiếu", "Kết thúc bỏ phiếu: {kind}.", "Voting closed", "Closed the voting: {kind}."
    ),
    "void_round": Said(
        "Hủy lượt bỏ phiếu", "Hủy: {kind}. Lý do: {reason}.", "Round voided", "Voided: {kind}. Reason: {reason}."
    ),
    "mark_ineligible": Said(
        "Không đủ điều kiện",
        "Đảng viên {person} không đủ điều kiện chọn ở lượt 2. Lý do: {reason}.",
        "Marked ineligible",
        "{person} is not eligible in round 2. Reason: {reason}.",
    ),
    "restore_eligible": Said(
        "Đủ điều kiện trở lại",
        "Đảng viên {person} đủ điều kiện trở lại.",
        "Eligible again",
        "{person} is eligible again.",
    ),
    "begin_count_entry": Said("Bắt đầu nhập kiểm phiếu", "Bắt đầu: {slot}.", "Entry begun", "Began: {slot}."),
    "hand_in_count_entry": Said("Nộp bản kiểm phiếu", "Nộp: {slot}.", "Entry handed in", "Handed in: {slot}."),
    "give_up_count_entry": Said("Thôi nhập kiểm phiếu", "Thôi: {slot}.", "Entry given up", "Gave up: {slot}."),
    "reopen_lines": Said(
        "Nhập lại dòng khác nhau",
        "Mở lại những dòng hai bản nhập khác nhau.",
        "Lines reopened",
        "Reopened lines that differ.",
    ),
    "sign_count": Said(
        "Ký kết quả kiểm phiếu",
        "Ký kết quả: {kind} (bản {version}). Người ký: {signers}.",
        "Count signed",
        "Signed: {kind} (version {version}) by {signers}.",
    ),
    "recount": Said(
        "Kiểm phiếu lại", "Kiểm phiếu lại: {kind}. Lý do: {reason}.", "Recount", "Recount: {kind}. Reason: {reason}."
    ),
    "record_ratings": Said(
        "Ghi kết quả xếp loại",
        "Ghi kết quả xếp loại ({nature}) của {recorded} người.",
        "Ratings recorded",
        "Recorded the ratings ({nature}) of {recorded}.",
    ),
    "decide_difference_reasons": Said(
        "Ghi lý do khác đề xuất",
        "Ghi lý do quyết định khác đề xuất.",
        "Reasons given",
        "Gave reasons where a decision differs.",
    ),
    "send_notices": Said(
        "Gửi thông báo", "Gửi thông báo kết quả cho các chi bộ.", "Notices sent", "Sent notices to the cells."
    ),
}
