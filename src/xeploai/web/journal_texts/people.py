"""Accounts, roles, slips, cycles and lists."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "record_employment": Said(
        "Ghi nơi công tác",
        "Ghi đồng chí {person} công tác tại đơn vị.",
        "Job recorded",
        "Recorded the job of {person} at the unit.",
    ),
    "end_employment": Said(
        "Thôi công tác",
        "Ghi đồng chí {person} thôi công tác ở vị trí này từ ngày {on}.",
        "Job ended",
        "Ended the job of {person} on {on}.",
    ),
    "create_account": Said(
        "Lập tài khoản",
        "Lập tài khoản {username} cho đồng chí {person}.",
        "Account made",
        "Made the account {username} for {person}.",
    ),
    "reset_password": Said(
        "Cấp lại mật khẩu", "Cấp lại mật khẩu cho {user}.", "Password reset", "Reset the password of {user}."
    ),
    "grant_role": Said("Giao vai trò", "Giao vai trò {role} cho {user}.", "Role given", "Gave {user} the role {role}."),
    "revoke_role": Said(
        "Thu vai trò", "Thu vai trò {role} của {user}.", "Role withdrawn", "Withdrew the role {role} of {user}."
    ),
    "issue_access_slip": Said(
        "Phát phiếu vào hệ thống",
        "Phát phiếu vào hệ thống cho đồng chí {person} ({purpose}), đến {expires_at}.",
        "Slip issued",
        "Issued a slip to {person} ({purpose}), until {expires_at}.",
    ),
    "use_access_slip": Said(
        "Vào bằng phiếu", "Vào hệ thống bằng phiếu ({purpose}).", "Slip used", "Came in with a slip ({purpose})."
    ),
    "revoke_access_slip": Said(
        "Thu phiếu vào hệ thống",
        "Thu phiếu vào hệ thống của {person}.",
        "Slip withdrawn",
        "Withdrew the slip of {person}.",
    ),
    "open_cycle": Said(
        "Mở kỳ đánh giá",
        "Mở kỳ đánh giá năm {year}, gắn bộ quy định {rule_set}.",
        "Cycle opened",
        "Opened the cycle of {year}, bound to the rule set {rule_set}.",
    ),
    "close_cycle": Said(
        "Đóng kỳ đánh giá",
        "Đóng kỳ đánh giá năm {year} theo bộ quy định {rule_set}; từ đây không ghi thêm được.",
        "Cycle closed",
        "Closed the cycle of {year} under the rule set {rule_set}; nothing more can be written.",
    ),
    "choose_setting": Said(
        "Chọn cách áp dụng",
        "Chọn cách áp dụng cho điểm {key}: từ {before} sang {after}, theo {document} ({document_date}).",
        "Reading chosen",
        "Chose the reading of {key}: from {before} to {after}, by {document} ({document_date}).",
    ),
    "import_frame": Said(
        "Nhập khung tiêu chí",
        "Nhập khung tiêu chí bản {version}, {criteria} tiêu chí.",
        "Frame imported",
        "Imported version {version} of a criteria frame, {criteria} criteria.",
    ),
    "install_illustrative_frames": Said(
        "Cài khung minh họa",
        "Cài các khung tiêu chí minh họa.",
        "Frames installed",
        "Installed the illustrative frames.",
    ),
    "receive_roster": Said(
        "Nhận tệp danh sách", "Nhận tệp danh sách {file} để kiểm tra.", "Roster received", "Received the roster {file}."
    ),
    "confirm_import": Said(
        "Đồng ý nhập danh sách", "Đồng ý nhập danh sách sau khi xem trước.", "Import confirmed", "Confirmed an import."
    ),
    "discard_import": Said("Bỏ tệp danh sách", "Bỏ tệp danh sách, không nhập.", "Import dropped", "Dropped an import."),
    "import_roster": Said(
        "Nhập danh sách", "Nhập danh sách tổ chức, đảng viên.", "Roster imported", "Imported a roster."
    ),
    "export_roster": Said("Xuất danh sách", "Xuất danh sách ra tệp Excel.", "Roster exported", "Exported the roster."),
    "make_demo": Said("Tạo dữ liệu trình diễn", "Tạo dữ liệu trình diễn.", "Demo made", "Made the demo's data."),
}
