"""The subject, who rates it and why, its papers before the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from xeploai.cycles.enums import SubjectKind
from xeploai.exchange.chains.parts import DASH, Grid, Part, day, moment, paper
from xeploai.law.authority import BodySubject, LeaderSubject, UnitSubject, rating_authority
from xeploai.law.outcome import as_data
from xeploai.law.sentences import explain
from xeploai.reviews.models import DraftOpinion, OpinionRequest, PromptPoint, Report, Shortcoming

if TYPE_CHECKING:
    from xeploai.cycles.models import Subject


def subject_parts(subject: Subject, language: str) -> list[Part]:
    """What it is, who rates it, what it wrote."""
    return [_listed(subject), _authority(subject, language), _papers(subject)]


def _listed(subject: Subject) -> Part:
    lines = [
        (_("Đối tượng"), subject.name),
        (_("Loại"), str(subject.get_kind_display())),
        (_("Đơn vị"), f"{subject.unit.name} ({subject.unit.code})"),
        (_("Chức danh"), subject.post),
        (_("Cách làm"), _("kiểm điểm và xếp loại") if subject.reviewed else _("chỉ xếp loại")),
        (_("Nhóm tương đồng"), subject.group),
        (_("Căn cứ bổ sung"), subject.added_because),
        (_("Văn bản"), paper(subject.document_number, subject.document_date) if subject.document_number else ""),
        (_("Đưa vào danh sách"), moment(subject.listed_at)),
    ]
    if subject.dropped_on:
        lines.append((_("Thôi xếp loại"), f"{day(subject.dropped_on)}: {subject.dropped_because}"))
    return Part("subject", _("Đối tượng"), subject.clause or "I", tuple((key, value) for key, value in lines if value))


def _authority(subject: Subject, language: str) -> Part:
    above = subject.rated_by
    managed = above.kind if above else "provincial_party"
    if subject.kind == SubjectKind.UNIT:
        parent = subject.unit.parent.kind if subject.unit.parent else None
        outcome = rating_authority(UnitSubject(kind=subject.unit.kind, parent=parent))
    else:
        kind = BodySubject if subject.kind == SubjectKind.BODY else LeaderSubject
        outcome = rating_authority(kind(managed_by=managed))
    said = [*explain(outcome, language)]
    lines = [(_("Cấp quyết định"), above.name if above else DASH), (_("Vì sao"), " ".join(said))]
    rows = tuple(
        (
            one.to_unit.name,
            paper(one.document_number, one.document_date),
            moment(one.given_at),
            f"{moment(one.withdrawn_at)}: {one.withdrawn_because}" if one.withdrawn_at else DASH,
        )
        for one in subject.delegations.select_related("to_unit")
    )
    heads = (_("Ủy quyền cho"), _("Văn bản"), _("Lúc"), _("Thu hồi"))
    warnings = []
    decides = as_data(outcome)["decides"]
    if above and decides != above.kind and not rows:
        warnings.append(_("Cấp quyết định khác với cấp theo quy tắc chung; xem văn bản phân cấp."))
    grids = (Grid(_("Ủy quyền"), heads, rows),) if rows else ()
    return Part("authority", _("Ai quyết định, vì sao"), "PL5", tuple(lines), grids, tuple(warnings))


def _papers(subject: Subject) -> Part:
    report = Report.objects.filter(subject=subject).first()
    lines: list[tuple[str, str]] = []
    rows: tuple[tuple[str, ...], ...] = ()
    if report:
        lines += [
            (_("Báo cáo"), f"{report.get_state_display()}, {moment(report.submitted_at)}"),
            (_("Dự kiến mức"), str(report.get_proposed_display() or DASH)),
        ]
        asked = OpinionRequest.objects.filter(report=report).aggregate(
            sent=Count("pk", filter=~Q(sent_at=None)),
            answered=Count("pk", filter=~Q(answered_at=None)),
            nothing=Count("pk", filter=Q(nothing=True)),
        )
        taken = DraftOpinion.objects.filter(request__report=report).aggregate(
            all=Count("pk"), judged=Count("pk", filter=~Q(verdict="")), no=Count("pk", filter=Q(verdict="not_taken"))
        )
        lines += [
            (
                _("Lấy ý kiến góp ý"),
                _("gửi %(sent)s, trả lời %(answered)s, trong đó %(nothing)s không có ý kiến") % asked,
            ),
            (_("Ý kiến góp ý"), _("%(all)s ý kiến, đã xem xét %(judged)s, không tiếp thu %(no)s") % taken),
        ]
        rows = tuple(
            (str(one.number), one.reason, str(one.replaced_by), moment(one.replaced_at))
            for one in report.versions.select_related("replaced_by__person")
        )
    else:
        lines.append((_("Báo cáo"), _("chưa có trong hệ thống")))
    lines += _answers(subject)
    heads = (_("Bản"), _("Lý do sửa"), _("Người sửa"), _("Lúc"))
    grids = (Grid(_("Các bản trước của báo cáo"), heads, rows),) if rows else ()
    return Part("papers", _("Báo cáo, góp ý, nội dung phải giải trình"), "II", tuple(lines), grids)


def _answers(subject: Subject) -> list[tuple[str, str]]:
    old = Shortcoming.objects.filter(subject=subject, for_next_year=False).aggregate(
        all=Count("pk"), answered=Count("pk", filter=~Q(remedy=""))
    )
    points = PromptPoint.objects.filter(prompt__subject=subject, prompt__withdrawn_at=None).aggregate(
        all=Count("pk"), answered=Count("pk", filter=~Q(answer=""))
    )
    return [
        (_("Hạn chế kỳ trước"), _("đã trả lời %(answered)s trong %(all)s") % old),
        (_("Nội dung được gợi ý"), _("đã giải trình %(answered)s trong %(all)s") % points),
    ]
