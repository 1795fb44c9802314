"""Refusals about reports of collectives, organisations and leaders (II.1)."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "subject_dropped": Text(
        "{name} đã thôi xếp loại từ ngày {day}, không ghi thêm được. Những gì đã ghi vẫn giữ nguyên.",
        "{name} is no longer rated since {day}; nothing more is written. What was written stays.",
        "Nếu việc thôi xếp loại là nhầm, hãy đề nghị sửa ở danh sách đối tượng.",
        "If that is a mistake, ask for the list of subjects to be corrected.",
    ),
    "self_rating_is_the_paper": Text(
        "{person} là đảng viên nên đã có một bản tự kiểm điểm dùng cho mọi nơi ({clause}); không lập bản thứ hai.",
        "{person} is a party member and has one self-review for every place ({clause}); no second one is made.",
        "Hãy viết ở trang Tự đánh giá, xếp loại.",
        "Write on the page of the self-rating.",
    ),
    "report_submitted": Text(
        "Báo cáo này đã nộp lúc {submitted_at} nên không sửa lặng lẽ được nữa. Bản đã nộp vẫn giữ nguyên.",
        "This report was handed in at {submitted_at} and does not change silently. It stays as it is.",
        "Muốn sửa, hãy chọn “Sửa báo cáo đã nộp” và ghi lý do.",
        "To change it, choose to correct the report and give the reason.",
    ),
    "report_not_submitted": Text(
        "Báo cáo này còn là bản nháp nên chưa cần ghi lý do sửa.",
        "This report is still a draft and needs no reason for a change.",
        "Cứ sửa thẳng trên bản nháp.",
        "Change the draft itself.",
    ),
    "report_incomplete": Text(
        "Chưa nộp được báo cáo, còn thiếu: {missing} ({clause}). Bản nháp vẫn được giữ.",
        "The report was not handed in; still missing: {missing} ({clause}). The draft is kept.",
        "Hãy ghi từng mục, hoặc đánh dấu “không có phát sinh”; khuyết điểm và gợi ý phải được trả lời.",
        "Write each heading or mark it as without occurrence; shortcomings and prompted points need an answer.",
    ),
    "report_changed": Text(
        "Chưa nộp: {by} vừa ghi thêm vào báo cáo sau khi đồng chí mở trang này.",
        "Not handed in: {by} wrote into the report after you opened this page.",
        "Hãy đọc lại báo cáo rồi nộp.",
        "Read the report again, then hand it in.",
    ),
    "unknown_heading": Text(
        "Báo cáo này không có mục “{heading}”. Chưa có gì thay đổi.",
        "This report has no heading “{heading}”. Nothing was changed.",
        "Hãy tải lại trang.",
        "Reload the page.",
    ),
    "nothing_but_text": Text(
        "Đã đánh dấu “không có phát sinh” mà trong ô vẫn còn chữ. Chưa lưu mục này; chữ vẫn còn trong ô.",
        "Marked as without occurrence, and yet there is text. This heading was not saved; the text is still there.",
        "Hãy bỏ dấu, hoặc xóa chữ.",
        "Take the mark away, or clear the text.",
    ),
    "target_without_text": Text(
        "Dòng {row} của bảng chưa ghi tên chỉ tiêu. Chưa lưu bảng; những gì vừa nhập vẫn còn trên trang.",
        "Row {row} of the table names no target. The table was not saved; what you entered is still on the page.",
        "Hãy ghi tên chỉ tiêu, hoặc xóa hết các ô của dòng ấy.",
        "Name the target, or clear the row.",
    ),
    "target_text_too_long": Text(
        "Dòng {row} của bảng có ô dài {length} ký tự, quá {longest}. Chưa lưu bảng.",
        "Row {row} has a cell of {length} characters, more than {longest}. The table was not saved.",
        "Hãy viết gọn lại.",
        "Shorten it.",
    ),
    "too_many_targets": Text(
        "Bảng có {rows} chỉ tiêu, quá {most} dòng. Chưa lưu bảng.",
        "The table has {rows} targets, more than {most}. It was not saved.",
        "Hãy giữ những chỉ tiêu chủ yếu, phần còn lại gửi kèm bằng phụ lục.",
        "Keep the main targets and attach the rest.",
    ),
    "percent_out_of_range": Text(
        "Tỷ lệ đạt ở dòng {row} không phải con số dùng được nên chưa lưu bảng; chữ vừa nhập vẫn còn trên trang.",
        "The percentage in row {row} is no usable number; the table was not saved. What you entered is still there.",
        "Hãy viết như 98,5; không có số thì để trống.",
        "Write it like 98,5, or leave it blank.",
    ),
}
