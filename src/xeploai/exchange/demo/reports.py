"""Reports of the demo's commune: one half written with points to answer and opinions asked, one handed in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.organisations.enums import BodyKind
from xeploai.reviews.actions.answer_shortcoming import answer_shortcoming
from xeploai.reviews.actions.judge_opinion import judge_opinion
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.plan_opinion_requests import plan_opinion_requests
from xeploai.reviews.actions.record_prompt import Letter, record_prompt
from xeploai.reviews.actions.save_report import save_report
from xeploai.reviews.actions.save_report_rating import save_report_rating
from xeploai.reviews.actions.save_targets import save_targets
from xeploai.reviews.actions.send_opinion_requests import send_opinion_requests
from xeploai.reviews.actions.submit_report import submit_report
from xeploai.reviews.actions.transcribe_opinion import transcribe_opinion
from xeploai.reviews.enums import Prompter
from xeploai.reviews.models import DraftOpinion, Shortcoming
from xeploai.reviews.panels import panel_of
from xeploai.reviews.queries import headings_for
from xeploai.reviews.report_content import Section, TargetRow, table_version

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.people.models import User
    from xeploai.reviews.models import Report

LAST_YEAR = (
    "Giải ngân vốn chương trình mục tiêu quốc gia xây dựng nông thôn mới còn chậm.",
    "Việc tiếp dân định kỳ của người đứng đầu chưa đều, có tháng không bố trí lịch.",
)
POINTS = (
    "Làm rõ trách nhiệm của tập thể và người đứng đầu trong quản lý đất đai, khai thác cát trái phép trên địa bàn.",
    "Nguyên nhân khiếu nại về bồi thường giải phóng mặt bằng kéo dài và hướng giải quyết dứt điểm.",
)
WRITTEN = {
    "principles": "Ban Thường vụ giữ nguyên tắc tập trung dân chủ, họp định kỳ mỗi tháng một lần, ra 14 nghị quyết và "
    "kết luận chuyên đề. Quy chế làm việc được bổ sung vào tháng 3.",
    "key_tasks": "Hoàn thành tuyến đường liên thôn theo nghị quyết đại hội; xây dựng 3 mô hình sản xuất lúa hữu cơ.",
    "disasters": "Chỉ đạo di dời 126 hộ ở vùng trũng trước bão số 4, không có thiệt hại về người.",
}
TARGETS = (
    TargetRow(
        text="Thu ngân sách trên địa bàn (triệu đồng)",
        source="Nghị quyết HĐND xã",
        planned="12.500",
        actual="13.140",
        is_main=True,
    ),
    TargetRow(text="Thu nhập bình quân đầu người (triệu đồng)", source="Kế hoạch UBND", planned="58", actual="59,5"),
    TargetRow(text="Kết nạp đảng viên mới", source="Nghị quyết Đảng ủy xã", planned="9", actual="8", is_main=True),
    TargetRow(text="Giảm tỷ lệ hộ nghèo", source="Kế hoạch UBND", planned="0,5 %", actual="0,6 %"),
    TargetRow(text="Thôn đạt chuẩn văn hóa", source="Kế hoạch UBND", planned="6", actual="6"),
)


def write_reports(last: Cycle, cycle: Cycle, *, clerk: User, expert: User, commune: str) -> None:
    """The standing committee's draft, and the self-assessment of the Party organisation, handed in."""
    committees = Subject.objects.filter(unit__code=commune, body__kind=BodyKind.STANDING_COMMITTEE)
    collective = committees.filter(cycle=cycle, kind=SubjectKind.BODY).select_related("cycle", "unit", "body").first()
    before = committees.filter(cycle=last, kind=SubjectKind.BODY).first()
    if collective is None or before is None:
        return
    Shortcoming.objects.bulk_create(
        Shortcoming(
            subject=before, position=place, text=text, for_next_year=True, pointed_out_by=f"Hội nghị năm {last.year}"
        )
        for place, text in enumerate(LAST_YEAR, start=1)
    )
    report = _half_written(collective, clerk=clerk, expert=expert)
    _ask(report, clerk=clerk)
    units = Subject.objects.filter(cycle=cycle, kind=SubjectKind.UNIT, unit__code=commune)
    for organisation in units.select_related("cycle", "unit", "body"):
        _handed_in(organisation, clerk=clerk)


def _half_written(subject: Subject, *, clerk: User, expert: User) -> Report:
    letter = Letter(
        issuer=Prompter.PROVINCIAL_STANDING,
        document_number="412-CV/TU",
        document_date=timezone.localdate() - dt.timedelta(days=12),
    )
    record_prompt(actor=expert, subject=subject, letter=letter, points=POINTS)
    report = open_report(actor=clerk, subject=subject)
    for code, text in WRITTEN.items():
        report = save_report(actor=clerk, report=report, heading=code, section=Section(text=text))
    save_targets(actor=clerk, report=report, rows=TARGETS, version=table_version(()))
    first = subject.shortcomings.order_by("position").first()
    if first is not None:
        answer_shortcoming(
            actor=clerk,
            row=first,
            remedy="fixing",
            evidence="Đến 31/10 đã giải ngân 81,2 % kế hoạch vốn; 2 công trình còn lại nghiệm thu trong tháng 12.",
            version=first.version,
        )
    return report


def _ask(report: Report, *, clerk: User) -> None:
    """The executive committee is asked; the first two have answered on paper."""
    panel = panel_of(report.subject)
    if panel is None or not panel.people:
        return
    requests = plan_opinion_requests(actor=clerk, report=report)
    send_opinion_requests(actor=clerk, report=report, due_on=timezone.localdate() + dt.timedelta(days=2))
    said: tuple[list[str], ...] = (["Nêu rõ số vụ khai thác cát đã xử lý.", "Bổ sung kết quả chuyển đổi số."], [])
    for request, points in zip(requests, said, strict=False):
        request.refresh_from_db()
        transcribe_opinion(actor=clerk, request=request, points=points, nothing=not points, version=request.version)
    opinion = DraftOpinion.objects.filter(request__report=report).order_by("pk").first()
    if opinion is not None:
        why = "Đã thêm số liệu vào mục vụ việc phức tạp."
        judge_opinion(actor=clerk, opinion=opinion, verdict="taken", why=why, version=opinion.version)


def _handed_in(subject: Subject, *, clerk: User) -> None:
    report = open_report(actor=clerk, subject=subject)
    for heading in headings_for(report):
        said = Section(nothing=heading.code not in {"results", "to_be_mended", "next_year", "leadership_result"})
        if not said.nothing:
            said = Section(text=_SAID[heading.code])
        report = save_report(actor=clerk, report=report, heading=heading.code, section=said)
    report = save_report_rating(actor=clerk, report=report, proposed="good", grades={}, version=report.version)
    report = save_targets(actor=clerk, report=report, rows=TARGETS, version=table_version(()))
    submit_report(actor=clerk, report=report, version=report.version)


_SAID = {
    "results": "Đảng bộ hoàn thành 13/15 chỉ tiêu của năm; 2 chỉ tiêu chưa đạt là kết nạp đảng viên và giải ngân vốn.",
    "leadership_result": "Ban Thường vụ tự kiểm điểm trong tháng 11; kết quả bỏ phiếu ghi sau hội nghị.",
    "to_be_mended": "Giải ngân vốn chậm; sinh hoạt chuyên đề ở một số chi bộ thôn còn hình thức.",
    "next_year": "Giao từng ủy viên phụ trách một công trình; mỗi quý kiểm tra sinh hoạt của 4 chi bộ.",
}
