"""Refusals about opinions on the draft of a report (II.2)."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "opinions_closed": Text(
        "Việc lấy ý kiến đã kết thúc lúc {at} ({clause}); không nhận thêm. Ý kiến đã có vẫn giữ nguyên.",
        "The asking ended at {at} ({clause}); nothing more is taken. What was said stays.",
        "Ý kiến đến sau hãy nêu tại hội nghị để ghi vào biên bản.",
        "Say it at the meeting, where it goes into the minutes.",
    ),
    "panel_by_head_only": Text(
        "Với đối tượng này hướng dẫn không định sẵn phải hỏi ai ({clause}). Chưa thêm ai.",
        "For this kind of subject the guideline names nobody to ask ({clause}). Nobody was added.",
        "Người đứng đầu chọn tập thể, cá nhân cần hỏi ở phần “Hỏi thêm”.",
        "The head chooses whom to ask, under “Ask others”.",
    ),
    "panel_unknown": Text(
        "Phải hỏi {panel} ({clause}), nhưng danh sách chưa ghi ai thuộc thành phần này. Chưa thêm ai.",
        "Those to ask are {panel} ({clause}), and the roster names none of them. Nobody was added.",
        "Hãy cập nhật danh sách, hoặc thêm từng người ở phần “Hỏi thêm”.",
        "Update the roster, or add them one by one under “Ask others”.",
    ),
    "opinion_of_nobody": Text(
        "Chưa chọn hỏi ai nên chưa thêm.",
        "Nobody was chosen; nobody was added.",
        "Hãy chọn một người hoặc một đơn vị.",
        "Choose one person or one unit.",
    ),
    "asking_reason_missing": Text(
        "Chưa ghi: cần một lý do ngắn ({clause}).",
        "Not written: a short reason is needed ({clause}).",
        "Hãy ghi lý do, một câu là đủ.",
        "Give the reason; one sentence is enough.",
    ),
    "asked_already": Text(
        "{name} đã có trong danh sách hỏi ý kiến.",
        "{name} is on the list already.",
        "Không cần thêm lần nữa.",
        "There is no need to add them again.",
    ),
    "opinion_sent": Text(
        "Dự thảo đã gửi cho {name} nên không gỡ khỏi danh sách được.",
        "The draft was sent to {name}, who stays on the list.",
        "Không trả lời thì bảng ghi rõ là chưa trả lời.",
        "If they do not answer, the table says so.",
    ),
    "opinions_without_day": Text(
        "Chưa gửi: cần ghi hạn trả lời.",
        "Not sent: a day to answer by is needed.",
        "Hãy ghi ngày, nên trước hội nghị ít nhất 3 ngày.",
        "Write a day, best at least three days before the meeting.",
    ),
    "opinions_due_past": Text(
        "Hạn trả lời {day} đã qua (hôm nay {today}). Chưa gửi.",
        "The day to answer by, {day}, is past (today is {today}). Nothing was sent.",
        "Hãy chọn ngày khác.",
        "Choose another day.",
    ),
    "nobody_left_to_ask": Text(
        "Không còn ai trong danh sách chưa được gửi.",
        "Everybody on the list was sent the draft already.",
        "Hãy thêm người, hoặc nhắc người chưa trả lời.",
        "Add somebody, or remind those who have not answered.",
    ),
    "draft_empty": Text(
        "Dự thảo chưa có chữ nào nên chưa gửi lấy ý kiến ({clause}).",
        "The draft says nothing yet and was not sent ({clause}).",
        "Hãy viết báo cáo trước.",
        "Write the report first.",
    ),
    "opinion_not_asked": Text(
        "Đề nghị góp ý này chưa gửi hoặc đã thôi, nên chưa trả lời được.",
        "This request was not sent or was taken back; it cannot be answered.",
        "Nếu đồng chí cần góp ý, hãy liên hệ đơn vị chuẩn bị báo cáo.",
        "If you want to comment, ask the unit that prepares the report.",
    ),
    "opinion_given": Text(
        "Ý kiến này đã gửi lúc {at}; mỗi đề nghị trả lời một lần. Ý kiến đã gửi vẫn giữ nguyên.",
        "This opinion was given at {at}; each request is answered once. What was given stays.",
        "Điều cần nói thêm thì nêu tại hội nghị.",
        "Say more at the meeting.",
    ),
    "opinion_empty": Text(
        "Chưa ghi ý kiến nào nên chưa gửi.",
        "No opinion was written; nothing was sent.",
        "Hãy ghi ý kiến, hoặc chọn “không có ý kiến”.",
        "Write one, or choose “no opinion”.",
    ),
    "nothing_but_opinions": Text(
        "Đã chọn “không có ý kiến” mà trong ô vẫn còn chữ. Chưa gửi; chữ vẫn còn.",
        "“No opinion” was chosen, and yet there is text. Nothing was sent; the text is still there.",
        "Hãy bỏ chọn, hoặc xóa chữ.",
        "Take the choice back, or clear the text.",
    ),
    "too_many_opinions": Text(
        "Có {points} ý, quá {most}. Chưa gửi; chữ vẫn còn.",
        "There are {points} points, more than {most}. Nothing was sent; the text is still there.",
        "Hãy gộp bớt.",
        "Join some of them.",
    ),
    "opinions_never_sent": Text(
        "Chưa gửi dự thảo cho ai nên chưa kết thúc được việc lấy ý kiến.",
        "The draft was sent to nobody, so the asking cannot end.",
        "Hãy gửi lấy ý kiến trước ({clause}).",
        "Send it first ({clause}).",
    ),
    "opinion_verdict_unknown": Text(
        "Phải chọn tiếp thu, tiếp thu một phần hoặc không tiếp thu. Chưa có gì thay đổi.",
        "A point is taken up, partly or not. Nothing was changed.",
        "Hãy tải lại trang và chọn lại.",
        "Reload the page and choose again.",
    ),
    "verdict_without_reason": Text(
        "Chưa ghi: ý kiến không tiếp thu hoặc chỉ tiếp thu một phần phải nêu lý do ({clause}).",
        "Not written: what is not, or only partly, taken up needs its reason ({clause}).",
        "Hãy ghi lý do ngắn.",
        "Give a short reason.",
    ),
}
