"""A teller's own entry: begin it, fill it in, hand it in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.shortcuts import redirect, render

from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.give_up_count_entry import give_up_count_entry
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.save_count_entry import Draft, save_count_entry
from xeploai.ballots.enums import RoundState, Slot
from xeploai.ballots.queries.comparison import entries_of
from xeploai.ballots.queries.course import Next, courses_of
from xeploai.ballots.queries.sheets import numbers_of, on_ballot, sheet_of
from xeploai.ballots.sheet import TOTALS, block_key, line_key
from xeploai.errors import Conflict, Refusal
from xeploai.people.rules import require
from xeploai.web.doors import login_required, reader_of
from xeploai.web.drafts import is_autosave, not_saved, saved
from xeploai.web.typed import whole
from xeploai.web.views.ballots.common import groups_of, round_frame, seen_round
from xeploai.web.views.ballots.forms import draft_of, form_blocks, form_lines, reason_boxes, total_boxes, typed
from xeploai.web.views.ballots.words import fault_sentence, key_words, missing_sentences
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse

    from xeploai.ballots.models import CountEntry, Round


@login_required
def counting(request: HttpRequest, pk: int) -> HttpResponse:
    """Where a teller goes: the round that is being counted, or a page that says there is nothing to count yet."""
    meeting = seen_meeting(request, pk)
    require(reader_of(request), "ballots.count", meeting)
    steps = [course.next for course in courses_of(meeting)] or [Next("open")]
    ahead = next((step for step in steps if step.step == "count" and step.round is not None), steps[0])
    if ahead.step == "count" and ahead.round is not None:
        return redirect("web:count_entry", ahead.round.pk)
    return render(request, "ballots/counting.html", frame(request, meeting) | {"next": ahead})


@login_required
def count_entry(request: HttpRequest, pk: int) -> HttpResponse:
    """One's own blind entry. Posts save, add or drop a line of its own, hand in, or give up."""
    round_ = seen_round(request, pk)
    reader = reader_of(request)
    require(reader, "ballots.count", round_)
    if request.method == "POST" and "slot" in request.POST:
        slot = request.POST["slot"]
        return carry_out(
            lambda: begin_count_entry(actor=reader, round_=round_, slot=slot if slot in Slot.values else Slot.A),
            then=address("count_entry", pk),
            otherwise=lambda refusal: _begin(request, round_, refusal),
        )
    entry = next((e for e in entries_of(round_) if e.teller_id == reader.pk), None)
    if entry is None:
        return _begin(request, round_)
    if request.method == "POST":
        return _post(request, round_, entry)
    if entry.handed_in_at or round_.state != RoundState.COUNTING:
        return redirect("web:count_compare", pk)
    return _form(request, round_, entry)


def _begin(request: HttpRequest, round_: Round, refusal: Refusal | None = None) -> HttpResponse:
    taken = {entry.slot: entry for entry in entries_of(round_)}
    slots = [{"slot": slot, "entry": taken.get(slot)} for slot in Slot]
    return shown(request, "ballots/count_begin.html", round_frame(request, round_) | {"slots": slots}, refusal)


def _post(request: HttpRequest, round_: Round, entry: CountEntry) -> HttpResponse:
    reader = reader_of(request)
    if "give_up" in request.POST:
        return carry_out(
            lambda: give_up_count_entry(actor=reader, round_=round_),
            then=address("count_entry", round_.pk),
            otherwise=lambda refusal: _form(request, round_, entry, refusal),
        )
    version = whole(request.POST.get("version", ""))
    draft = _with_line(draft_of(request.POST, entry), request.POST.get("add", ""), request.POST.get("drop", ""))
    kept = False
    try:
        entry = save_count_entry(actor=reader, round_=round_, version=version, draft=draft)
        kept = True
        if is_autosave(request):
            return saved(entry.saved_at, entry.version)
        if "hand_in" in request.POST:
            hand_in_count_entry(actor=reader, round_=round_, version=entry.version)
            return redirect("web:count_compare", round_.pk)
    except Refusal as refusal:
        if is_autosave(request):
            return not_saved(refusal)
        entry.refresh_from_db()
        response = _form(request, round_, entry, refusal, None if kept else draft)
        response.status_code = 409
        return response
    place = request.POST.get("add") or ""
    return redirect(address("count_entry", round_.pk) + (f"#line-{place}" if place else ""))


def _with_line(draft: Draft, add: str, drop: str) -> Draft:
    """A name gets a line of its own, or follows its cell again."""
    lines = {key: line for key, line in draft.lines.items() if key != drop}
    if add:
        lines.setdefault(add, {})
    return replace(draft, lines=lines)


def _form(
    request: HttpRequest,
    round_: Round,
    entry: CountEntry,
    refusal: Refusal | None = None,
    draft: Draft | None = None,
) -> HttpResponse:
    subjects = on_ballot(round_)
    sheet = sheet_of(round_, subjects)
    stored = numbers_of(entry, chooses=round_.chooses)
    numbers = typed(draft, entry, chooses=round_.chooses) if draft else stored
    only, groups = set(entry.reopened), groups_of(subjects)
    blocks = form_blocks(sheet, subjects, numbers, groups, only) if sheet.in_blocks else []
    errors = _errors(refusal, {s.key: s for s in subjects}, groups)
    context = round_frame(request, round_) | {
        "entry": entry,
        "totals": total_boxes(numbers, only),
        "reasons": reason_boxes(numbers, only),
        "blocks": blocks,
        "lines": [] if blocks else form_lines(sheet, subjects, numbers, only),
        "groups": groups,
        "only": only,
        "valid": numbers.valid,
        "rest_is_zero": numbers.rest_is_zero,
        "errors": errors,
        "conflict_rows": _conflict_rows(refusal, {s.key: s for s in subjects}, groups),
    }
    return shown(request, "ballots/count_entry.html", context, None if errors else refusal)


def _conflict_rows(refusal: Refusal | None, subjects: dict[str, Any], groups: dict[str, str]) -> list[dict[str, Any]]:
    """Only what the two versions do not share."""
    if not isinstance(refusal, Conflict) or "lines" not in refusal.yours:
        return []
    theirs, yours = (_flat(side) for side in (refusal.theirs, refusal.yours))
    keys = [key for key in {**theirs, **yours} if theirs.get(key) != yours.get(key)]
    return [{"label": key_words(k, subjects, groups), "theirs": theirs.get(k), "yours": yours.get(k)} for k in keys]


def _flat(side: dict[str, Any]) -> dict[str, str]:
    """{key: numbers in the order of the boxes}."""
    found = {name: "" if side[name] is None else str(side[name]) for name in TOTALS}
    for group, block in side["blocks"].items():
        found[block_key(group)] = _numbers(block.values())
    for key, line in side["lines"].items():
        found[line_key(key)] = _numbers(line.values() if isinstance(line, dict) else [line])
    return found


def _numbers(values: Iterable[int | None]) -> str:
    return " · ".join("…" if value is None else str(value) for value in values)


def _errors(refusal: Refusal | None, subjects: dict[str, Any], groups: dict[str, str]) -> list[dict[str, str]]:
    if refusal is None:
        return []
    if refusal.code == "count_unbalanced":
        return [fault_sentence(error) for error in refusal.params["errors"]]
    if refusal.code == "count_incomplete":
        return missing_sentences(refusal.params["keys"], subjects, groups)
    return []
