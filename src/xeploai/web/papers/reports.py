"""Reports and tables of opinions as files, in the words of the stored rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import override

from xeploai.cycles.enums import SubjectKind
from xeploai.documents.contexts import Imprint, Signatory
from xeploai.documents.contexts.self_reviews import Answered, OpinionTable, Remark, SelfReview, TargetLine, Told
from xeploai.reviews.enums import PaperState, Source
from xeploai.reviews.queries import headings_for, points_to_answer, shortcomings_to_answer
from xeploai.reviews.report_content import Section, rows_of, sections_of
from xeploai.vietnamese import dates

if TYPE_CHECKING:
    from xeploai.cycles.models import Subject
    from xeploai.law.rule_sets.model import Heading
    from xeploai.reviews.models import PromptPoint, Report, Shortcoming

KINDS = {"organisation": "Báo cáo", "leader": "Bản tự kiểm điểm"}


def self_review_context(report: Report) -> SelfReview:
    """The report as it stands; a draft says so at the foot. Papers are Vietnamese whatever the reader's language."""
    with override("vi"):
        subject = report.subject
        stored = sections_of(report)
        answers = {
            "shortcomings": tuple(_shortcoming(row) for row in shortcomings_to_answer(subject)),
            "prompts": tuple(_point(point) for point in points_to_answer(subject)),
        }
        return SelfReview(
            imprint=_imprint(report, "BC"),
            kind=KINDS.get(report.form, "Báo cáo"),
            about=_about(report),
            headings=tuple(_told(one, stored, answers) for one in headings_for(report)),
            signatory=_signatory(subject),
            targets=tuple(
                TargetLine(
                    text=row.text,
                    source=row.source,
                    planned=row.planned,
                    actual=row.actual,
                    percent=row.percent_tenths,
                    note=row.note,
                )
                for row in rows_of(report.targets.all())
            ),
            proposed=report.proposed,
            proposes=report.form != "leader",
        )


def opinion_table_context(report: Report) -> OpinionTable:
    """Everybody who was asked, and each point with what became of it."""
    with override("vi"):
        asked = list(
            report.requests.filter(removed_at=None)
            .exclude(sent_at=None)
            .select_related("person", "unit")
            .prefetch_related("opinions")
        )
        remarks = tuple(
            Remark(
                who=str(one),
                text=opinion.text,
                verdict=str(opinion.get_verdict_display()) if opinion.verdict else "",
                why=opinion.why,
                from_paper=one.source == Source.PAPER,
            )
            for one in asked
            for opinion in one.opinions.all()
        )
        return OpinionTable(
            imprint=_imprint(report, "YK"),
            about=f"{KINDS.get(report.form, 'Báo cáo').lower()} {_about(report)}",
            asked=len(asked),
            answered=sum(one.answered_at is not None for one in asked),
            without=sum(one.nothing for one in asked),
            remarks=remarks,
            signatory=_signatory(report.subject),
        )


def _about(report: Report) -> str:
    subject, year = report.subject, report.subject.cycle.year
    if report.form == "leader":
        return f"năm {year}"
    if report.form == "organisation":
        return f"tự đánh giá kết quả thực hiện nhiệm vụ năm {year} của {subject.name}"
    return f"kiểm điểm năm {year} của {subject.name}"


def _imprint(report: Report, mark: str) -> Imprint:
    subject = report.subject
    collective = subject.kind == SubjectKind.BODY
    parent = subject.unit.parent
    handed_in = report.state == PaperState.SUBMITTED and report.submitted_at is not None
    day = timezone.localtime(report.submitted_at).date() if handed_in else None
    return Imprint(
        issuer=subject.name if collective else subject.unit.name,
        superior=subject.unit.name if collective else (parent.name if parent else ""),
        place="",
        rules_on=day or timezone.localdate(),
        date=day,
        print_reference=f"{mark}-{subject.unit.code}-{report.pk}.{report.version}",
        draft=not handed_in,
    )


def _signatory(subject: Subject) -> Signatory:
    if subject.kind == SubjectKind.LEADER:
        return Signatory(post="NGƯỜI TỰ KIỂM ĐIỂM", name=subject.name)
    return Signatory(post="NGƯỜI ĐỨNG ĐẦU")


def _told(one: Heading, stored: dict[str, Section], answers: dict[str, tuple[Answered, ...]]) -> Told:
    section = stored.get(one.code, Section())
    belonging = answers.get(one.answers or "", ())
    return Told(
        title=one.title.vi,
        text=section.text,
        nothing=section.nothing or (one.answers == "prompts" and not belonging and not section.text),
        answers=belonging,
    )


def _shortcoming(row: Shortcoming) -> Answered:
    return Answered(
        text=row.text,
        origin=_origin(
            row.pointed_out_by, row.document_number, dates.short(row.document_date) if row.document_date else None
        ),
        state=str(row.get_remedy_display()) if row.remedy else "",
        answer=row.evidence,
    )


def _point(point: PromptPoint) -> Answered:
    prompt = point.prompt
    who = prompt.issuer_name or str(prompt.get_issuer_display())
    origin = _origin(who, prompt.document_number, dates.short(prompt.document_date))
    return Answered(text=point.text, origin=origin, answer=point.answer)


def _origin(who: str, number: str, day: str | None) -> str:
    document = f"văn bản số {number}" if number else ""
    return ", ".join(part for part in (who, document, f"ngày {day}" if day and number else "") if part)
