"""The votes on one thing: both tellers' entries and the signed tally of each count, with what came out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _, gettext_lazy

from xeploai.ballots.enums import BLANK
from xeploai.ballots.models import CountEntry, Round, RoundSubject, Tally
from xeploai.cycles.enums import Grade, QualityLevel
from xeploai.exchange.chains.parts import DASH, Grid, Part, moment

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.db.models import Q

    from xeploai.meetings.models import Meeting

NOTHING: dict[str, Any] = {BLANK: gettext_lazy("không có ý kiến")}
LEVELS: dict[str, Any] = {str(one): one.label for one in QualityLevel} | NOTHING
GRADES: dict[str, Any] = {str(one): one.label for one in Grade} | NOTHING


def votes_part(meetings: Collection[Meeting], about: Q, *, hidden: Collection[int] = ()) -> Part:
    """Every count of the lines ``about`` in these meetings; ``hidden`` meetings show no number (A-28)."""
    lines: dict[int, list[RoundSubject]] = defaultdict(list)
    for line in RoundSubject.objects.filter(about, round__meeting__in=meetings).select_related(
        "person", "subject", "criterion"
    ):
        lines[line.round_id].append(line)
    rounds = Round.objects.filter(pk__in=lines).order_by("meeting__starts_at", "meeting_id", "number")
    tallies: dict[int, list[Tally]] = defaultdict(list)
    for tally in Tally.objects.filter(round__in=lines).select_related("signed_by__person").order_by("version"):
        tallies[tally.round_id].append(tally)
    entries: dict[tuple[int, int], list[CountEntry]] = defaultdict(list)
    for entry in CountEntry.objects.filter(round__in=lines).select_related("teller__person").order_by("slot"):
        entries[entry.round_id, entry.attempt].append(entry)
    grids, warnings = [], []
    for round_ in rounds:
        rows = [
            row
            for tally in tallies[round_.pk]
            for row in _count(round_, tally, entries[round_.pk, tally.version], lines[round_.pk], hidden)
        ]
        head = _("%(round)s: N = %(convened)s, cần %(needed)s phiếu") % {
            "round": round_.get_kind_display(), "convened": round_.convened, "needed": round_.needed,
        }  # fmt: skip
        if round_.voided_because:
            warnings.append(_("Lượt đã hủy: %(why)s") % {"why": round_.voided_because})
        if round_.recount_because:
            warnings.append(_("Kiểm phiếu lại: %(why)s") % {"why": round_.recount_because})
        grids.append(Grid(head, _heads(), tuple(rows)))
    return Part("votes", _("Phiếu: hai bản nhập và kết quả đã ký"), "V", (), tuple(grids), tuple(warnings))


def _heads() -> tuple[str, ...]:
    return (
        _("Nguồn"), _("Phát ra"), _("Thu về"), _("Hợp lệ"), _("Không hợp lệ"), _("Phiếu cho đối tượng"), _("Lúc"),
    )  # fmt: skip


def _count(
    round_: Round, tally: Tally, entries: list[CountEntry], lines: list[RoundSubject], hidden: Collection[int]
) -> list[tuple[str, ...]]:
    secret = round_.meeting_id in hidden
    rows = [
        _row(f"{entry.get_slot_display()}: {entry.teller}", entry, lines, moment(entry.handed_in_at), secret=secret)
        for entry in entries
    ]
    signed = _("Đã ký, lần %(number)s: %(by)s") % {"number": tally.version, "by": tally.signed_by}
    if tally.reason:
        signed += f" ({tally.reason})"
    return [*rows, _row(signed, tally, lines, moment(tally.signed_at), secret=secret)]


def _row(source: str, of: CountEntry | Tally, lines: list[RoundSubject], at: str, *, secret: bool) -> tuple[str, ...]:
    if secret:
        kept = _("giữ kín")
        return (source, kept, kept, kept, kept, kept, at)
    totals = tuple(DASH if one is None else str(one) for one in (of.issued, of.returned, of.valid, of.invalid))
    found: dict[str, Any] = of.lines
    several = len(lines) > 1
    votes = [f"{line}: {_votes(line, found)}" if several else _votes(line, found) for line in lines]
    return (source, *totals, "; ".join(votes), at)


def _votes(line: RoundSubject, found: dict[str, Any]) -> str:
    counted = found.get(line.key)
    if counted is None:
        return DASH
    if isinstance(counted, dict):
        # In the order of the words: PostgreSQL gives maps back in another order than they were written in.
        words = LEVELS if line.criterion_id is None else GRADES
        return ", ".join(f"{words[code]} {counted[code]}" for code in words if counted.get(code)) or "0"
    return str(counted)
