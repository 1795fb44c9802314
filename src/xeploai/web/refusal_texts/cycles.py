"""Refusals about cycles and the reading of open points."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "cycle_exists": Text(
        "Kỳ đánh giá năm {year} đã có. Chưa có gì thay đổi.",
        "The cycle of {year} exists already. Nothing was changed.",
    ),
    "cycle_still_open": Text(
        "Chưa mở được kỳ mới: kỳ đánh giá năm {year} còn đang mở.",
        "No new cycle was opened: that of {year} is still open.",
        "Hãy đóng kỳ cũ trước.",
        "Close the old one first.",
    ),
    "cycle_already_closed": Text(
        "Kỳ đánh giá năm {year} đã đóng rồi. Chưa có gì thay đổi.",
        "The cycle of {year} is closed already. Nothing was changed.",
    ),
    "cycle_has_unfinished_meetings": Text(
        "Chưa đóng được kỳ đánh giá: {count} hội nghị đã chốt danh sách mà chưa thông qua biên bản "
        "({names}) ({clause}).",
        "The cycle was not closed: {count} meetings have a frozen list and no adopted minutes ({names}) ({clause}).",
        "Hãy đề nghị các nơi đó thông qua biên bản, rồi đóng kỳ.",
        "Ask these units to adopt their minutes, then close the cycle.",
    ),
    "closing_not_confirmed": Text(
        "Chưa đóng kỳ đánh giá: ô xác nhận chưa được đánh dấu.",
        "The cycle was not closed: the box that confirms it is not ticked.",
        "Hãy đọc lại và đánh dấu ô xác nhận.",
        "Read it again and tick the box.",
    ),
    "year_out_of_range": Text(
        "Chưa mở được kỳ đánh giá: năm {year} không hợp lệ.",
        "No cycle was opened: {year} is not a possible year.",
        "Hãy gõ năm bằng bốn chữ số.",
        "Type the year with four digits.",
    ),
    "rule_set_unknown": Text(
        "Chưa mở được kỳ đánh giá: không có bộ quy định {rule_set}.",
        "No cycle was opened: there is no rule set {rule_set}.",
        "Hãy chọn một bộ quy định trong danh sách.",
        "Choose a rule set from the list.",
    ),
    "setting_unknown": Text(
        "Bộ quy định đang dùng không có cách hiểu này ({key}). Chưa có gì thay đổi.",
        "The rule set in force has no such reading ({key}). Nothing was changed.",
        "Hãy mở lại trang Quy định và chọn trong danh sách.",
        "Open the page of rules again and choose from the list.",
    ),
    "setting_not_changeable": Text(
        "Điểm này không do ai chọn: chỉ hướng dẫn mới làm thay đổi ({clause}).",
        "Nobody may choose here: only a new guideline changes it ({clause}).",
    ),
    "setting_not_followed": Text(
        "Chưa chọn được cách này: phần mềm chưa làm theo cách ấy, chọn vào cũng không đổi gì ({clause}).",
        "This reading was not chosen: the software does not follow it, so choosing it would change nothing ({clause}).",
        "Hãy chọn một cách đang dùng được, hoặc báo cho Ban Tổ chức Tỉnh ủy.",
        "Choose a reading that is followed, or tell the Organisation Committee.",
    ),
    "setting_needs_document": Text(
        "Chưa đổi cách áp dụng: cần số và ngày của văn bản làm căn cứ ({clause}).",
        "Nothing was changed: the number and date of the document are needed ({clause}).",
        "Hãy điền số văn bản và ngày văn bản.",
        "Fill in the document's number and date.",
    ),
    "setting_document_in_future": Text(
        "Chưa đổi cách áp dụng: ngày văn bản {date} chưa đến.",
        "Nothing was changed: the document's date {date} lies ahead.",
        "Hãy kiểm tra lại ngày ghi trên văn bản.",
        "Check the date on the document.",
    ),
    "setting_unchanged": Text(
        "Cách này đang được áp dụng rồi. Chưa có gì thay đổi.",
        "This reading is in force already. Nothing was changed.",
    ),
    "settings_do_not_fit": Text(
        "Hai cách này không đi cùng nhau: làm tròn lên chỉ dùng khi tính trên số người đạt ở lượt 1 ({clause}).",
        "These two do not go together: rounding up needs the base of round 1 ({clause}).",
        "Hãy đổi điểm kia trước, hoặc giữ cách bỏ phần lẻ.",
        "Change the other point first, or keep rounding down.",
    ),
}
