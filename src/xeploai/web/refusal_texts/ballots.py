"""Refusals about rounds, counts, results and the committee's decisions."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "nobody_convened": Text(
        "Chưa mở được lượt bỏ phiếu: danh sách triệu tập không có ai được tính ({clause}).",
        "The round was not opened: nobody on the list counts as convened ({clause}).",
        "Hãy xem lại danh sách triệu tập.",
        "Check the list of those convened.",
    ),
    "nobody_to_rate": Text(
        "Chưa mở được lượt bỏ phiếu: không có đồng chí nào thuộc diện xếp loại.",
        "The round was not opened: there is nobody to rate.",
        "Hãy xem lại danh sách đảng viên và lý do không xếp loại.",
        "Check the list of members and why they are not rated.",
    ),
    "tellers_missing": Text(
        "Chưa mở được lượt bỏ phiếu: tổ kiểm phiếu mới có {appointed} đồng chí hoặc chưa có tổ trưởng ({clause}).",
        "The round was not opened: there are {appointed} tellers, or no head ({clause}).",
        "Hãy cử ít nhất hai đồng chí, một đồng chí làm tổ trưởng.",
        "Appoint at least two tellers, one of them as head.",
    ),
    "previous_round_not_signed": Text(
        "Chưa làm được bước này: lượt trước chưa được tổ kiểm phiếu ký ({clause}).",
        "Not yet: the tellers have not signed the round before ({clause}).",
        "Hãy kiểm phiếu và ký kết quả lượt trước.",
        "Count and sign the round before.",
    ),
    "second_ballot_first": Text(
        "Chưa mở được lượt 2: còn {undecided} đồng chí chưa mức nào đạt đa số và chưa bỏ phiếu lại ({clause}).",
        "Round 2 was not opened: {undecided} names have no majority and no second ballot was held ({clause}).",
        "Hãy mở lượt bỏ phiếu lại trước.",
        "Hold the second ballot first.",
    ),
    "round_already_held": Text(
        "Lượt này đã mở rồi; mỗi lượt chỉ mở một lần.",
        "This round was opened already; each is held once.",
        "Nếu lượt đã mở bị sai, hãy hủy lượt ấy kèm lý do rồi mở lại.",
        "If it went wrong, void it with a reason and open it anew.",
    ),
    "round_two_held": Text(
        "Lượt 2 đã mở nên không thay đổi được danh sách hay lượt 1 nữa ({clause}).",
        "Round 2 is open: the list and round 1 no longer change ({clause}).",
        "Nếu cần sửa, hãy hủy lượt 2 kèm lý do trước.",
        "If this must change, void round 2 with a reason first.",
    ),
    "no_second_ballot_needed": Text(
        "Không mở lượt bỏ phiếu lại: mọi đồng chí đều đã có mức đạt đa số ({clause}).",
        "No second ballot: every name has a level with a majority ({clause}).",
    ),
    "cap_is_zero": Text(
        "Không có lượt 2: {good} đồng chí đạt Hoàn thành tốt nhiệm vụ, 20 % chưa được một người ({clause}).",
        "There is no round 2: 20 % of {good} rated good is less than one ({clause}).",
        "Hãy chuyển sang ghi kết quả.",
        "Go on to the results.",
    ),
    "nobody_eligible": Text(
        "Không có lượt 2: không còn ai đủ tiêu chuẩn, điều kiện trong số {good} đồng chí đạt Tốt ({clause}).",
        "There is no round 2: none of the {good} rated good meets the conditions ({clause}).",
        "Hãy chuyển sang ghi kết quả, hoặc xem lại danh sách chọn.",
        "Go on to the results, or look at the list again.",
    ),
    "no_runoff_needed": Text(
        "Không mở lượt bỏ phiếu lại: không có ai bằng phiếu ở chỗ cuối ({clause}).",
        "No run-off: nobody is tied at the last place ({clause}).",
    ),
    "not_among_good": Text(
        "Đồng chí {name} không ở trong số đạt Hoàn thành tốt nhiệm vụ ở lượt 1 ({clause}).",
        "{name} is not among those who passed as good in round 1 ({clause}).",
    ),
    "round_not_open": Text(
        "Lượt này không còn ở bước bỏ phiếu nên không đóng hòm phiếu được nữa.",
        "This round is no longer being voted on.",
        "Hãy mở lại trang để xem lượt đang ở bước nào.",
        "Reload the page to see where it is.",
    ),
    "round_still_open": Text(
        "Chưa nhập được: hòm phiếu chưa đóng ({clause}).",
        "Not yet: the box is still open ({clause}).",
        "Chủ trì hoặc tổ trưởng tổ kiểm phiếu đóng hòm phiếu trước.",
        "The chair or the head of the tellers closes the box first.",
    ),
    "round_already_signed": Text(
        "Lượt này đã được ký. Số đã ký không sửa được; muốn đổi phải kiểm phiếu lại, có lý do ({clause}).",
        "This round is signed. Signed numbers do not change; only a recount with a reason does ({clause}).",
    ),
    "round_not_signed": Text(
        "Chỉ kiểm lại được lượt đã ký kết quả.",
        "Only a signed round can be counted again.",
    ),
    "round_voided": Text("Lượt này đã hủy.", "This round is void."),
    "later_rounds_first": Text(
        "Chưa hủy được: sau lượt này còn lượt khác đã mở ({clause}).",
        "Not voided: later rounds were opened ({clause}).",
        "Hãy hủy lượt mở sau cùng trước, kèm lý do.",
        "Void the latest one first, with a reason.",
    ),
    "later_rounds_would_change": Text(
        "Chưa ký được: số đếm lại làm thay đổi danh sách hoặc số chỗ của lượt sau ({clause}). Hai bản vẫn được giữ.",
        "Not signed: the recount changes the names or places of a later round ({clause}). Both entries are kept.",
        "Hãy hủy lượt sau kèm lý do, rồi ký; lượt sau sẽ được mở lại.",
        "Void the later round with a reason, sign, then hold it again.",
    ),
    "same_teller_twice": Text(
        "Đồng chí đã nhập một bản; bản kia phải do người khác đếm và nhập ({clause}).",
        "You made one entry already; the other must be made by somebody else ({clause}).",
        "Hãy mở lại bản của đồng chí, hoặc mời đồng chí khác trong tổ nhập bản kia.",
        "Go back to your own, or ask another teller for the other.",
    ),
    "slot_taken": Text(
        "Bản này đồng chí {by} đang nhập.",
        "{by} is making this entry.",
        "Hãy chọn bản kia.",
        "Choose the other one.",
    ),
    "no_entry_begun": Text(
        "Đồng chí chưa bắt đầu bản nhập nào của lần kiểm phiếu này.",
        "You have not begun an entry in this count.",
        "Hãy chọn bản nhập trước.",
        "Choose an entry first.",
    ),
    "entry_handed_in": Text(
        "Bản này đã nộp nên không sửa được nữa. Số đã nộp vẫn được giữ.",
        "This entry was handed in and no longer changes. Its numbers are kept.",
        "Nếu thấy sai, hãy đối chiếu rồi mở lại để đếm.",
        "If it is wrong, compare and reopen it.",
    ),
    "line_not_reopened": Text(
        "Chỉ những chỗ lệch được đếm lại; chỗ khác giữ nguyên như đã nộp.",
        "Only what differed is counted again; everything else stays as handed in.",
        "Muốn sửa chỗ khác, hãy nộp rồi chọn mở lại toàn bộ.",
        "To change other lines, hand in and reopen everything.",
    ),
    "not_a_count": Text(
        "Chưa lưu được: “{value}” không phải là số phiếu. Chỉ gõ số từ 0 trở lên; ô chưa đếm thì để trống.",
        "Not saved: “{value}” is not a number of ballots. Type whole numbers from 0; leave uncounted boxes empty.",
    ),
    "unknown_line": Text(
        "Chưa lưu được: có dòng không thuộc phiếu của lượt này. Có lẽ danh sách vừa thay đổi.",
        "Not saved: a line is not on this ballot. The list may have changed.",
        "Hãy mở lại trang.",
        "Reload the page.",
    ),
    "count_incomplete": Text(
        "Chưa nộp được: còn ô chưa nhập. Số đã nhập vẫn được giữ.",
        "Not handed in: some boxes are empty. What you entered is kept.",
        "Ô không có phiếu nào thì gõ 0.",
        "Type 0 where there is no ballot.",
    ),
    "count_unbalanced": Text(
        "Chưa ghi được phần kiểm phiếu: có phép cộng chưa khớp ({clause}). Số đã nhập vẫn được giữ.",
        "The count was not accepted: it does not add up ({clause}). What was entered is kept.",
        "Hãy đếm lại chỗ chưa khớp.",
        "Count again what does not add up.",
    ),
    "not_both_handed_in": Text(
        "Chưa đối chiếu được: chưa đủ hai bản nhập đã nộp ({clause}).",
        "Not yet: both entries must be handed in ({clause}).",
    ),
    "entries_differ": Text(
        "Chưa ký được: hai bản nhập còn chỗ lệch nhau ({clause}). Cả hai bản vẫn được giữ.",
        "Not signed: the two entries differ ({clause}). Both are kept.",
        "Hãy đếm lại những chỗ lệch.",
        "Count again what differs.",
    ),
    "nothing_differs": Text(
        "Hai bản khớp nhau, không có chỗ nào phải đếm lại.",
        "The entries are equal; there is nothing to count again.",
    ),
    "rounds_not_finished": Text(
        "Chưa ghi được kết quả: chưa bỏ phiếu xong hoặc có lượt chưa ký ({clause}).",
        "Results were not recorded: the rounds are not finished ({clause}).",
        "Hãy làm tiếp ở trang bỏ phiếu.",
        "Go on with the rounds.",
    ),
    "further_names_need_a_proposal": Text(
        "Danh sách giới thiệu thêm chỉ dành cho chi bộ đề xuất lên cấp trên ({clause}).",
        "Only a cell that proposes to its superior sends further names ({clause}).",
    ),
    "rated_elsewhere": Text(
        "Chưa ghi được: có đồng chí đã có kết quả ở hội nghị khác trong năm nay.",
        "Not recorded: somebody has a result from another meeting this year.",
        "Hãy kiểm tra nơi sinh hoạt của đồng chí ấy.",
        "Check which cell the member belongs to.",
    ),
    "does_not_differ": Text(
        "Quyết định với đồng chí này không khác đề xuất nên không ghi lý do ({clause}).",
        "This decision does not differ from the proposal, so no reason is kept ({clause}).",
    ),
    "difference_reasons_missing": Text(
        "Chưa gửi được thông báo: còn {count} quyết định khác đề xuất chưa có lý do ({clause}).",
        "Notices were not sent: {count} decisions differ from the proposal without a reason ({clause}).",
        "Hãy ghi lý do cho từng đồng chí.",
        "Write a reason for each.",
    ),
    "no_decisions": Text(
        "Chưa gửi được thông báo: chưa ghi quyết định nào ({clause}).",
        "Notices were not sent: no decisions are recorded ({clause}).",
    ),
    "not_a_committee_meeting": Text(
        "Việc này chỉ làm ở hội nghị đảng ủy cơ sở ({clause}).",
        "This belongs to a meeting of the grassroots committee ({clause}).",
    ),
    "cells_not_reported": Text(
        "Chưa mở được lượt 1: còn {count} chi bộ chưa gửi báo cáo ({clause}).",
        "Round 1 was not opened: {count} cells have not reported ({clause}).",
        "Xem tên các chi bộ ấy trong bảng tổng hợp.",
        "Their names are in the table of cells.",
    ),
}
