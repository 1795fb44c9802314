"""Working on one self-rating, the same for its author and for whoever types it from paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from xeploai.cycles.models import Criterion
from xeploai.cycles.queries import current_frame
from xeploai.errors import Conflict, Refusal
from xeploai.reviews.actions.correct_self_rating import correct_self_rating
from xeploai.reviews.actions.save_self_rating import save_self_rating
from xeploai.reviews.actions.submit_self_rating import submit_self_rating
from xeploai.reviews.content import SelfRatingContent
from xeploai.reviews.enums import PaperState, Source
from xeploai.reviews.evening import evening_of
from xeploai.reviews.models import SelfRating
from xeploai.reviews.queries import frame_subject_of, last_year
from xeploai.web import drafts
from xeploai.web.doors import reader_of
from xeploai.web.views.preparation.common import NEW, version_in
from xeploai.web.views.preparation.conflicts import self_rating_rows
from xeploai.web.views.preparation.marks import reason_words
from xeploai.web.views.preparation.sheet import content_in, sheet_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.cycles.models import CriteriaFrame, Cycle
    from xeploai.people.models import Membership

WRONG = 409


@dataclass(frozen=True, kw_only=True)
class Desk:
    """One member's paper on the table. ``here`` is the page's own address."""

    member: Membership
    cycle: Cycle
    source: str
    here: str

    @property
    def by_clerk(self) -> bool:
        """Whether somebody types from paper."""
        return self.source == Source.PAPER


def work(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show the page, keep a draft, hand in, or correct."""
    paper = _paper(desk)
    frame, trouble = _frame(desk, paper)
    if frame is None:
        return _page(request, desk, paper, refusal=trouble, status=WRONG if request.method == "POST" else 200)
    criteria = list(frame.criteria.select_related("frame"))
    if request.method != "POST":
        return _page(request, desk, paper, criteria=criteria, content=_shown(desk, paper))
    return _receive(request, desk, paper, criteria)


def _receive(request: HttpRequest, desk: Desk, paper: SelfRating | None, criteria: list[Criterion]) -> HttpResponse:
    content = content_in(request, criteria)
    try:
        done = _write(request, desk, paper, content)
    except Refusal as refusal:
        if drafts.is_autosave(request):
            return drafts.not_saved(refusal)
        if isinstance(refusal, Conflict):
            return _conflict(request, desk, criteria, refusal)
        # The draft may have been written before the handing in was refused: the page follows what stands.
        return _page(request, desk, _paper(desk), criteria=criteria, content=content, refusal=refusal, status=WRONG)
    if drafts.is_autosave(request):
        return drafts.saved(done.saved_at, done.version)
    said = _("Đã nộp bản tự đánh giá.") if done.state == PaperState.SUBMITTED else _("Đã lưu bản nháp.")
    messages.success(request, said)
    return redirect(desk.here)


def _write(request: HttpRequest, desk: Desk, paper: SelfRating | None, content: SelfRatingContent) -> SelfRating:
    actor, version = reader_of(request), version_in(request)
    if paper is not None and request.POST.get("correct") == "yes":
        reason = request.POST.get("reason", "")
        return correct_self_rating(
            actor=actor, paper=paper, content=content, version=version, reason=reason, source=desk.source
        )
    saved = save_self_rating(
        actor=actor,
        person=desk.member.person,
        cycle=desk.cycle,
        content=content,
        version=version,
        source=desk.source,
    )
    if request.POST.get("submit") != "yes":
        return saved
    return submit_self_rating(actor=actor, paper=saved, version=saved.version)


def _paper(desk: Desk) -> SelfRating | None:
    papers = SelfRating.objects.filter(cycle=desk.cycle, person=desk.member.person)
    return papers.select_related("frame", "entered_by__person").first()


def _frame(desk: Desk, paper: SelfRating | None) -> tuple[CriteriaFrame | None, Refusal | None]:
    if paper is not None:
        return paper.frame, None
    try:
        return current_frame(desk.cycle, frame_subject_of(desk.member.person)), None
    except Refusal as refusal:
        return None, refusal


def _shown(desk: Desk, paper: SelfRating | None) -> SelfRatingContent:
    """What stands in the form: a member's own draft is not shown to whoever types from paper."""
    if paper is None or _is_private(desk, paper):
        return SelfRatingContent()
    return SelfRatingContent.of(paper)


def _is_private(desk: Desk, paper: SelfRating) -> bool:
    return desk.by_clerk and paper.state == PaperState.DRAFT and paper.source == Source.ONLINE


def _page(
    request: HttpRequest,
    desk: Desk,
    paper: SelfRating | None,
    *,
    criteria: list[Criterion] | None = None,
    content: SelfRatingContent | None = None,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    evening = evening_of(cycle_id=desk.cycle.pk, cell=desk.member.cell)
    why = desk.member.not_rated_because(evening.on)
    submitted = paper is not None and paper.state == PaperState.SUBMITTED
    correcting = submitted and (request.GET.get("correct") == "yes" or request.method == "POST")
    before = last_year(desk.member.person, desk.cycle)
    context: dict[str, Any] = {
        "desk": desk,
        "member": desk.member,
        "paper": paper,
        "frame": criteria[0].frame if criteria else None,
        "version": paper.version if paper else NEW,
        "sheet": sheet_of(criteria or [], content or SelfRatingContent(), refusal),
        "refusal": refusal,
        "not_rated": reason_words(why) if why else "",
        "voting_opened": evening.voting_opened,
        "submitted": submitted,
        "correcting": correcting,
        "editable": not why and bool(criteria) and (correcting or not (submitted or evening.voting_opened)),
        "private_draft": paper is not None and _is_private(desk, paper),
        "before": before,
        "before_sheet": sheet_of(list(before.frame.criteria.all()), SelfRatingContent.of(before)) if before else None,
        "versions": list(paper.versions.select_related("replaced_by__person")) if paper and submitted else [],
    }
    return render(request, "preparation/self_rating.html", context, status=status)


def _conflict(request: HttpRequest, desk: Desk, criteria: list[Criterion], conflict: Conflict) -> HttpResponse:
    paper = _paper(desk)
    context = {
        "desk": desk,
        "member": desk.member,
        "conflict": conflict,
        "rows": self_rating_rows(criteria, conflict),
        "fields": _again(request),
        "version": paper.version if paper else NEW,
    }
    return render(request, "preparation/self_rating_conflict.html", context, status=WRONG)


def _again(request: HttpRequest) -> list[tuple[str, str]]:
    """What the form said, to be sent once more on top of the newest version."""
    kept = {"csrfmiddlewaretoken", "version"}
    return [(name, str(value)) for name, value in request.POST.items() if name not in kept]
