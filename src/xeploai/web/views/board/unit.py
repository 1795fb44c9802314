"""One unit on the board: how far each step is, why, whom to call, and a reminder ready to send."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from xeploai.cycles.dates import calendar_of
from xeploai.cycles.rule_sets import rule_set_of
from xeploai.law.steps import COLLECTIVE, Standing, Step, StepState, standings
from xeploai.organisations.models import Unit
from xeploai.people.enums import READING_ROLES
from xeploai.people.rules import require
from xeploai.ratings.enums import DossierState
from xeploai.ratings.queries.board.heads import Head, heads_of
from xeploai.ratings.queries.board.rows import RANK
from xeploai.ratings.queries.board.tracks import tracks_of
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit
from xeploai.web.spoken.numbers import integer
from xeploai.web.views.board.reminding import Open, reminder_text
from xeploai.web.views.board.words import NAMES, STATES, TONES, day_words, name_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.cycles.models import Cycle
    from xeploai.ratings.queries.board.track import Track


@dataclass(frozen=True, slots=True)
class Line:
    """One thing at one step."""

    track: Track
    name: str
    step: str
    standing: Standing
    state: str
    tone: str
    reason: str


@login_required
def board_unit(request: HttpRequest, code: str) -> HttpResponse:
    """The steps of one unit with reasons; the head to call, of the unit and of who rates it."""
    unit, reader, cycle = seen_unit(request, code), reader_of(request), current_cycle()
    require(reader, "units.read", unit)
    today, calendar = timezone.localdate(), calendar_of(cycle)
    tracks = tracks_of(cycle, Unit.objects.filter(pk=unit.pk))
    lines = [line_of(track, one) for track in tracks for one in standings(track.facts, today, calendar)]
    authorities = {track.authority_id for track in tracks if track.authority_id} - {unit.pk}
    heads = heads_of([unit.pk, *authorities])
    open_ = [line for line in lines if line.standing.state in {StepState.LATE, StepState.DUE}]
    own = [line for line in open_ if not line.standing.above and not line.standing.waits_for]
    context = {
        "unit": unit,
        "cycle": cycle,
        "steps": _steps(lines),
        "first": min(lines, key=_urgency, default=None),
        "heads": heads.get(unit.pk, []),
        "authorities": [(one, heads.get(one.pk, [])) for one in Unit.objects.filter(pk__in=authorities)],
        "text": _text(unit, heads.get(unit.pk, []), own, cycle)
        if own and reader.holds(READING_ROLES, unit.parent_id)
        else "",
        "reminders": [(one, NAMES.get(one.step, "")) for one in unit.reminders.filter(cycle=cycle)[:20]],
    }
    return render(request, "board/unit.html", context)


def _urgency(line: Line) -> tuple[bool, int, int]:
    one = line.standing
    return (bool(one.waits_for), RANK[one.state], -one.days_late)


def _steps(lines: list[Line]) -> list[dict[str, Any]]:
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.standing.step].append(line)
    return [
        {
            "step": step,
            "name": NAMES[step],
            "clause": found[step][0].standing.clause,
            "lines": found[step],
            "all": len(found[step]),
            "done": sum(line.standing.state is StepState.DONE for line in found[step]),
        }
        for step in map(str, Step)
        if step in found
    ]


def line_of(track: Track, one: Standing) -> Line:
    """A step of a track in words."""
    return Line(
        track=track,
        name=name_of(track),
        step=str(NAMES[one.step]),
        standing=one,
        state=str(STATES[one.state]),
        tone=TONES.get(one.state, ""),
        reason=_reason(track, one),
    )


def _reason(track: Track, one: Standing) -> str:
    """Why the step stands as it does: the last day, what is in the way, what came back."""
    if one.state is StepState.DONE:
        return ""
    said = []
    if one.last_day is None:
        said.append(_("Hướng dẫn không định ngày cho bước này."))
    elif one.days_late:
        words = {"day": day_words(one.last_day), "days": integer(one.days_late)}
        said.append(_("Ngày cuối là %(day)s, đã qua %(days)s ngày.") % words)
    else:
        said.append(_("Ngày cuối là %(day)s.") % {"day": day_words(one.last_day)})
        if one.remind_on and one.remind_on != one.last_day:
            said.append(_("Ngày làm việc cuối cùng trước đó là %(day)s.") % {"day": day_words(one.remind_on)})
    if one.waits_for:
        words = {"step": str(NAMES[one.waits_for])}
        said.append(
            _("Chờ %(step)s (Phụ lục 2 trước Phụ lục 1).") % words
            if one.waits_for == COLLECTIVE
            else _("Chưa làm được vì còn chờ: %(step)s.") % words
        )
    said += _more(track, one)
    return " ".join(said)


def _more(track: Track, one: Standing) -> list[str]:
    if one.step is Step.REPORTED and track.dossier == DossierState.RETURNED:
        return [_("Hồ sơ đã bị trả lại để bổ sung.")]
    if one.step is Step.COMMENTED and track.asked:
        return [
            _("Đã nhận %(answered)s trong %(asked)s ý kiến.")
            % {"answered": integer(track.answered), "asked": integer(track.asked)}
        ]
    if one.step is Step.REVIEWED and track.facts.day and one.state is not StepState.LATE:
        return [_("Họp ngày %(day)s.") % {"day": day_words(track.facts.day)}]
    return []


def _text(unit: Unit, heads: list[Head], lines: list[Line], cycle: Cycle) -> str:
    work = [
        Open(
            step=line.standing.step,
            about=line.name,
            clause=line.standing.clause,
            last_day=line.standing.last_day,
            working=line.standing.remind_on,
            days_late=line.standing.days_late,
        )
        for line in sorted(lines, key=_urgency)
    ]
    number = rule_set_of(cycle).number
    return reminder_text(unit.name, heads, work, today=timezone.localdate(), year=cycle.year, guideline=number)
