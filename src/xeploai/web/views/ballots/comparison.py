"""Two counts beside each other, once both are handed in; then the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.ballots.actions.reopen_lines import reopen_lines
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.counting import expanded, marks_of
from xeploai.ballots.enums import BLANK, RoundState
from xeploai.ballots.queries.comparison import Comparison, compare_entries
from xeploai.ballots.queries.sheets import numbers_of, on_ballot, sheet_of
from xeploai.people.rules import require
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.ballots.common import groups_of, round_frame, seen_round
from xeploai.web.views.ballots.words import key_words, part_words
from xeploai.web.views.meeting.common import address, carry_out, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.ballots.models import Round, RoundSubject
    from xeploai.ballots.sheet import Numbers, Sheet
    from xeploai.errors import Refusal


@login_required
def count_compare(request: HttpRequest, pk: int) -> HttpResponse:
    """For tellers only: before both counts are handed in it shows no number at all."""
    round_ = seen_round(request, pk)
    require(reader_of(request), "ballots.count", round_)
    return _page(request, round_)


@login_required
def count_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Both tellers count again what differs (or everything)."""
    round_ = seen_round(request, pk)
    everything = "everything" in request.POST
    if request.method != "POST":
        return _page(request, round_)
    return carry_out(
        lambda: reopen_lines(actor=reader_of(request), round_=round_, everything=everything),
        then=address("count_entry", pk),
        otherwise=lambda refusal: _page(request, round_, refusal),
    )


@login_required
def count_sign(request: HttpRequest, pk: int) -> HttpResponse:
    """The head of the tellers signs."""
    round_ = seen_round(request, pk)
    if request.method != "POST":
        return _page(request, round_)
    return carry_out(
        lambda: sign_count(actor=reader_of(request), round_=round_),
        then=address("round", pk),
        otherwise=lambda refusal: _page(request, round_, refusal),
    )


def _page(request: HttpRequest, round_: Round, refusal: Refusal | None = None) -> HttpResponse:
    require(reader_of(request), "ballots.count", round_)
    subjects = on_ballot(round_)
    sheet = sheet_of(round_, subjects)
    comparison = compare_entries(round_, sheet)
    context = round_frame(request, round_) | {
        "comparison": comparison,
        "counting": round_.state == RoundState.COUNTING,
        "rows": _rows(comparison, subjects),
        "own": next((e for e in comparison.entries if e.teller_id == request.user.pk), None),
    }
    if comparison.equal:
        numbers = numbers_of(comparison.entries[0], chooses=round_.chooses)
        context |= {"numbers": numbers, "lights": lights(round_, sheet, numbers)}
    return shown(request, "ballots/count_compare.html", context, refusal)


def _rows(comparison: Comparison, subjects: list[RoundSubject]) -> list[dict[str, Any]]:
    by_key, groups = {s.key: s for s in subjects}, groups_of(subjects)
    return [
        {"what": key_words(d.key, by_key, groups), "part": part_words(d.part), "a": d.a, "b": d.b}
        for d in comparison.differences
    ]


def lights(round_: Round, sheet: Sheet, numbers: Numbers) -> list[dict[str, Any]]:
    """The equations of a count, each with its numbers and whether it holds (V)."""
    issued, returned = numbers.issued or 0, numbers.returned or 0
    valid, invalid = numbers.valid or 0, numbers.invalid or 0
    found = [
        {"code": "issued", "ok": issued <= round_.convened, "a": issued, "b": round_.convened},
        {"code": "returned", "ok": returned <= issued, "a": issued, "b": returned, "c": issued - returned},
        {"code": "valid", "ok": valid + invalid == returned, "a": returned, "b": valid, "c": invalid},
    ]
    if sheet.cap is not None:
        marks = marks_of(sheet, numbers)
        most = sheet.cap * valid
        found.append({"code": "marks", "ok": sum(marks.values()) <= most, "a": sum(marks.values()), "b": most,
                      "c": sheet.cap, "d": valid})  # fmt: skip
        return found
    wrong = [k for k, line in expanded(sheet, numbers).items() if sum(line.values()) != valid or line[BLANK] < 0]
    found.append({"code": "lines", "ok": not wrong, "a": len(sheet.lines) - len(wrong), "b": len(sheet.lines),
                  "c": valid})  # fmt: skip
    return found
