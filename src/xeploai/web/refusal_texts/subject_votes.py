"""Refusals of the votes on organisations, collectives and leaders (V.1, V.2, V.5 to V.7)."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "turns_missing": Text(
        "Chưa mở được bỏ phiếu: chưa lập thứ tự kiểm điểm tập thể và từng đồng chí ({clause}).",
        "The vote was not opened: the order of the review of the collective and its members was not made ({clause}).",
        "Hãy lập thứ tự kiểm điểm, kiểm điểm xong rồi mới bỏ phiếu.",
        "Make the order, finish the review, then vote.",
    ),
    "turns_unfinished": Text(
        "Chưa mở được bỏ phiếu: chưa kiểm điểm xong {names} ({clause}).",
        "The vote was not opened: not yet reviewed: {names} ({clause}).",
        "Hãy kiểm điểm xong, hoặc ghi vắng kèm lý do.",
        "Finish the review, or mark the absence with its reason.",
    ),
    "criteria_first": Text(
        "Chưa bỏ phiếu mức xếp loại: tiêu chí {codes} chưa thống nhất và chưa được bỏ phiếu ({clause}).",
        "No vote on the level yet: criteria {codes} are disputed and were not voted on ({clause}).",
        "Hãy bỏ phiếu các tiêu chí ấy trước; nếu đã mở phiếu tiêu chí thì hủy lượt ấy và mở lại cho đủ.",
        "Vote on these criteria first; if a vote on criteria was opened without them, void it and open it anew.",
    ),
    "collective_not_rated": Text(
        "Chưa bỏ phiếu mức xếp loại: chưa có kết quả tự xếp loại của {names} ({clause}).",
        "No vote on the level yet: {names} has no result of its own vote ({clause}).",
        "Hãy chờ kết quả kiểm điểm, tự xếp loại của tập thể lãnh đạo; nếu phải làm trước thì ghi lý do.",
        "Wait for the leadership's own result; if the vote must come first, give the reason.",
    ),
    "no_criterion_disputed": Text(
        "Không có tiêu chí nào cần bỏ phiếu: mọi tiêu chí đã thống nhất ({clause}).",
        "There is no criterion to vote on: all are agreed ({clause}).",
        "Hãy mở bỏ phiếu mức xếp loại.",
        "Open the vote on the level.",
    ),
    "levels_already_voted": Text(
        "Chưa làm được: đã mở bỏ phiếu mức xếp loại ({clause}).",
        "Not done: the vote on the level was opened already ({clause}).",
        "Nếu mở nhầm, hãy hủy lượt ấy kèm lý do rồi làm lại.",
        "If this was a mistake, void that round with a reason and do it again.",
    ),
    "round_not_of_this_meeting": Text(
        "Hội nghị này không có lượt bỏ phiếu ấy ({clause}).",
        "This meeting has no such round ({clause}).",
        "Hãy tải lại trang bỏ phiếu để xem bước tiếp theo.",
        "Reload the page of the vote for the next step.",
    ),
    "subject_of_another_kind": Text(
        "Chưa lập được hội nghị: {name} không thuộc loại biểu quyết này ({clause}).",
        "The meeting was not planned: {name} does not hold this kind of vote ({clause}).",
        "Hãy chọn đúng tập thể hoặc đơn vị trong danh sách đối tượng xếp loại.",
        "Choose the right collective or unit from the list of what is rated.",
    ),
    "subject_rated_no_more": Text(
        "Chưa lập được hội nghị: {name} đã thôi xếp loại từ ngày {on} ({clause}).",
        "The meeting was not planned: {name} is not rated any more since {on} ({clause}).",
        "Hãy xem lại danh sách đối tượng xếp loại của năm.",
        "Check the list of what is rated this year.",
    ),
    "subject_not_reviewed": Text(
        "Chưa lập được hội nghị: {name} không thuộc diện kiểm điểm tập thể ({clause}).",
        "The meeting was not planned: {name} is not among the collectives that review themselves ({clause}).",
        "Hãy xem lại danh sách đối tượng kiểm điểm của năm.",
        "Check the list of collectives reviewed this year.",
    ),
    "rated_body_dissolved": Text(
        "Chưa lập được hội nghị: {name} đã giải thể ({clause}).",
        "The meeting was not planned: {name} is dissolved ({clause}).",
        "Hãy ghi thôi xếp loại tập thể này kèm lý do.",
        "Record that it is rated no more, with the reason.",
    ),
    "rated_unit_dissolved": Text(
        "Chưa lập được hội nghị: {unit} đã giải thể ({clause}).",
        "The meeting was not planned: {unit} is dissolved ({clause}).",
        "Hãy ghi thôi xếp loại đơn vị này kèm lý do.",
        "Record that it is rated no more, with the reason.",
    ),
    "no_competent_body": Text(
        "Chưa lập được hội nghị: {unit} chưa có tập thể có thẩm quyền trong danh sách ({clause}).",
        "The conference was not planned: {unit} has no competent collective on file ({clause}).",
        "Hãy bổ sung ban thường vụ, cấp ủy hoặc tập thể lãnh đạo của đơn vị.",
        "Add the unit's standing committee, committee or leadership.",
    ),
    "order_not_at_stake": Text(
        "Không cần ghi lý do: hội nghị này không phải chờ kết quả của tập thể lãnh đạo ({clause}).",
        "No reason is needed: this meeting does not wait for the leadership's result ({clause}).",
        "Hãy tiếp tục các bước của hội nghị.",
        "Go on with the meeting.",
    ),
    "not_a_conference": Text(
        "Chưa mở được danh sách: đây không phải hội nghị của cấp có thẩm quyền ({clause}).",
        "The list was not opened: this is no conference of the competent level ({clause}).",
        "Hãy mở đúng hội nghị.",
        "Open the right meeting.",
    ),
    "unknown_list": Text(
        "Chưa mở được danh sách: không rõ đây là danh sách quyết định hay đề nghị ({clause}).",
        "The list was not opened: it is not said whether it decides or recommends ({clause}).",
        "Hãy tải lại trang và chọn lại danh sách.",
        "Reload the page and choose the list again.",
    ),
    "subject_on_another_list": Text(
        "Chưa mở được danh sách: {names} đã ở danh sách khác của hội nghị này ({clause}).",
        "The list was not opened: {names} stand on another list of this conference ({clause}).",
        "Hãy bỏ tên ấy khỏi một trong hai danh sách.",
        "Take the name off one of the two lists.",
    ),
    "not_about_subjects": Text(
        "Chưa ghi được kết quả: hội nghị này xếp loại đảng viên ({clause}).",
        "The results were not recorded: this meeting rates party members ({clause}).",
        "Hãy ghi kết quả ở trang kết quả của hội nghị.",
        "Record them on the meeting's page of results.",
    ),
    "minutes_of_the_lead": Text(
        "Chưa thông qua: tập thể này kiểm điểm kết hợp, biên bản chung nằm ở hội nghị chính ({clause}).",
        "Not adopted: this collective reviews together with another, whose meeting holds the minutes ({clause}).",
        "Hãy mở hội nghị chính và thông qua biên bản chung ở đó.",
        "Open that meeting and adopt the minutes there.",
    ),
    "electorate_of_two": Text(
        "Chỉ có không quá hai người bỏ phiếu: phải cùng một ý mới quá bán, và không giữ kín được phiếu ({clause}).",
        "No more than two vote: only both together are a majority, and the ballot cannot be secret ({clause}).",
        "Nếu có hội nghị cán bộ chủ chốt hoặc toàn thể cán bộ, hãy tổ chức tại đó.",
        "Where key cadres or the whole staff can be convened, hold the vote there.",
    ),
}
