"""Refusals about what must be answered: shortcomings pointed out before, and prompts of a superior."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "shortcoming_empty": Text(
        "Chưa ghi: dòng khuyết điểm chưa có nội dung.",
        "Not written: the shortcoming has no text.",
        "Hãy ghi khuyết điểm, một hai câu là đủ.",
        "Describe it; one or two sentences are enough.",
    ),
    "conclusion_without_source": Text(
        "Chưa ghi: khuyết điểm phải trả lời trong năm cần nêu nơi kết luận ({clause}).",
        "Not written: a shortcoming to be answered this year names who concluded it ({clause}).",
        "Hãy ghi cơ quan kết luận và số văn bản nếu có.",
        "Name who concluded it, and the document if there is one.",
    ),
    "document_from_future": Text(
        "Ngày văn bản {day} ở sau hôm nay ({today}). Chưa ghi gì.",
        "The document is dated {day}, later than today ({today}). Nothing was written.",
        "Hãy xem lại ngày trên văn bản.",
        "Check the date on the document.",
    ),
    "unknown_remedy": Text(
        "Kết quả khắc phục phải là đã, đang hoặc chưa khắc phục. Chưa có gì thay đổi.",
        "A shortcoming is mended, being mended or not mended. Nothing was changed.",
        "Hãy tải lại trang và chọn lại.",
        "Reload the page and choose again.",
    ),
    "noted_for_next_year": Text(
        "Khuyết điểm này được ghi để trả lời trong báo cáo năm sau ({clause}), năm nay chưa cần trả lời.",
        "This shortcoming is noted for next year's report ({clause}); it needs no answer this year.",
        "Sang năm dòng này tự chuyển vào báo cáo.",
        "It comes into next year's report by itself.",
    ),
    "answer_handed_in": Text(
        "Câu trả lời này đã nộp cùng báo cáo nên không sửa lặng lẽ được ({clause}). Bản đã nộp vẫn giữ nguyên.",
        "This answer was handed in with the report and does not change silently ({clause}). It stays as it is.",
        "Điều cần nói thêm thì ghi vào mục của báo cáo, qua “Sửa báo cáo đã nộp”, kèm lý do.",
        "What is to be added goes into the heading of the report, as a correction with a reason.",
    ),
    "prompt_withdrawn": Text(
        "Gợi ý số {number} đã được rút nên không cần trả lời nữa.",
        "Prompt {number} was withdrawn and needs no answer any more.",
        "Câu trả lời đã ghi trước đó vẫn được giữ.",
        "What was answered before is kept.",
    ),
    "unknown_prompter": Text(
        "Chưa chọn cơ quan gợi ý nên chưa ghi gì.",
        "No issuer was chosen; nothing was written.",
        "Hãy chọn cơ quan gợi ý: thời gian và thành phần dự kiểm điểm tính theo đó ({clause}).",
        "Choose who prompts: duration and attendance follow from it ({clause}).",
    ),
    "prompter_unnamed": Text(
        "Chưa ghi tên cơ quan gợi ý nên chưa ghi gì.",
        "The issuer was not named; nothing was written.",
        "Hãy ghi tên cơ quan.",
        "Name it.",
    ),
    "prompt_without_document": Text(
        "Gợi ý phải có số và ngày văn bản ({clause}). Chưa ghi gì.",
        "A prompt has the number and date of its document ({clause}). Nothing was written.",
        "Hãy ghi đủ hai ô.",
        "Fill in both.",
    ),
    "prompt_without_points": Text(
        "Chưa có nội dung gợi ý nào nên chưa ghi gì.",
        "There is no point to review; nothing was written.",
        "Hãy ghi mỗi nội dung một dòng.",
        "Write one point a line.",
    ),
    "too_many_points": Text(
        "Có {points} nội dung, quá {most}. Chưa ghi gì.",
        "There are {points} points, more than {most}. Nothing was written.",
        "Hãy gộp bớt.",
        "Join some of them.",
    ),
    "prompt_exists": Text(
        "Gợi ý số {number} cho {name} đã có trong sổ. Chưa ghi thêm.",
        "Prompt {number} to {name} is in the register already. Nothing was added.",
        "Hãy xem lại số văn bản.",
        "Check the number of the document.",
    ),
}
