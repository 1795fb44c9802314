"""Refusals before the meeting: self-ratings, residence comments, proposals, criteria frames."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "cycle_closed": Text(
        "Kỳ đánh giá năm {year} đã đóng, không ghi thêm được. Chưa có gì thay đổi.",
        "The cycle of {year} is closed; nothing more can be written. Nothing was changed.",
        "Cần sửa thì đề nghị Ban Tổ chức Tỉnh ủy.",
        "If something must be mended, ask the provincial organisation commission.",
    ),
    "not_in_a_cell": Text(
        "Danh sách chưa ghi đồng chí này đang sinh hoạt ở chi bộ nào.",
        "The roster does not say to which cell this person belongs.",
        "Hãy báo bí thư chi bộ để cấp trên cập nhật danh sách.",
        "Tell the cell secretary, so that the roster can be updated.",
    ),
    "no_frame": Text(
        "Kỳ này chưa có khung tiêu chí cho đối tượng này ({clause}).",
        "This cycle has no criteria frame for this kind of subject yet ({clause}).",
        "Ban Tổ chức Tỉnh ủy đưa khung vào ở trang Khung tiêu chí.",
        "The provincial organisation commission brings one in on the page of criteria frames.",
    ),
    "not_rated_this_year": Text(
        "Năm nay không kiểm điểm, xếp loại {person} (Quy định 124-QĐ/TW, Điều 5, khoản 2). Chưa có gì thay đổi.",
        "{person} is neither reviewed nor rated this year (regulation 124, article 5.2). Nothing was changed.",
        "Nếu danh sách ghi sai tình trạng, hãy đề nghị sửa danh sách đảng viên.",
        "If the roster states this wrongly, ask for the roster to be corrected.",
    ),
    "voting_opened": Text(
        "Lượt 1 đã mở nên không sửa lặng lẽ được nữa ({clause}). Bản đang lưu vẫn như cũ.",
        "Round 1 has been opened, so nothing changes silently any more ({clause}). What is stored stays.",
        "Nếu thật cần sửa, hãy ghi lý do sửa.",
        "If it must be changed, give the reason for the correction.",
    ),
    "already_submitted": Text(
        "Bản này đã nộp lúc {submitted_at}; chưa ghi thêm gì.",
        "This paper was handed in at {submitted_at}; nothing was added.",
        "Muốn sửa, hãy chọn “Sửa bản đã nộp” và ghi lý do.",
        "To change it, choose to correct the paper handed in and give the reason.",
    ),
    "not_submitted": Text(
        "Bản này còn là bản nháp nên chưa cần ghi lý do sửa.",
        "This paper is still a draft and needs no reason for a change.",
        "Cứ sửa thẳng trên bản nháp.",
        "Change the draft itself.",
    ),
    "self_rating_incomplete": Text(
        "Chưa nộp được: còn {missing} tiêu chí chưa chọn cấp độ, hoặc chưa chọn mức xếp loại. Bản nháp vẫn được giữ.",
        "Not handed in: {missing} criteria have no grade, or the level is missing. The draft is kept.",
        "Hãy chọn đủ rồi nộp lại ({clause}).",
        "Complete them and hand in again ({clause}).",
    ),
    "nothing_changed": Text(
        "Bản sửa giống hệt bản đã nộp nên không ghi bản mới.",
        "The correction equals what was handed in; no new version was made.",
        "Hãy sửa nội dung, hoặc bấm “Không sửa nữa”.",
        "Change something, or leave it as it is.",
    ),
    "reason_missing": Text(
        "Chưa ghi: bản sửa phải có lý do ({clause}). Những gì vừa sửa vẫn còn trong các ô.",
        "Not written: a correction needs its reason ({clause}). What you changed is still in the fields.",
        "Hãy ghi lý do sửa, một câu là đủ.",
        "Give the reason; one sentence is enough.",
    ),
    "unknown_level": Text(
        "Mức xếp loại này không có trong bốn mức. Chưa có gì thay đổi.",
        "This is none of the four levels. Nothing was changed.",
        "Hãy tải lại trang và chọn một trong bốn mức.",
        "Reload the page and choose one of the four levels.",
    ),
    "unknown_grade": Text(
        "Cấp độ của tiêu chí {criterion} không phải Xuất sắc, Tốt, Trung bình hay Kém. Chưa có gì thay đổi.",
        "The grade of criterion {criterion} is none of the four grades. Nothing was changed.",
        "Hãy tải lại trang và chọn lại.",
        "Reload the page and choose again.",
    ),
    "unknown_criterion": Text(
        "Tiêu chí {criterion} không có trong khung mà bản này theo. Chưa có gì thay đổi.",
        "Criterion {criterion} is not in the frame this paper follows. Nothing was changed.",
        "Hãy tải lại trang.",
        "Reload the page.",
    ),
    "text_too_long": Text(
        "Phần chữ dài {length} ký tự, quá {longest} ký tự nên chưa lưu. Chữ vẫn còn trong ô.",
        "The text has {length} characters, more than {longest}, and was not saved. It is still in the field.",
        "Hãy viết gọn lại.",
        "Shorten it.",
    ),
    "not_a_day": Text(
        "“{text}” không phải là ngày. Chưa lưu dòng này.",
        "“{text}” is not a date. This line was not saved.",
        "Hãy ghi ngày/tháng/năm, ví dụ 25/11/2026.",
        "Write day/month/year, for example 25/11/2026.",
    ),
    "date_in_future": Text(
        "Ngày {day} ở sau hôm nay ({today}). Chưa lưu.",
        "{day} is later than today ({today}). Not saved.",
        "Hãy ghi ngày đã hỏi hoặc đã nhận thật.",
        "Write the day on which it was really asked or received.",
    ),
    "received_before_asked": Text(
        "Ngày nhận {received_on} ở trước ngày hỏi {asked_on}. Chưa lưu.",
        "Received on {received_on} is before asked on {asked_on}. Not saved.",
        "Hãy xem lại hai ngày.",
        "Check the two dates.",
    ),
    "already_answered": Text(
        "Chưa ghi ngày hỏi {asked_on} cho ai: có đồng chí đã nhận được nhận xét trước ngày này ({people}).",
        "The day {asked_on} was noted for nobody: comments of some came before that day ({people}).",
        "Hãy bỏ chọn những đồng chí đó, hoặc chọn ngày sớm hơn.",
        "Deselect them, or choose an earlier day.",
    ),
    "text_without_day": Text(
        "Có nội dung nhận xét mà chưa có ngày nhận. Chưa lưu; chữ vẫn còn trong ô.",
        "There is a comment but no day of receipt. Not saved; the text is still in the field.",
        "Hãy ghi ngày nhận.",
        "Write the day on which it came.",
    ),
    "nobody_selected": Text(
        "Chưa chọn đồng chí nào nên chưa ghi ngày hỏi.",
        "Nobody was selected, so no day was noted.",
        "Hãy đánh dấu những đồng chí đã hỏi rồi ghi lại.",
        "Tick those whose comment was asked for, then try again.",
    ),
    "not_in_this_cell": Text(
        "Có {missing} người được chọn không còn ở chi bộ này. Chưa ghi gì.",
        "{missing} of those selected no longer belong to this cell. Nothing was written.",
        "Hãy tải lại trang rồi chọn lại.",
        "Reload the page and select again.",
    ),
    "frame_empty": Text(
        "Khung không có tiêu chí nào nên chưa đưa vào dùng.",
        "The frame has no criteria and was not brought in.",
        "Hãy ghi ít nhất một tiêu chí.",
        "Write at least one criterion.",
    ),
    "frame_code_twice": Text(
        "Mã tiêu chí bị trùng: {codes}. Chưa đưa khung vào dùng.",
        "Criteria with the same code: {codes}. The frame was not brought in.",
        "Hãy sửa mã trong tệp rồi tải lên lại.",
        "Mend the codes in the file and upload it again.",
    ),
    "frame_newer": Text(
        "Trong lúc đồng chí xem trước, có người đã đưa vào bản {version}. Khung của đồng chí chưa được dùng.",
        "While you looked at the preview somebody brought in version {version}. Your frame was not brought in.",
        "Hãy quay lại, tải tệp lên và xem trước lần nữa.",
        "Go back, upload the file and look at the preview again.",
    ),
}
