"""The matrix: reports and what they must answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tests.reviews.world import a_body_subject, a_prompt
from tests.web.matrix.page import Page, for_signed_in
from tests.web.matrix.roles import BY_PASSWORD, PREPARES, READS, who
from xeploai.cycles.models import Subject
from xeploai.organisations.models import Body
from xeploai.reviews.actions.add_opinion_request import add_opinion_request
from xeploai.reviews.actions.open_report import open_report
from xeploai.reviews.actions.save_report import save_report
from xeploai.reviews.actions.send_opinion_requests import send_opinion_requests
from xeploai.reviews.models import DraftOpinion, ReviewPrompt, Shortcoming
from xeploai.reviews.report_content import Section

if TYPE_CHECKING:
    from tests.web.matrix.world import World
    from xeploai.reviews.models import OpinionRequest

LEADS = who("secretary clerk above_secretary above_clerk other_secretary other_clerk")
PROMPTS = who("staff above_secretary above_clerk")
REGISTER = READS | LEADS | who("other_committee_member other_inspector")


def subject_of(world: World) -> Subject:
    """The committee of the cell."""
    body = Body.objects.get(unit=world.cell)
    return Subject.objects.filter(cycle=world.cycle, body=body).first() or a_body_subject(world.cycle, body)


def _subject(world: World) -> dict[str, Any]:
    return {"pk": subject_of(world).pk}


def report(world: World) -> dict[str, Any]:
    """The committee's report, begun."""
    open_report(actor=world.users["clerk"], subject=subject_of(world))
    return _subject(world)


def _heading(world: World) -> dict[str, Any]:
    return report(world) | {"code": "principles"}


def _shortcoming(world: World) -> dict[str, Any]:
    row, _new = Shortcoming.objects.get_or_create(
        subject=subject_of(world), position=1, defaults={"text": "Chậm", "pointed_out_by": "UBKT"}
    )
    return {"pk": row.pk}


def _prompt(world: World) -> dict[str, Any]:
    # Looked up each time: what a reader wrote is taken back between two of them.
    there = ReviewPrompt.objects.filter(subject=subject_of(world)).first()
    world.things["prompt"] = there or a_prompt(subject_of(world), world.users["staff"], "Đất đai")
    return {"pk": world.things["prompt"].pk}


def _point(world: World) -> dict[str, Any]:
    _prompt(world)
    return {"pk": world.things["prompt"].points.get().pk}


def _letter(world: World) -> dict[str, Any]:
    return {
        "subject": str(subject_of(world).pk), "issuer": "provincial_standing", "document_number": "9-CV/TU",
        "document_date": "2025-11-02", "points": "Đất đai",
    }  # fmt: skip


def _asked(world: World) -> OpinionRequest:
    """The member was asked for an opinion on the draft."""
    clerk = world.users["clerk"]
    report = open_report(actor=clerk, subject=subject_of(world))
    found = report.requests.first()
    if found is None:
        save_report(actor=clerk, report=report, heading="principles", section=Section(text="Giữ nguyên tắc."))
        found = add_opinion_request(actor=clerk, report=report, person=world.people[4], reason="Am hiểu")
        send_opinion_requests(actor=clerk, report=report, due_on=timezone.localdate())
    return found


def _request(world: World) -> dict[str, Any]:
    return {"pk": _asked(world).pk}


def _opinion(world: World) -> dict[str, Any]:
    made, _new = DraftOpinion.objects.get_or_create(request=_asked(world), position=1, defaults={"text": "Rõ hơn"})
    return {"pk": made.pk}


def _writing(name: str, **more: Any) -> Page:
    """Whoever reads the unit reads; only preparers may send."""
    return Page(
        name, reads=READS, posts=PREPARES, not_posted=READS - PREPARES, writes=PREPARES,
        args=more.pop("args", report), **more,
    )  # fmt: skip


_CONCLUDED = {"text": "Chậm công khai", "pointed_out_by": "UBKT"}

PAGES = (
    Page("web:unit_reports", reads=READS, not_read=who("member"), args=lambda w: {"code": w.cell.code}),
    _writing("web:report", args=_subject),
    _writing("web:report_heading", args=_heading, body=lambda _w: {"version": "0", "text": "Giữ nguyên tắc."}),
    _writing("web:report_rating", body=lambda _w: {"version": "1", "proposed": "good"}),
    _writing("web:report_targets", body=lambda _w: {"rows": "1", "text-1": "Thu ngân sách"}, proven=False),
    Page(
        "web:report_paste", reads=PREPARES, not_read=READS - PREPARES, writes=PREPARES, args=report,
        body=lambda _w: {"pasted": "NQ 1\tThu\t10\t9"},
    ),
    _writing("web:report_check", proven=False, why="the report is not complete"),
    _writing("web:report_correct", proven=False, why="the report was not handed in"),
    Page(
        "web:shortcoming_new", posts=PREPARES | PROMPTS, not_posted=READS - PREPARES - PROMPTS, only_post=True,
        writes=PREPARES | PROMPTS, args=report, body=lambda _w: _CONCLUDED,
    ),
    _writing(
        "web:report_opinions",
        body=lambda w: {"step": "add", "asked": w.people[4].code, "reason": "Am hiểu"},
    ),
    Page(
        "web:opinion_verdict", posts=PREPARES, not_posted=READS - PREPARES, only_post=True, writes=PREPARES,
        args=_opinion, body=lambda _w: {"version": "1", "verdict": "taken"},
    ),
    Page("web:report_paper", reads=READS, args=lambda w: report(w) | {"kind": "docx"}),
    Page("web:opinion_table", reads=READS, args=lambda w: report(w) | {"kind": "docx"}),
    for_signed_in("web:opinions"),
    Page(
        "web:opinion", reads=who("member"), looks=who("member"), writes=who("member"), args=_request,
        body=lambda _w: {"version": "1", "send": "yes", "text": "Rõ hơn"},
    ),
    Page(
        "web:opinion_transcribe", reads=PREPARES, not_read=READS - PREPARES, writes=PREPARES, args=_request,
        body=lambda _w: {"version": "1", "points": "Rõ hơn"},
    ),
    Page(
        "web:shortcoming", posts=PREPARES, not_posted=READS - PREPARES, only_post=True, writes=PREPARES,
        args=_shortcoming, body=lambda _w: {"version": "1", "remedy": "fixed", "evidence": "Xong"},
    ),
    Page(
        "web:prompt_point", posts=PREPARES, not_posted=READS - PREPARES, only_post=True, writes=PREPARES,
        args=_point, body=lambda _w: {"version": "1", "answer": "Đã rà soát"},
    ),
    Page(
        "web:prompts", reads=REGISTER, posts=PROMPTS, not_posted=READS - PROMPTS, writes=PROMPTS, body=_letter,
    ),
    Page("web:prompt_new", reads=LEADS | who("staff"), not_read=BY_PASSWORD - LEADS - who("staff")),
    Page("web:prompt", reads=READS, args=_prompt),
    Page(
        "web:prompt_withdraw", posts=PROMPTS, not_posted=READS - PROMPTS, only_post=True, writes=PROMPTS,
        args=_prompt, body=lambda _w: {"reason": "Gửi nhầm"},
    ),
)  # fmt: skip
