"""Dossiers, comments, appraisal: the way to the competent level."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "competent_document_missing": Text(
        "Chưa ghi được: thiếu số hoặc ngày của văn bản ({clause}). Những gì đã nhập vẫn được giữ.",
        "Nothing was written: the number or the date of the paper is missing ({clause}).",
        "Hãy ghi số và ngày của văn bản.",
        "Enter the number and the date of the paper.",
    ),
    "competent_document_in_future": Text(
        "Chưa ghi được: ngày văn bản {date} chưa đến ({clause}).",
        "Nothing was written: the date of the paper, {date}, has not come yet ({clause}).",
        "Hãy kiểm tra lại ngày ghi trên văn bản.",
        "Check the date on the paper.",
    ),
    "no_authority": Text(
        "{name}: chưa có cấp xếp loại trong danh sách của kỳ đánh giá ({clause}).",
        "{name}: the list of the cycle names nobody who rates it ({clause}).",
        "Hãy đề nghị Ban Tổ chức ghi cấp xếp loại cho đối tượng này.",
        "Ask the organisation committee to name who rates it.",
    ),
    "not_competent": Text(
        "Chưa làm được: {count} đối tượng không do nơi này xếp loại ({names}) ({clause}).",
        "Nothing was done: {count} subjects are not rated here ({names}) ({clause}).",
        "Hãy bỏ các đối tượng ấy ra rồi làm lại.",
        "Leave these out and try again.",
    ),
    "unknown_piece": Text(
        "Hồ sơ này không có thành phần đó ({clause}).",
        "This dossier has no such piece ({clause}).",
        "Hãy mở lại trang hồ sơ.",
        "Open the page of the dossier again.",
    ),
    "dossier_sent": Text(
        "Hồ sơ của {name} đã gửi nên không sửa được ({clause}). Bản đã gửi được giữ nguyên.",
        "The dossier of {name} has been sent and is not changed ({clause}).",
        "Cần bổ sung thì đề nghị Ban Tổ chức trả lại hồ sơ, rồi gửi lần nữa.",
        "To complete it, ask the organisation committee to return it, then send it again.",
    ),
    "dossier_incomplete": Text(
        "Chưa gửi được hồ sơ: còn thiếu {count} thành phần ({names}) ({clause}).",
        "The dossier was not sent: {count} pieces are missing ({names}) ({clause}).",
        "Từng thành phần: bổ sung, đánh dấu nộp bản giấy, hoặc ghi lý do chưa có.",
        "For each piece: add it, tick that it comes on paper, or say why it is missing.",
    ),
    "dossier_not_sent": Text(
        "Hồ sơ của {name} chưa ở đây: chưa gửi, đã trả lại hoặc đã tiếp nhận ({clause}).",
        "The dossier of {name} is not waiting here ({clause}).",
        "Hãy mở lại danh sách tiếp nhận để xem hồ sơ đang ở đâu.",
        "Open the list of dossiers again to see where it is.",
    ),
    "unknown_kind": Text(
        "Chưa ghi được danh sách: không có loại đối tượng này.",
        "The list was not written: there is no such kind of subject.",
    ),
    "nothing_to_ask_about": Text(
        "Chưa gửi đề nghị: chưa chọn đối tượng nào ({clause}).",
        "Nothing was asked: no subject was chosen ({clause}).",
        "Hãy chọn ít nhất một đối tượng.",
        "Choose at least one subject.",
    ),
    "comment_date_missing": Text(
        "Chưa gửi đề nghị: thiếu hạn trả lời ({clause}).",
        "Nothing was asked: the day to answer by is missing ({clause}).",
        "Hãy ghi hạn trả lời.",
        "Enter the day to answer by.",
    ),
    "comment_date_past": Text(
        "Chưa gửi đề nghị: hạn trả lời {date} đã qua ({clause}).",
        "Nothing was asked: {date} is over ({clause}).",
        "Hãy chọn một ngày từ hôm nay trở đi.",
        "Choose a day from today on.",
    ),
    "nobody_to_ask": Text(
        "Chưa gửi đề nghị: chưa có nơi nào được tham gia ý kiến về các đối tượng này ({clause}).",
        "Nothing was asked: nobody is entitled to comment on these ({clause}).",
        "Hãy lập danh sách nơi tham gia ý kiến, hoặc chọn thêm nơi được hỏi.",
        "Write the list of those who comment, or choose whom to ask.",
    ),
    "nobody_to_remind": Text(
        "Không còn nơi nào cần nhắc hôm nay: đã trả lời, hoặc hôm nay đã nhắc rồi ({clause}).",
        "There is nobody to remind today ({clause}).",
    ),
    "answer_empty": Text(
        "Chưa ghi được ý kiến: chưa có nội dung, chưa có mức, cũng chưa chọn “Không có ý kiến” ({clause}).",
        "The answer was not written: it says nothing ({clause}).",
        "Hãy ghi ý kiến, chọn một mức, hoặc chọn “Không có ý kiến”.",
        "Write an opinion, choose a level, or say that there is none.",
    ),
    "answer_and_nothing": Text(
        "Chưa ghi được ý kiến: vừa chọn “Không có ý kiến” vừa có nội dung hoặc mức ({clause}).",
        "The answer was not written: it says both that there is no opinion and what it is ({clause}).",
        "Hãy giữ một trong hai.",
        "Keep one of the two.",
    ),
    "appraisal_finished": Text(
        "Thẩm định về {name} đã xong nên không sửa được ({clause}). Chưa có gì thay đổi.",
        "The appraisal of {name} is finished and is not changed ({clause}).",
        "Cần sửa thì mở lại phiếu thẩm định, có lý do.",
        "To change it, open the sheet again with a reason.",
    ),
    "appraisal_not_finished": Text(
        "Phiếu thẩm định về {name} đang mở, không cần mở lại ({clause}).",
        "The appraisal of {name} is open already ({clause}).",
    ),
    "appraisal_level_missing": Text(
        "Chưa xong được phiếu thẩm định về {name}: chưa có mức thẩm định ({clause}).",
        "The appraisal of {name} is not finished: it has no level yet ({clause}).",
        "Hãy chọn mức thẩm định.",
        "Choose the level appraised.",
    ),
    "dossier_not_received": Text(
        "Chưa xong được phiếu thẩm định về {name}: chưa nhận hồ sơ ({clause}).",
        "The appraisal of {name} is not finished: its dossier has not come ({clause}).",
        "Hãy chờ hồ sơ, hoặc nhắc nơi gửi.",
        "Wait for the dossier, or remind who sends it.",
    ),
    "unknown_fact": Text(
        "Chưa lưu được phiếu thẩm định: có mục không thuộc danh mục ({clause}).",
        "The sheet was not saved: it has an item that is not on the list ({clause}).",
    ),
    "unknown_fact_value": Text(
        "Chưa lưu được: “{fact}” cần trả lời có, không, hoặc một số phần trăm nguyên ({clause}).",
        "It was not saved: {fact} takes yes, no, or a whole percentage ({clause}).",
        "Hãy sửa lại ô đó. Các ô khác vẫn được giữ.",
        "Mend that field; the others are kept.",
    ),
    "nothing_appraised": Text(
        "Chưa có đối tượng nào thẩm định xong nên chưa làm được ({clause}).",
        "No appraisal is finished, so there is nothing to put forward ({clause}).",
        "Hãy thẩm định xong ít nhất một đối tượng.",
        "Finish at least one appraisal.",
    ),
    "subject_does_not_differ": Text(
        "Chưa ghi lý do: kết quả không khác đề xuất ({clause}).",
        "No reason was written: the result is what was proposed ({clause}).",
        "Hãy mở lại trang quyết định.",
        "Open the page of decisions again.",
    ),
    "unknown_rerating": Text(
        "Chưa xếp loại lại: chưa chọn lý do hủy kết quả hay xem xét lại năm có vi phạm ({clause}).",
        "Nothing was rated again: say whether the result is cancelled or an old violation looked at ({clause}).",
        "Hãy chọn một trong hai.",
        "Choose one of the two.",
    ),
    "not_superior": Text(
        "Chưa xếp loại lại: {unit} không phải là cấp trên của nơi đã quyết định ({clause}).",
        "Nothing was rated again: {unit} is not above who decided ({clause}).",
        "Kết quả do cấp trên trực tiếp hủy và xếp loại lại.",
        "A result is cancelled by the level above.",
    ),
    "rerating_level_missing": Text(
        "Chưa xếp loại lại: chưa chọn mức mới ({clause}).",
        "Nothing was rated again: no new level was chosen ({clause}).",
        "Hãy chọn mức xếp loại mới.",
        "Choose the new level.",
    ),
    "no_decision_to_rerate": Text(
        "{name} chưa có quyết định xếp loại trong năm ấy nên không có gì để xếp loại lại ({clause}).",
        "There is no decision on {name} in that year to rate again ({clause}).",
    ),
    "nothing_to_report": Text(
        "Chưa lập được báo cáo: kỳ đánh giá chưa có đối tượng nào ({clause}).",
        "No report was made: the cycle has no subjects yet ({clause}).",
    ),
    "nothing_delegated": Text(
        "{unit} không được ủy quyền xếp loại đối tượng nào ({clause}).",
        "Nothing is delegated to {unit} ({clause}).",
    ),
    "delegated_not_decided": Text(
        "Chưa báo cáo được: còn {count} đối tượng được ủy quyền chưa quyết định ({names}) ({clause}).",
        "Nothing was reported: {count} delegated subjects are not decided ({names}) ({clause}).",
        "Hãy đưa các đối tượng ấy ra hội nghị trước.",
        "Put them to the conference first.",
    ),
}
