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
}
