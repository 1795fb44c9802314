"""Refusals of the evening: plan, roll, tellers, electorate, opinions, minutes, papers."""

from __future__ import annotations

from xeploai.web.refusal_texts import Text

TEXTS: dict[str, Text] = {
    "unit_holds_no_member_vote": Text(
        "{unit} không tổ chức bỏ phiếu xếp loại đảng viên; việc này do chi bộ và đảng ủy cơ sở làm ({clause}).",
        "{unit} holds no vote on members; cells and grassroots committees do ({clause}).",
        "Hãy chọn chi bộ hoặc đảng ủy cơ sở.",
        "Choose a cell or a grassroots committee.",
    ),
    "meeting_already_planned": Text(
        "{unit} đã có hội nghị trong kỳ năm {year}. Chưa tạo thêm hội nghị nào.",
        "{unit} already has a meeting in {year}. No other was made.",
        "Hãy mở hội nghị đã có và sửa ngày, giờ ở đó.",
        "Open that meeting and change its date there.",
    ),
    "officer_not_of_unit": Text(
        "Chưa ghi được: đồng chí {name} không thuộc {unit}. Những gì đã ghi trước vẫn còn.",
        "Not saved: {name} does not belong to {unit}. What was saved before still stands.",
        "Hãy chọn người trong danh sách của đơn vị.",
        "Choose somebody from the unit's list.",
    ),
    "chair_takes_minutes": Text(
        "Chưa ghi được: đồng chí {name} không thể vừa chủ trì vừa ghi biên bản.",
        "Not saved: {name} cannot both chair and take the minutes.",
        "Hãy chọn hai đồng chí khác nhau.",
        "Choose two different people.",
    ),
    "chair_is_teller": Text(
        "Chưa đổi được chủ trì: đồng chí {name} đang ở trong tổ kiểm phiếu.",
        "The chair was not changed: {name} is a teller.",
        "Hãy thay người trong tổ kiểm phiếu trước.",
        "Replace the teller first.",
    ),
    "meeting_already_open": Text(
        "Hội nghị đã khai mạc lúc {at}. Không có gì thay đổi.",
        "The meeting was opened at {at}. Nothing was changed.",
        "Hãy tiếp tục bước sau.",
        "Go on with the next step.",
    ),
    "minutes_adopted": Text(
        "Chưa ghi được: biên bản đã được hội nghị thông qua và đã khóa ({clause}). Nội dung cũ vẫn nguyên.",
        "Not saved: the minutes were adopted and are locked ({clause}). Nothing was changed.",
        "Nếu cần sửa, hãy lập bản biên bản mới kèm lý do, rồi thông qua lại.",
        "If something must be mended, begin a new number of the minutes with a reason and adopt it again.",
    ),
    "nobody_to_call": Text(
        "Chưa lập được danh sách: {unit} chưa có ai trong danh sách đảng viên hoặc cấp ủy.",
        "No roll was made: nobody is listed at {unit}.",
        "Hãy đề nghị Ban Tổ chức Tỉnh ủy cập nhật danh sách của đơn vị.",
        "Ask the provincial Organisation Committee to bring the unit's list up to date.",
    ),
    "already_on_roll": Text(
        "Đồng chí {name} đã có trong danh sách.",
        "{name} is already on the roll.",
        "Hãy tìm tên trong danh sách điểm danh.",
        "Look for the name in the roll.",
    ),
    "guest_is_member": Text(
        "Chưa thêm được đồng chí {name}: chỉ thêm cấp trên dự hoặc khách mời ở đây ({clause}).",
        "{name} was not added: only superiors and guests are added here ({clause}).",
        "Thành viên lấy từ danh sách của đơn vị: hãy bấm Cập nhật danh sách.",
        "Members come from the unit's list: press Update the roll.",
    ),
    "member_stays_on_roll": Text(
        "Không bỏ được đồng chí {name}: thành viên luôn ở trong danh sách triệu tập.",
        "{name} was not removed: members stay on the roll.",
        "Nếu đồng chí vắng, hãy đánh dấu vắng.",
        "If they are absent, tick absent.",
    ),
    "speaker_stays_on_roll": Text(
        "Không bỏ được đồng chí {name}: đã có ý kiến phát biểu ghi trong biên bản.",
        "{name} was not removed: an opinion of theirs is in the minutes.",
        "Hãy giữ tên trong danh sách.",
        "Keep the name on the roll.",
    ),
    "not_on_roll": Text(
        "Chưa ghi được điểm danh: có người không còn trong danh sách. Các đánh dấu khác vẫn giữ nguyên.",
        "No tick was saved: somebody is no longer on the roll. Other ticks stand.",
        "Hãy tải lại trang điểm danh.",
        "Load the roll again.",
    ),
    "electorate_frozen": Text(
        "Danh sách đã chốt lúc {at}: tổng số triệu tập là {convened} và không đổi ({clause}).",
        "The list was frozen at {at}: {convened} are convened, and that stays ({clause}).",
        "Ai đến sau, hãy bấm Đến sau; người đó được bỏ phiếu ở lượt đang mở, tổng số không đổi.",
        "For a late arrival press Arrived late; they vote in the open round and the total stays.",
    ),
    "electorate_not_frozen": Text(
        "Chưa làm được: danh sách triệu tập chưa chốt ({clause}).",
        "Not done: the list of those convened is not frozen ({clause}).",
        "Hãy điểm danh rồi chốt danh sách trước.",
        "Call the roll and freeze the list first.",
    ),
    "not_a_member": Text(
        "Đồng chí {name} là khách hoặc cấp trên dự, không tính vào tổng số triệu tập.",
        "{name} is a guest or superior and is not counted.",
        "Hãy đánh dấu có mặt ở phần khách mời.",
        "Tick present among the guests.",
    ),
    "already_present": Text(
        "Đồng chí {name} đã được ghi có mặt.", "{name} is already ticked present.", "Không cần làm gì thêm.",
        "Nothing more to do.",
    ),
    "teller_not_on_roll": Text(
        "Chưa cử được đồng chí {name}: không có tên trong danh sách triệu tập.",
        "{name} was not appointed: not on the roll.",
        "Hãy chọn một thành viên của hội nghị.",
        "Choose a member of the meeting.",
    ),
    "teller_is_chair": Text(
        "Đồng chí {name} đang chủ trì hội nghị. Từ năm người trở lên, chủ trì không kiểm phiếu; dưới năm người thì "
        "được, và biên bản ghi rõ.",
        "{name} chairs the meeting. With five or more the chair does not count; with fewer it is allowed and recorded.",
        "Hãy chọn đồng chí khác nếu có thể.",
        "Choose somebody else if you can.",
    ),
    "teller_is_secretary": Text(
        "Đồng chí {name} là bí thư. Từ năm người trở lên, bí thư không kiểm phiếu; dưới năm người thì được, và biên "
        "bản ghi rõ.",
        "{name} is the secretary. With five or more a secretary does not count; with fewer it is allowed and recorded.",
        "Hãy chọn đồng chí khác nếu có thể.",
        "Choose somebody else if you can.",
    ),
    "round_in_progress": Text(
        "Chưa làm được: đang có lượt bỏ phiếu hoặc kiểm phiếu chưa xong ({clause}).",
        "Not done: a round is open or being counted ({clause}).",
        "Hãy để tổ kiểm phiếu đếm và ký xong.",
        "Let the tellers finish and sign first.",
    ),
    "agenda_empty": Text(
        "Chưa ghi được chương trình: chưa có mục nào. Chương trình cũ vẫn còn.",
        "The agenda was not saved: it has no item. The old one stands.",
        "Hãy viết ít nhất một mục, mỗi dòng một mục.",
        "Write at least one item, one a line.",
    ),
    "agenda_item_too_long": Text(
        "Mục «{text}…» dài quá {longest} chữ. Chưa ghi gì; chữ đã gõ vẫn còn.",
        "The item “{text}…” is longer than {longest} letters. Nothing was saved; your text is kept.",
        "Hãy viết ngắn lại hoặc tách làm hai dòng.",
        "Shorten it or make two lines of it.",
    ),
    "unknown_interpretation": Text(
        "Không có cách hiểu này để chọn.", "There is no such reading to choose.", "Hãy chọn một cách trên trang.",
        "Choose one of those on the page.",
    ),
    "interpretation_fixed_above": Text(
        "Cách hiểu này cấp trên đã quy định tại văn bản {document}; hội nghị không chọn khác ({clause}).",
        "A higher document, {document}, settled this point; the meeting cannot choose otherwise ({clause}).",
        "Hãy theo văn bản đó; nếu vướng, gửi câu hỏi về điểm này.",
        "Follow the document; send a question about this point if something is unclear.",
    ),
    "interpretation_not_offered": Text(
        "Cách tính này chỉ dùng khi có văn bản của cấp có thẩm quyền ({clause}).",
        "This reading needs a document of the competent level ({clause}).",
        "Hãy dùng cách mặc định.",
        "Use the default.",
    ),
    "round_two_open": Text(
        "Lượt 2 đã mở: cách tính số được chọn không đổi được nữa ({clause}).",
        "Round 2 is open: the reading of the cap stays ({clause}).",
        "Nếu thật sự phải đổi, hãy hủy lượt 2 kèm lý do khi chưa có kết quả ký.",
        "If it must change, void round 2 with a reason before anything is signed.",
    ),
    "roll_missing": Text(
        "Chưa có danh sách triệu tập.", "There is no roll yet.", "Hãy lập danh sách ở trang Điểm danh.",
        "Make it on the roll page.",
    ),
    "nobody_present": Text(
        "Chưa đánh dấu ai có mặt.", "Nobody is ticked present.", "Hãy điểm danh.", "Call the roll.",
    ),
    "chair_missing": Text(
        "Chưa ghi người chủ trì.", "No chair is set.", "Hãy chọn ở trang Kế hoạch.", "Choose one on the plan page.",
    ),
    "minutes_taker_missing": Text(
        "Chưa ghi người ghi biên bản.", "No minutes-taker is set.", "Hãy chọn ở trang Kế hoạch.",
        "Choose one on the plan page.",
    ),
    "tellers_too_few": Text(
        "Tổ kiểm phiếu chưa đủ hai đồng chí.", "There are fewer than two tellers.",
        "Hãy cử thêm; hai người đếm độc lập.", "Appoint more; two people count apart.",
    ),
    "head_teller_missing": Text(
        "Tổ kiểm phiếu chưa có tổ trưởng.", "The tellers have no head.", "Hãy chọn tổ trưởng.", "Choose the head.",
    ),
    "tellers_absent": Text(
        "Có đồng chí trong tổ kiểm phiếu chưa được ghi có mặt.", "A teller is not ticked present.",
        "Hãy điểm danh đồng chí đó hoặc cử người khác.", "Tick them, or appoint somebody else.",
    ),
    "excused_without_reason": Text(
        "Có đồng chí vắng có lý do mà chưa ghi lý do; theo cách tính đang áp dụng, lý do quyết định tổng số triệu tập.",
        "Somebody is excused without a reason; under the reading in force the reason decides who is counted.",
        "Hãy ghi lý do ở trang Điểm danh.",
        "Write the reason on the roll page.",
    ),
    "some_unmarked": Text(
        "Còn đồng chí chưa điểm danh; các đồng chí đó được coi là vắng và vẫn tính vào tổng số triệu tập.",
        "Some are not ticked yet; they are taken as absent and stay counted.",
        "Nếu sót, hãy điểm danh trước khi chốt.",
        "Tick them before freezing if you forgot.",
    ),
    "present_below_majority": Text(
        "Số có mặt không quá nửa tổng số triệu tập: không mức nào có thể quá bán.",
        "Those present are not more than half of those convened: nothing can pass.",
        "Hãy chờ thêm người hoặc dời hội nghị.",
        "Wait for more people or move the meeting.",
    ),
    "electorate_tiny": Text(
        "Tổng số triệu tập dưới năm người: số phiếu cụ thể dễ lộ ai bầu gì. Trang chiếu chỉ báo đạt hay không đạt; số "
        "phiếu chỉ ở biên bản.",
        "Fewer than five are convened: exact numbers may show who voted how. The projector tells only passed or not; "
        "numbers stand in the minutes.",
        "Hãy nói rõ điều này với hội nghị trước khi bỏ phiếu.",
        "Tell the meeting so before the vote.",
    ),
    "count_signed": Text(
        "Không mở lại danh sách được: đã có kết quả kiểm phiếu được ký ({clause}).",
        "The list stays shut: a count is signed ({clause}).",
        "Tổng số triệu tập giữ nguyên đến hết hội nghị.",
        "The number convened stays to the end of the meeting.",
    ),
    "speaker_not_present": Text(
        "Chưa ghi được ý kiến: đồng chí {name} chưa được ghi có mặt. Chữ đã gõ vẫn còn.",
        "The opinion was not saved: {name} is not ticked present. Your text is kept.",
        "Hãy điểm danh đồng chí đó trước.",
        "Tick them present first.",
    ),
    "reserved_without_wish": Text(
        "Ý kiến bảo lưu chỉ ghi hoặc sửa theo đề nghị của chính đồng chí {name}, nguyên văn ({clause}). Chữ "
        "đã gõ vẫn còn.",
        "A reserved opinion is written or changed only by the wish of {name}, word for word ({clause}). Your "
        "text is kept.",
        "Hãy hỏi đồng chí đó rồi đánh dấu «theo đề nghị của chính đồng chí».",
        "Ask them, then tick “at their own request”.",
    ),
    "withdrawal_without_wish": Text(
        "Chỉ rút ý kiến theo đề nghị của chính đồng chí {name} ({clause}).",
        "An opinion is withdrawn only by the wish of {name} ({clause}).",
        "Hãy hỏi đồng chí đó rồi đánh dấu ô đề nghị.",
        "Ask them, then tick the box.",
    ),
    "text_missing": Text(
        "Chưa ghi được: chưa có chữ nào.", "Not saved: there is no text yet.", "Hãy viết nội dung rồi ghi lại.",
        "Write something, then save again.",
    ),
    "opinion_withdrawn": Text(
        "Ý kiến này của đồng chí {name} đã được rút.", "This opinion of {name} was withdrawn.",
        "Nếu cần, hãy ghi ý kiến mới.", "Write a new one if needed.",
    ),
    "unknown_section": Text(
        "Biên bản không có phần này. Chữ đã gõ vẫn còn trên trang.", "The minutes have no such part. Your "
        "text is kept.",
        "Hãy tải lại trang biên bản.", "Load the minutes again.",
    ),
    "votes_not_over": Text(
        "Chưa thông qua biên bản được: còn lượt bỏ phiếu chưa có kết quả ký ({clause}).",
        "The minutes cannot be adopted: a round has no signed result ({clause}).",
        "Hãy làm xong các lượt bỏ phiếu.",
        "Finish the rounds first.",
    ),
    "results_not_recorded": Text(
        "Chưa thông qua biên bản được: kết quả xếp loại từng đồng chí chưa được ghi ({clause}).",
        "The minutes cannot be adopted: the results are not recorded ({clause}).",
        "Hãy xem và ghi kết quả ở trang Kết quả.",
        "Look at the results and record them first.",
    ),
    "hands_missing": Text(
        "Chưa thông qua được: phải ghi đủ ba số giơ tay (tán thành, không tán thành, ý kiến khác), kể cả số 0.",
        "Not adopted: enter all three numbers (for, against, abstaining), zero included.",
        "Hãy đếm và ghi đủ ba số.",
        "Count and enter all three.",
    ),
    "hands_negative": Text(
        "Số giơ tay không thể nhỏ hơn 0.", "A show of hands cannot be below 0.", "Hãy ghi lại.", "Enter it again.",
    ),
    "hands_exceed_present": Text(
        "Chưa thông qua được: ba số cộng lại là {hands}, nhưng chỉ có {present} đồng chí có quyền biểu quyết "
        "đang có mặt.",
        "Not adopted: the three numbers add up to {hands}, and only {present} voters are present.",
        "Hãy đếm lại.",
        "Count again.",
    ),
    "minutes_not_carried": Text(
        "Biên bản chưa được thông qua: {votes_for} tán thành, chưa quá nửa số {present} đồng chí có mặt ({clause}).",
        "The minutes were not adopted: {votes_for} for, not more than half of the {present} present ({clause}).",
        "Hãy sửa theo góp ý, đọc lại và biểu quyết lại.",
        "Mend them, read them again and vote again.",
    ),
    "minutes_not_adopted": Text(
        "Chưa làm được: biên bản chưa được hội nghị thông qua ({clause}).",
        "Not done: the minutes are not adopted ({clause}).",
        "Hãy thông qua biên bản trước.",
        "Adopt the minutes first.",
    ),
    "meeting_closed": Text(
        "Hội nghị đã bế mạc lúc {at}.", "The meeting was closed at {at}.", "Không cần làm gì thêm.",
        "Nothing more to do.",
    ),
    "no_superior": Text(
        "Chưa gửi được: {unit} không có cấp trên trực tiếp trong hệ thống.",
        "Not sent: {unit} has no direct superior here.",
        "Hãy tải văn bản về và gửi bằng đường công văn.",
        "Download the papers and send them by post.",
    ),
    "meeting_date_missing": Text(
        "Chưa in được: hội nghị chưa ghi ngày, giờ.", "Not printed: the meeting has no date.",
        "Hãy ghi ngày, giờ ở trang Kế hoạch.", "Set the date on the plan page.",
    ),
}  # fmt: skip
