"""The criteria of the frame: agreed with a grade, or put to the secret vote; the results after it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from xeploai.cycles.enums import Grade
from xeploai.cycles.models import Criterion
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.dispute_criterion import dispute_criterion
from xeploai.meetings.actions.set_finding import set_finding
from xeploai.meetings.actions.withdraw_dispute import withdraw_dispute
from xeploai.meetings.enums import CRITERIA, LEVELS, LEVELS_AGAIN, ROUND_VOIDED, Capacity
from xeploai.meetings.findings import clause_of, frame_of, lines_of
from xeploai.meetings.queries import roll
from xeploai.meetings.rounds import signed_rounds, tally_in_force
from xeploai.people.models import Person
from xeploai.web.doors import login_required, reader_of
from xeploai.web.drafts import is_autosave, not_saved, saved
from xeploai.web.views.meeting.common import address, shown
from xeploai.web.views.reviewing.common import OWN_VOTES, number_in, venue, venue_frame

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.meetings.findings import Line
    from xeploai.meetings.models import CriterionFinding, Meeting

TO_VOTE = "vote"


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion on the page; ``result``: decided or no_majority after a signed vote, '' before."""

    line: Line
    proposed: str
    result: str
    grade: str
    open: bool

    @property
    def chosen(self) -> str:
        """The box that stands ticked."""
        finding = self.line.finding
        return "" if finding is None else TO_VOTE if finding.disputed else finding.grade

    @property
    def version(self) -> int:
        """Of the finding, 0 where there is none."""
        return self.line.finding.version if self.line.finding else 0


@login_required
def criteria(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole table."""
    return _page(request, venue(request, pk, OWN_VOTES))


@login_required
@require_POST
def criterion(request: HttpRequest, pk: int, criterion: int) -> HttpResponse:
    """Keep one line: a grade, or to the vote; answered as JSON where the page saves by itself."""
    meeting = venue(request, pk, OWN_VOTES)
    found = get_object_or_404(Criterion.objects.filter(frame__cycle_id=meeting.cycle_id), pk=criterion)
    try:
        kept = _keep(request, meeting, found)
    except Refusal as refusal:
        status = 403 if isinstance(refusal, NotPermitted) else 409
        if is_autosave(request):
            return not_saved(refusal, status)
        response = _page(request, meeting, refusal)
        response.status_code = status
        return response
    return saved(timezone.now(), kept.version if kept else 0) if is_autosave(request) else _page(request, meeting)


def _keep(request: HttpRequest, meeting: Meeting, found: Criterion) -> CriterionFinding | None:
    actor, wanted = reader_of(request), request.POST.get("grade", "")
    if wanted == TO_VOTE:
        key = number_in(request.POST.get("asked_by", ""))
        asker = get_object_or_404(Person, pk=key) if key else None
        return dispute_criterion(actor=actor, meeting=meeting, criterion=found, asked_by=asker)
    version = number_in(request.POST.get("version", ""))
    before = withdraw_dispute(actor=actor, meeting=meeting, criterion=found)
    if before is not None and before.version == version + 1:
        version = before.version
    if not wanted and before is None:
        return None
    return set_finding(actor=actor, meeting=meeting, criterion=found, grade=wanted, version=version)


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    frame, rows = frame_of(meeting), rows_of(meeting)
    left = [row for row in rows if not row.line.settled and not row.line.to_vote]
    context = venue_frame(request, meeting) | {
        "clause": clause_of(meeting),
        "criteria_frame": frame,
        "groups": [(group, list(lines)) for group, lines in groupby(rows, key=lambda row: row.line.criterion.group)],
        "rows_total": len(rows),
        "settled": sum(row.line.settled for row in rows),
        "to_vote": [row.line.criterion.code for row in rows if row.line.to_vote],
        "left": [row.line.criterion.code for row in left],
        "grades": Grade.choices,
        "to_vote_value": TO_VOTE,
        "voters": [row for row in roll(meeting) if row.capacity == Capacity.MEMBER and row.counted is not False],
        "vote": address("rounds", meeting.pk),
    }
    if isinstance(refusal, Conflict):
        words = dict(Grade.choices)
        theirs, yours = (words.get(part["grade"], "") for part in (refusal.theirs, refusal.yours))
        context["rows"] = [{"label": "", "theirs": theirs, "yours": yours}]
    return shown(request, "reviewing/criteria.html", context, refusal)


def rows_of(meeting: Meeting) -> list[Row]:
    """Every criterion with what the preparers propose and what a signed vote said."""
    report = getattr(meeting.subject, "report", None)
    proposed: dict[str, str] = dict(report.grades) if report is not None else {}
    results = _results(meeting)
    begun = meeting.rounds.exclude(state=ROUND_VOIDED).filter(kind__in=(LEVELS, LEVELS_AGAIN)).exists()
    return [
        Row(
            line=line,
            proposed=proposed.get(line.criterion.code, ""),
            result=results.get(line.criterion.pk, {}).get("outcome", ""),
            grade=results.get(line.criterion.pk, {}).get("level") or "",
            open=not line.voted and not begun,
        )
        for line in lines_of(meeting)
    ]


def _results(meeting: Meeting) -> dict[int, dict[str, Any]]:
    """What signed ballots made of the criteria: {criterion id: {outcome, level}}."""
    found: dict[int, dict[str, Any]] = {}
    for round_ in signed_rounds(meeting):
        tally = tally_in_force(round_) if round_.kind == CRITERIA else None
        lines = (tally.outcome or {}).get("lines", {}) if tally else {}
        found |= {int(key[1:]): line for key, line in lines.items() if key[:1] == "c" and key[1:].isdecimal()}
    return found
