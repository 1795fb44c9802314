"""Refusals about accounts, roles and access slips."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "slip_unknown": Text(
        "Không có phiếu vào hệ thống nào mang mã này.",
        "No access slip has this code.",
        "Hãy gõ lại từng nhóm bốn ký tự như in trên phiếu. Phiếu không có chữ O, chữ I, số 0 và số 1.",
        "Type the groups of four again as printed. Slips use no O, I, 0 or 1.",
    ),
    "slip_revoked": Text(
        "Phiếu này đã được thu hồi hoặc thay bằng phiếu mới.",
        "This slip was withdrawn or replaced by a newer one.",
        "Hãy dùng phiếu mới nhất, hoặc xin người ghi biên bản cấp phiếu khác.",
        "Use the newest slip, or ask the clerk for another.",
    ),
    "slip_expired": Text(
        "Phiếu này đã hết hạn lúc {expires_at}.",
        "This slip expired at {expires_at}.",
        "Hãy xin người đã phát phiếu cấp phiếu khác.",
        "Ask whoever gave it to you for another.",
    ),
    "slip_too_many_tries": Text(
        "Đã gõ sai quá nhiều lần từ máy này nên tạm dừng năm phút. Phiếu vẫn còn giá trị.",
        "Too many wrong codes from this device: it has to pause for five minutes. The slip stays valid.",
        "Hãy đợi năm phút rồi gõ lại, hoặc dùng máy khác.",
        "Wait five minutes and type it again, or use another device.",
    ),
    "slip_for_stranger": Text(
        "Chưa cấp phiếu: đồng chí {person} hiện không sinh hoạt ở {unit}.",
        "No slip was issued: {person} is not a member at {unit} now.",
        "Hãy chọn một đảng viên trong danh sách của đơn vị.",
        "Choose a member from the unit's list.",
    ),
    "slip_without_meeting": Text(
        "Chưa cấp phiếu: phiếu của tổ kiểm phiếu phải gắn với một hội nghị.",
        "No slip was issued: a teller's slip is for one meeting.",
        "Hãy cấp phiếu từ trang tổ kiểm phiếu của hội nghị.",
        "Issue it from the meeting's page of tellers.",
    ),
    "slip_already_over": Text(
        "Chưa cấp phiếu: thời hạn {expires_at} đã qua.",
        "No slip was issued: its expiry {expires_at} has passed.",
        "Hãy chọn thời hạn muộn hơn.",
        "Choose a later time.",
    ),
    "slip_not_for_this": Text(
        "Phiếu này chỉ mở phần việc ghi trên phiếu, không mở trang vừa chọn.",
        "This slip opens only the task printed on it, not the page you chose.",
        "Hãy quay lại phần việc của mình, hoặc thoát ra rồi đăng nhập bằng tài khoản.",
        "Go back to your task, or sign out and sign in with an account.",
    ),
    "role_for_oneself": Text(
        "Chưa đổi vai trò: người quản trị không tự giao hoặc tự thu vai trò của chính mình.",
        "Nothing was changed: an administrator neither gives nor takes their own roles.",
        "Hãy nhờ một người quản trị khác ở cấp trên.",
        "Ask another administrator above you.",
    ),
    "role_not_for_unit": Text(
        "Chưa giao vai trò {role}: vai trò này chỉ giao ở cấp tỉnh, không giao ở {unit}.",
        "The role {role} was not given: it is held at the province only, not at {unit}.",
        "Hãy chọn Đảng bộ tỉnh, hoặc một vai trò khác.",
        "Choose the provincial party organisation, or another role.",
    ),
    "role_already_held": Text(
        "{user} đã có vai trò {role} ở {unit}. Chưa có gì thay đổi.",
        "{user} already holds the role {role} at {unit}. Nothing was changed.",
    ),
    "administrator_sees_no_content": Text(
        "Chưa giao vai trò: một tài khoản không vừa quản trị tài khoản vừa xem hồ sơ ({user}).",
        "The role was not given: one account does not both manage accounts and read papers ({user}).",
        "Hãy giao cho một người khác, hoặc thu vai trò kia trước.",
        "Give it to somebody else, or withdraw the other role first.",
    ),
    "account_exists": Text(
        "Đồng chí {person} đã có tài khoản tên {username}. Chưa có gì thay đổi.",
        "{person} already has the account {username}. Nothing was changed.",
        "Nếu quên mật khẩu, hãy cấp lại mật khẩu cho tài khoản đó.",
        "If the password is forgotten, reset it.",
    ),
    "username_taken": Text(
        "Tên đăng nhập {username} đã có người dùng. Chưa tạo tài khoản.",
        "The name {username} is taken. No account was made.",
        "Hãy thêm tên đơn vị vào sau, ví dụ {username}.thon2.",
        "Add the unit's name, for instance {username}.thon2.",
    ),
    "username_unreadable": Text(
        "Tên đăng nhập “{username}” chưa dùng được. Chưa tạo tài khoản.",
        "The name “{username}” cannot be used. No account was made.",
        "Hãy dùng 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch nối.",
        "Use 3 to 40 lower-case letters without marks, digits, dots or dashes.",
    ),
    "password_of_oneself": Text(
        "Mật khẩu của chính mình thì đổi ở mục Đổi mật khẩu, không cấp lại ở đây.",
        "Change your own password under Change password; it is not reset here.",
    ),
}
