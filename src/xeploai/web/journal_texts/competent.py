"""Dossiers, comments, appraisal: the way to the competent level."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "check_piece": Said(
        "Lập hồ sơ", "Ghi tình trạng một thành phần của hồ sơ.", "Dossier prepared", "Noted how a piece stands."
    ),
    "send_dossier": Said(
        "Gửi hồ sơ",
        "Gửi hồ sơ lần {number} theo {document} ({document_date}) đến {to}.",
        "Dossier sent",
        "Sent the dossier ({number}) by {document} ({document_date}) to {to}.",
    ),
    "return_dossier": Said(
        "Trả lại hồ sơ",
        "Trả lại hồ sơ gửi lần {number} để bổ sung.",
        "Dossier returned",
        "Returned the dossier ({number}).",
    ),
    "accept_dossier": Said(
        "Tiếp nhận hồ sơ", "Tiếp nhận hồ sơ gửi lần {number}.", "Dossier accepted", "Took in the dossier ({number})."
    ),
    "open_delivery": Said(
        "Mở hồ sơ đến", "Mở xem hồ sơ gửi lần {number}.", "Dossier opened", "Opened the dossier ({number})."
    ),
    "set_commenting_units": Said(
        "Lập danh sách nơi tham gia ý kiến",
        "Lập danh sách nơi tham gia ý kiến theo {document} ({document_date}): {units}.",
        "Commenting collectives listed",
        "Listed those who comment by {document} ({document_date}): {units}.",
    ),
    "ask_comments": Said(
        "Đề nghị tham gia ý kiến",
        "Gửi {asked} đề nghị tham gia ý kiến, hạn trả lời {due_on}.",
        "Comments asked",
        "Sent {asked} requests for comments, due {due_on}.",
    ),
    "remind_comments": Said(
        "Nhắc tham gia ý kiến",
        "Nhắc {reminded} đề nghị chưa trả lời.",
        "Comments reminded",
        "Reminded of {reminded} open requests.",
    ),
    "answer_comment": Said("Trả lời tham gia ý kiến", "Ghi ý kiến tham gia.", "Comment given", "Noted a comment."),
    "finish_appraisal": Said(
        "Xong thẩm định",
        "Xong phiếu thẩm định (bản {version}).",
        "Appraisal finished",
        "Finished an appraisal (version {version}).",
    ),
    "reopen_appraisal": Said(
        "Mở lại thẩm định", "Mở lại phiếu thẩm định, có lý do.", "Appraisal reopened", "Opened an appraisal again."
    ),
    "decide_subject_difference_reasons": Said(
        "Ghi lý do khác đề xuất",
        "Ghi lý do của {recorded} kết quả khác đề xuất.",
        "Reasons given",
        "Gave the reasons of {recorded} results that differ.",
    ),
    "send_subject_notices": Said(
        "Gửi thông báo kết quả",
        "Gửi thông báo kết quả xếp loại lần {number}.",
        "Notices sent",
        "Sent the notices ({number}).",
    ),
    "rerate_subject": Said(
        "Xếp loại lại",
        "Xếp loại lại theo {document} ({document_date}): bản {version}.",
        "Rated again",
        "Rated again by {document} ({document_date}): version {version}.",
    ),
    "rerate_member": Said(
        "Xếp loại lại đảng viên",
        "Xếp loại lại đảng viên {person} theo {document} ({document_date}): bản {version}.",
        "Member rated again",
        "Rated {person} again by {document} ({document_date}): version {version}.",
    ),
    "make_submission": Said(
        "Lập tờ trình",
        "Lập tờ trình {document} ({document_date}), {rows} đối tượng.",
        "Submission made",
        "Made the submission {document} ({document_date}) on {rows} subjects.",
    ),
    "make_central_report": Said(
        "Lập báo cáo Trung ương",
        "Lập báo cáo Trung ương {document} ({document_date}), bản {number}.",
        "Report to the centre made",
        "Made the report to the centre {document} ({document_date}), number {number}.",
    ),
    "report_delegated_ratings": Said(
        "Báo cáo kết quả được ủy quyền",
        "Báo cáo kết quả xếp loại được ủy quyền ({subjects} đối tượng), lần {number}.",
        "Delegated ratings reported",
        "Reported {subjects} delegated ratings ({number}).",
    ),
}
