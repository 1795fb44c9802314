"""The inspector's page: the whole chain of one cell's result, and everything computed again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, render

from xeploai.ballots.enums import RoundState
from xeploai.ballots.models import CountEntry, Round, RoundSubject, Tally
from xeploai.ballots.queries.course import course_of
from xeploai.cycles.models import Cycle
from xeploai.cycles.rule_sets import rule_set_of
from xeploai.journal.models import Entry
from xeploai.meetings.enums import MEMBER_KINDS, Capacity, MeetingKind
from xeploai.meetings.interpretations import in_force
from xeploai.meetings.models import Meeting
from xeploai.meetings.queries import secretaries
from xeploai.organisations.enums import CELL_KINDS, COMMITTEE_KINDS
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.people.rules import require
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.comparing import Beside, cells_beside
from xeploai.ratings.queries.recompute import recompute
from xeploai.vietnamese.names import fold
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit
from xeploai.web.journal_words import sentence_of
from xeploai.web.views.ballots.common import sees_numbers
from xeploai.web.views.ballots.lines import tally_lines
from xeploai.web.views.ballots.sentences import sentence
from xeploai.web.views.inspection.words import areas

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.people.models import User

A_PAGE = 50
ENTRIES = 100


@login_required
def inspections(request: HttpRequest) -> HttpResponse:
    """Cells and committees in reach, with search; each opens its whole file."""
    asked = request.GET.get("q", "").strip()
    units = Unit.objects.visible_to(reader_of(request)).active().filter(kind__in=(*CELL_KINDS, *COMMITTEE_KINDS))
    if asked:
        units = units.filter(folded__contains=fold(asked))
    page = Paginator(units.select_related("parent").order_by("code"), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "inspection/list.html", {"page": page, "asked": asked})


@login_required
def inspection(request: HttpRequest, code: str) -> HttpResponse:
    """Everything that led to the results of one unit; ``?recompute=1`` runs it all again."""
    unit = seen_unit(request, code)
    reader = reader_of(request)
    require(reader, "ratings.recompute", unit)
    year = request.GET.get("year", "")
    cycle = get_object_or_404(Cycle, year=int(year)) if year.isdecimal() else current_cycle()
    meeting = (
        Meeting.objects.filter(cycle=cycle, unit=unit, kind__in=MEMBER_KINDS, rehearsal=False)
        .select_related("unit", "cycle", "chair", "minutes_taker")
        .first()
    )
    context: dict[str, Any] = {"unit": unit, "cycle": cycle, "cycles": Cycle.objects.all(), "meeting": meeting}
    context["rule_set"] = rule_set_of(cycle)
    if meeting is not None:
        numbers = sees_numbers(reader, meeting)
        context |= {"sees_numbers": numbers, **_file(meeting, numbers=numbers)}
        context["beside"] = _beside(reader, meeting)
        if request.GET.get("recompute"):
            found = recompute(meeting)
            context |= {
                "areas": areas(found.checks, _names(context), values=numbers, everything=bool(request.GET.get("all"))),
                "checked": len(found.checks),
                "different": len(found.different),
            }
    context["journal"] = _journal(reader, unit)
    return render(request, "inspection/cell.html", context)


def _beside(reader: User, meeting: Meeting) -> list[Beside]:
    """The cells under the same committee, for who inspects them all; small votes for inspectors alone (A-28)."""
    above = meeting.unit.parent_id
    if meeting.kind != MeetingKind.CELL or not reader.holds((Role.INSPECTOR, Role.PROVINCIAL_STAFF), above):
        return []
    return cells_beside(meeting, small=reader.holds((Role.INSPECTOR,), above))


def _names(context: dict[str, Any]) -> dict[str, str]:
    """{person key: name} of everybody in the file."""
    people = [row.person for row in context["roll"]] + [row["rating"].person for row in context["results"]]
    return {str(person.pk): str(person) for person in people}


def _file(meeting: Meeting, *, numbers: bool) -> dict[str, Any]:
    roll = list(
        meeting.attendees.filter(capacity=Capacity.MEMBER)
        .select_related("person")
        .order_by("person__sort_key", "person__code")
    )
    tellers = list(meeting.tellers.select_related("person").order_by("-is_head", "person__sort_key"))
    heads = secretaries(meeting.unit)
    return {
        "course": course_of(meeting),
        "settings": in_force(meeting),
        "roll": roll,
        "excluded": [row for row in roll if row.counted is False],
        "tellers": tellers,
        "secretary_counts": [t for t in tellers if t.person_id in heads or t.person_id == meeting.chair_id],
        "rounds": _rounds(meeting),
        "results": _results(meeting, numbers=numbers),
        "dispatches": list(meeting.dispatches.select_related("to_unit", "sent_by__person", "opened_by__person")),
        "minutes": list(meeting.minutes.all()),
    }


def _rounds(meeting: Meeting) -> list[dict[str, Any]]:
    """Every round with its signed tallies and, beside each, the two entries it came from."""
    # By joins: SQLite refuses the prefetch of a foreign key to more than 1,000 rows.
    rounds = Round.objects.filter(meeting=meeting).prefetch_related(
        Prefetch("tallies", Tally.objects.select_related("signed_by__person")),
        Prefetch("subjects", RoundSubject.objects.select_related("person", "group")),
    )
    entries: dict[tuple[int, int], list[CountEntry]] = {}
    for entry in CountEntry.objects.filter(round__meeting=meeting).select_related("teller__person").order_by("slot"):
        entries.setdefault((entry.round_id, entry.attempt), []).append(entry)
    found = []
    for round_ in rounds.order_by("number"):
        round_.meeting = meeting
        tallies = sorted(round_.tallies.all(), key=lambda t: t.version)
        last = tallies[-1] if tallies else None
        found.append(
            {
                "round": round_,
                "void": round_.state == RoundState.VOIDED,
                "counts": [{"tally": t, "entries": entries.get((round_.pk, t.version), [])} for t in tallies],
                "lines": tally_lines(round_, list(round_.subjects.all()), last) if last else [],
            }
        )
    return found


def _results(meeting: Meeting, *, numbers: bool) -> list[dict[str, Any]]:
    """Each rating with its sentence, what the committee decided on it, and earlier versions."""
    ratings = list(
        Rating.objects.filter(meeting=meeting)
        .select_related("person", "cell")
        .order_by("cell__code", "person__sort_key", "person__code", "-version")
    )
    above = {
        r.person_id: r
        for r in Rating.objects.in_force()
        .filter(cycle_id=meeting.cycle_id, person_id__in=[r.person_id for r in ratings])
        .exclude(meeting=meeting)
        .defer("explanation")
    }
    return [
        {
            "rating": rating,
            "sentence": sentence(rating, str(rating.person), numbers=numbers),
            "other": above.get(rating.person_id),
            "versions": [r for r in ratings if r.person_id == rating.person_id and r.superseded_at is not None]
            if rating.version > 1
            else [],
        }
        for rating in ratings
        if rating.superseded_at is None
    ]


def _journal(reader: User, unit: Unit) -> list[dict[str, Any]]:
    """What the journal says of this unit, the newest first; empty for who may not read it."""
    entries = Entry.objects.visible_to(reader).filter(unit=unit).order_by("-number")[:ENTRIES]
    return [{"entry": entry, "sentence": sentence_of(entry)} for entry in entries]
