"""Refusals that any page may show."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "not_permitted": Text(
        "Đồng chí chưa được giao làm việc này ở đơn vị này. Chưa có gì thay đổi.",
        "You have not been given this task at this unit. Nothing was changed.",
        "Nếu cần làm, hãy đề nghị người quản trị tài khoản của cấp mình giao vai trò.",
        "If you need to do it, ask your administrator of accounts for the role.",
    ),
    "conflict": Text(
        "Có người khác đã ghi trước đồng chí. Bản của đồng chí chưa được ghi và chưa bị mất.",
        "Somebody else saved before you. Your version was neither written nor lost.",
        "Hãy so hai bản rồi chọn giữ bản nào.",
        "Compare the two versions and choose which one to keep.",
    ),
    "unit_under_itself": Text(
        "Chưa chuyển được {unit}: đơn vị mới nằm ngay dưới chính nó. Chưa có gì thay đổi.",
        "{unit} was not moved: the new place lies below the unit itself. Nothing was changed.",
        "Hãy chọn một đơn vị cấp trên khác.",
        "Choose another superior unit.",
    ),
}
