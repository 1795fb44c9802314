"""Opinions on drafts."""

from __future__ import annotations

from xeploai.web.journal_texts import Said

TEXTS: dict[str, Said] = {
    "plan_opinion_requests": Said(
        "Lập danh sách lấy ý kiến",
        "Lập danh sách lấy ý kiến về báo cáo của {about}: {people} người.",
        "List of those to ask",
        "Listed {people} people to ask on the report of {about}.",
    ),
    "add_opinion_request": Said(
        "Thêm nơi lấy ý kiến",
        "Thêm {asked} vào danh sách lấy ý kiến về báo cáo của {about}.",
        "Somebody added to ask",
        "Added {asked} to those asked on the report of {about}.",
    ),
    "remove_opinion_request": Said(
        "Gỡ khỏi danh sách lấy ý kiến",
        "Gỡ {asked} khỏi danh sách lấy ý kiến về báo cáo của {about}.",
        "Somebody taken off the list",
        "Took {asked} off the list of those asked on the report of {about}.",
    ),
    "send_opinion_requests": Said(
        "Gửi lấy ý kiến",
        "Gửi dự thảo báo cáo của {about} lấy ý kiến: {sent} nơi, hạn {due_on}.",
        "Draft sent for opinions",
        "Sent the draft report of {about} to {sent} for opinions by {due_on}.",
    ),
    "open_opinion_request": Said(
        "Mở xem dự thảo",
        "Mở xem dự thảo báo cáo của {about} lần đầu.",
        "Draft first opened",
        "Opened the draft report of {about} for the first time.",
    ),
    "answer_opinion_request": Said(
        "Góp ý dự thảo",
        "Góp {points} ý kiến vào dự thảo báo cáo của {about}.",
        "Opinion given",
        "Gave {points} points on the draft report of {about}.",
    ),
    "transcribe_opinion": Said(
        "Nhập góp ý từ giấy",
        "Nhập {points} ý kiến góp ý từ bản giấy vào báo cáo của {about}.",
        "Opinion typed from paper",
        "Typed {points} points from paper on the report of {about}.",
    ),
    "remind_opinions": Said(
        "Nhắc góp ý",
        "Nhắc {reminded} nơi chưa góp ý báo cáo của {about}.",
        "Reminder of opinions",
        "Reminded {reminded} who have not answered on the report of {about}.",
    ),
    "close_opinions": Said(
        "Kết thúc lấy ý kiến",
        "Kết thúc lấy ý kiến về báo cáo của {about}: {answered}/{asked} đã trả lời.",
        "Asking ended",
        "Ended the asking on the report of {about}: {answered} of {asked} answered.",
    ),
    "judge_opinion": Said(
        "Kết luận ý kiến góp ý",
        "Ghi kết luận về một ý kiến góp ý vào báo cáo của {about}.",
        "Opinion judged",
        "Said what becomes of an opinion on the report of {about}.",
    ),
}
