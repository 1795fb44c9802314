"""Exactly what goes out with a dossier: each piece as the system holds it, with its digest (VI.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.ballots.models import Tally
from xeploai.ballots.seals import seal_of
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.meetings.content import extract_content, sealed
from xeploai.meetings.enums import Nature
from xeploai.meetings.models import CriterionFinding
from xeploai.ratings.models import Rating, SubjectRating
from xeploai.ratings.queries.found import meetings_of
from xeploai.ratings.queries.own import own_of
from xeploai.ratings.queries.pieces import FOUND
from xeploai.reviews.content import SelfRatingContent
from xeploai.reviews.models import DraftOpinion, PromptPoint, Report, SelfRating

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.meetings.models import Meeting
    from xeploai.ratings.queries.pieces import PieceRow

Content = dict[str, Any]


def dossier_content(
    subject: Subject, rows: Sequence[PieceRow], *, number: int, document_number: str, document_date: str
) -> Content:
    """The dossier of one subject as it goes out now."""
    meeting, own = meetings_of([subject]).get(subject.pk), own_of([subject]).get(subject.pk)
    pieces = [_piece(subject, meeting, row) for row in rows]
    return {
        "subject": {
            "id": subject.pk,
            "kind": subject.kind,
            "name": subject.name,
            "post": subject.post,
            "unit": subject.unit.name,
            "year": subject.cycle.year,
        },
        "rule_set": subject.cycle.rule_set,
        "number": number,
        "document_number": document_number,
        "document_date": document_date,
        "own": own.as_data() if own else {},
        "pieces": pieces,
    }


def _piece(subject: Subject, meeting: Meeting | None, row: PieceRow) -> Content:
    held = SOURCES[row.piece.found_by](subject, meeting) if row.state == FOUND else None
    return {
        "code": row.piece.code,
        "name": row.piece.name.vi,
        "clause": row.piece.clause,
        "state": row.state,
        "note": row.note,
        "missing_because": row.missing_because,
        "content": held,
        "digest": sealed(held) if held is not None else "",
    }


def _report(subject: Subject, _meeting: Meeting | None) -> Content:
    report = Report.objects.prefetch_related("targets").get(subject=subject)
    names = ("source", "text", "planned", "actual", "percent_tenths", "is_main", "note")
    return {
        "form": report.form,
        "sections": report.sections,
        "grades": report.grades,
        "proposed": report.proposed,
        "targets": [{name: getattr(target, name) for name in names} for target in report.targets.all()],
    }


def _minutes(_subject: Subject, meeting: Meeting | None) -> Content:
    adopted = meeting.minutes.exclude(adopted_at=None).order_by("-number").first() if meeting else None
    return extract_content(adopted) if adopted else {}


def _tally(_subject: Subject, meeting: Meeting | None) -> Content:
    tallies = Tally.objects.filter(round__meeting=meeting, superseded_at=None).select_related("round")
    return {
        "rounds": [
            {"kind": t.round.kind, "number": t.round.number, "version": t.version, "seal": seal_of(t)}
            for t in tallies.order_by("round__number")
        ]
    }


def _collective(subject: Subject, _meeting: Meeting | None) -> Content:
    bodies = Subject.objects.filter(cycle_id=subject.cycle_id, unit_id=subject.unit_id, kind=SubjectKind.BODY)
    rated = SubjectRating.objects.in_force().filter(subject__in=bodies, nature=Nature.PROPOSAL)
    results = [
        {"name": one.subject.name, "status": one.status, "level": one.level}
        for one in rated.select_related("subject").order_by("subject_id")
    ]
    return {"results": results}


def _criteria(_subject: Subject, meeting: Meeting | None) -> Content:
    found = CriterionFinding.objects.filter(meeting=meeting).select_related("criterion")
    return {
        "criteria": [
            {"code": f.criterion.code, "text": f.criterion.text, "grade": f.grade, "disputed": f.disputed}
            for f in found.order_by("criterion__position")
        ]
    }


def _opinions(subject: Subject, _meeting: Meeting | None) -> Content:
    found = DraftOpinion.objects.filter(request__report__subject=subject).select_related(
        "request__person", "request__unit"
    )
    return {
        "opinions": [
            {"by": str(o.request), "text": o.text, "verdict": o.verdict, "why": o.why} for o in found.order_by("pk")
        ]
    }


def _prompts(subject: Subject, _meeting: Meeting | None) -> Content:
    points = PromptPoint.objects.filter(prompt__subject=subject, prompt__withdrawn_at=None).select_related("prompt")
    return {
        "points": [
            {"document": p.prompt.document_number, "text": p.text, "answer": p.answer}
            for p in points.order_by("prompt__document_date", "position")
        ]
    }


def _self_review(subject: Subject, meeting: Meeting | None) -> Content:
    paper = SelfRating.objects.filter(cycle_id=subject.cycle_id, person=subject.person).first()
    return SelfRatingContent.of(paper).as_data() if paper else _report(subject, meeting)


def _member_rating(subject: Subject, _meeting: Meeting | None) -> Content:
    rated = Rating.objects.in_force().filter(cycle_id=subject.cycle_id, person=subject.person)
    return {"ratings": [{"nature": r.nature, "status": r.status, "level": r.level} for r in rated.order_by("nature")]}


SOURCES = {
    "report": _report,
    "minutes": _minutes,
    "tally": _tally,
    "collective_result": _collective,
    "criteria": _criteria,
    "opinions": _opinions,
    "prompts": _prompts,
    "self_review": _self_review,
    "member_rating": _member_rating,
}
