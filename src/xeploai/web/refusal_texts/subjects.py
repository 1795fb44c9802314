"""Refusals about the list of subjects, delegations, unit plans, questions and rule notes."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "document_needed": Text(
        "Chưa ghi được: cần số và ngày của văn bản làm căn cứ ({clause}). Chưa có gì thay đổi.",
        "Nothing was written: the number and date of the document are needed ({clause}).",
        "Hãy điền số văn bản và ngày văn bản.",
        "Fill in the document's number and date.",
    ),
    "document_in_future": Text(
        "Chưa ghi được: ngày văn bản {date} chưa đến ({clause}).",
        "Nothing was written: the document's date {date} lies ahead ({clause}).",
        "Hãy kiểm tra lại ngày ghi trên văn bản.",
        "Check the date on the document.",
    ),
    "subject_decided": Text(
        "Cấp có thẩm quyền đã quyết định mức xếp loại của {name}; danh sách giữ nguyên ({clause}).",
        "The competent level has rated {name}; the list stays as it is ({clause}).",
        "Việc xem xét lại một quyết định có thủ tục riêng ở phần xếp loại.",
        "Reconsidering a decision has its own procedure among the ratings.",
    ),
    "drop_reason_missing": Text(
        "Chưa ghi được: cần nêu lý do thôi xếp loại.",
        "Nothing was written: a reason for ending the rating is needed.",
        "Hãy ghi lý do, ví dụ: từ trần, chuyển công tác, sáp nhập theo quyết định số mấy.",
        "Write the reason: death, transfer, merger and the number of the decision.",
    ),
    "drop_day_missing": Text(
        "Chưa ghi được: chưa có ngày thôi xếp loại.",
        "Nothing was written: the day from which the rating ends is missing.",
        "Hãy điền ngày theo ngày/tháng/năm.",
        "Fill in the day as day/month/year.",
    ),
    "drop_day_in_future": Text(
        "Chưa ghi được: ngày {date} chưa đến.",
        "Nothing was written: {date} lies ahead.",
        "Hãy ghi khi việc đã xảy ra.",
        "Write it down when it has happened.",
    ),
    "not_a_leader": Text(
        "{name} không phải là cá nhân lãnh đạo, quản lý nên không chuyển chức danh được ({clause}).",
        "{name} is no leader, so there is no seat to change ({clause}).",
    ),
    "no_seat_there": Text(
        "Chưa chuyển được: đồng chí {name} không giữ chức vụ nào đang còn hiệu lực ở {body} ({clause}).",
        "Nothing was moved: {name} holds no seat in {body} now ({clause}).",
        "Hãy chọn một trong các chức vụ mà đồng chí đang giữ.",
        "Choose one of the seats that are held.",
    ),
    "seat_unchanged": Text(
        "Đồng chí {name} đang được xếp loại ở đúng chức danh này rồi ({clause}).",
        "{name} is rated in this seat already ({clause}).",
    ),
    "authority_unchanged": Text(
        "{unit} đang là cấp xếp loại rồi ({clause}). Chưa có gì thay đổi.",
        "{unit} rates it already ({clause}). Nothing was changed.",
    ),
    "authority_not_above": Text(
        "{unit} không phải cấp trên của {name} nên không quyết định xếp loại được ({clause}).",
        "{unit} does not stand above {name} and cannot decide its rating ({clause}).",
        "Hãy chọn đơn vị cấp trên hoặc đơn vị cấp tỉnh. Nếu cấp có thẩm quyền giao cho đơn vị khác xếp loại thì ghi "
        "ở phần ủy quyền.",
        "Choose a unit above or of the province. Where the competent level lets another unit rate, use delegation.",
    ),
    "delegation_in_force": Text(
        "Việc xếp loại {name} đang được ủy quyền ({clause}).",
        "The rating of {name} is delegated at present ({clause}).",
        "Hãy thu hồi ủy quyền đang có trước.",
        "Withdraw the delegation in force first.",
    ),
    "nothing_to_delegate": Text(
        "Chưa ủy quyền: chưa chọn đối tượng nào ({clause}).",
        "Nothing was delegated: no subject was chosen ({clause}).",
        "Hãy đánh dấu ít nhất một đối tượng.",
        "Tick one subject at least.",
    ),
    "delegation_to_itself": Text(
        "Không ủy quyền việc xếp loại {name} cho {unit}: đó là chính đơn vị được xếp loại hoặc chính cấp xếp loại "
        "({clause}).",
        "The rating of {name} cannot be delegated to {unit}: this is the unit rated, or who rates already ({clause}).",
        "Hãy chọn đơn vị khác.",
        "Choose another unit.",
    ),
    "delegate_dissolved": Text(
        "Không ủy quyền được: {unit} đã giải thể ({clause}).",
        "Nothing was delegated: {unit} is dissolved ({clause}).",
    ),
    "withdrawal_reason_missing": Text(
        "Chưa thu hồi: cần nêu lý do ({clause}).",
        "Nothing was withdrawn: a reason is needed ({clause}).",
        "Hãy ghi lý do thu hồi ủy quyền.",
        "Write why the delegation is withdrawn.",
    ),
    "delegation_withdrawn": Text(
        "Ủy quyền xếp loại {name} đã được thu hồi rồi ({clause}).",
        "The delegation for {name} is withdrawn already ({clause}).",
    ),
    "unit_dissolved": Text(
        "{unit} đã giải thể ngày {day}; không ghi thêm được ({clause}).",
        "{unit} was dissolved on {day}; nothing more is written ({clause}).",
    ),
    "no_lower_collectives": Text(
        "{unit} không có tập thể lãnh đạo, quản lý cấp dưới để bổ sung ({clause}).",
        "{unit} has no lower leadership collectives to add ({clause}).",
    ),
    "name_missing": Text(
        "Chưa bổ sung: chưa có tên tập thể ({clause}).",
        "Nothing was added: the collective has no name ({clause}).",
        "Hãy ghi tên, ví dụ: Tập thể lãnh đạo Phòng Thanh tra.",
        "Write its name, for instance the leadership of the inspection section.",
    ),
    "basis_missing": Text(
        "Chưa bổ sung: cần nêu căn cứ bằng văn bản ({clause}).",
        "Nothing was added: a written basis is needed ({clause}).",
        "Hãy ghi vì sao tập thể này kiểm điểm ở đơn vị mình.",
        "Write why this collective reviews itself in your unit.",
    ),
    "collective_listed": Text(
        "{name} đã có trong danh sách ({clause}).",
        "{name} is on the list already ({clause}).",
    ),
    "collective_without_head": Text(
        "Chưa bổ sung {name}: tập thể phải có đúng một người đứng đầu ({clause}).",
        "{name} was not added: a collective has exactly one head ({clause}).",
        "Hãy chọn một đồng chí làm người đứng đầu.",
        "Choose one person as its head.",
    ),
    "plan_title_missing": Text(
        "Chưa ghi được: văn bản chưa có trích yếu ({clause}).",
        "Nothing was written: the document has no title ({clause}).",
        "Hãy ghi trích yếu như trên văn bản.",
        "Write the title as on the document.",
    ),
    "plan_without_duration": Text(
        "Chưa ghi được: chưa có số buổi tối thiểu ({clause}).",
        "Nothing was written: the least number of sessions is missing ({clause}).",
        "Một ngày là hai buổi.",
        "A day is two sessions.",
    ),
    "plan_too_long": Text(
        "Chưa ghi được: số buổi tối thiểu nhiều hơn {most} ({clause}).",
        "Nothing was written: more than {most} sessions ({clause}).",
        "Hãy kiểm tra lại số buổi.",
        "Check the number of sessions.",
    ),
    "clause_unknown": Text(
        "Hướng dẫn không có mục {asked}.",
        "The guideline has no clause {asked}.",
        "Hãy mở mục cần hỏi từ trang Quy định.",
        "Open the clause from the page of rules.",
    ),
    "query_empty": Text(
        "Chưa gửi: câu hỏi còn trống ({clause}).",
        "Nothing was sent: the question is empty ({clause}).",
        "Hãy ghi rõ điều đang vướng.",
        "Write what is not clear.",
    ),
    "query_asked_already": Text(
        "Đồng chí đã gửi câu hỏi này rồi; câu hỏi đang chờ trả lời ({clause}).",
        "You have asked this already; it waits for its answer ({clause}).",
    ),
    "queries_waiting": Text(
        "Chưa gửi: đồng chí đang có {most} câu hỏi chờ trả lời ({clause}).",
        "Nothing was sent: {most} questions of yours are waiting ({clause}).",
        "Hãy chờ Ban Tổ chức Tỉnh ủy trả lời.",
        "Wait for the answers.",
    ),
    "note_without_question": Text(
        "Chưa trả lời được: chưa có nội dung vướng mắc ({clause}).",
        "Nothing was answered: the question is missing ({clause}).",
        "Hãy ghi lại vướng mắc bằng một câu cho mọi người cùng hiểu.",
        "Write the question in one sentence that everybody understands.",
    ),
    "note_without_answer": Text(
        "Chưa trả lời được: phần trả lời còn trống ({clause}).",
        "Nothing was answered: the answer is empty ({clause}).",
        "Hãy ghi câu trả lời.",
        "Write the answer.",
    ),
    "note_without_day": Text(
        "Chưa trả lời được: chưa có ngày bắt đầu áp dụng ({clause}).",
        "Nothing was answered: the day from which it holds is missing ({clause}).",
        "Hãy điền ngày theo ngày/tháng/năm.",
        "Fill in the day as day/month/year.",
    ),
    "note_in_the_past": Text(
        "Chưa trả lời được: ngày {date} đã qua; trả lời không áp dụng ngược về trước ({clause}).",
        "Nothing was answered: {date} has passed; an answer never looks back ({clause}).",
        "Hãy chọn từ hôm nay trở đi.",
        "Choose today or later.",
    ),
    "query_answered": Text(
        "Câu hỏi này đã được trả lời rồi ({clause}). Chưa có gì thay đổi.",
        "This question has been answered already ({clause}). Nothing was changed.",
        "Muốn sửa, hãy ghi một trả lời mới thay cho trả lời cũ.",
        "To change it, write a new note in place of the old one.",
    ),
    "note_replaced": Text(
        "Trả lời này đã được thay bằng một trả lời khác rồi ({clause}).",
        "This note has been replaced already ({clause}).",
        "Hãy mở lại trang và chọn trả lời đang áp dụng.",
        "Open the page again and choose the note in force.",
    ),
    "unit_not_found": Text(
        "Không có đơn vị nào có mã hoặc tên “{text}”.",
        "There is no unit of the code or name “{text}”.",
        "Hãy chọn một đơn vị trong danh sách gợi ý.",
        "Choose one of the units suggested.",
    ),
    "unit_name_twice": Text(
        "Có nhiều đơn vị cùng tên “{text}”.",
        "Several units are called “{text}”.",
        "Hãy gõ mã của đơn vị.",
        "Type the unit's code.",
    ),
}
