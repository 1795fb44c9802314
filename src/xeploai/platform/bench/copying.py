"""Every cell of the province gets an evening like one that was really held: rows copied in bulk, names exchanged.

The copies are good for measuring and for nothing else: texts and totals speak of the pattern's members.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from django.db import models

from xeploai.ballots.models import CountEntry, Round, RoundSubject, Tally
from xeploai.meetings.models import Attendee, Dispatch, Meeting, Minutes, Teller
from xeploai.organisations.models import Unit
from xeploai.ratings.models import Rating

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.people.models import Membership

Row = TypeVar("Row", bound=models.Model)
AT_ONCE = 500


class Pattern:
    """The rows of one evening, read once."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.attendee = list(meeting.attendees.all())
        self.minutes = list(meeting.minutes.all())
        self.dispatches = list(meeting.dispatches.all())
        self.rounds = list(meeting.rounds.order_by("number"))
        self.entries = list(CountEntry.objects.filter(round__meeting=meeting))
        self.tallies = list(Tally.objects.filter(round__meeting=meeting))
        self.ratings = list(Rating.objects.filter(meeting=meeting))

    def repeat(self, members: dict[int, list[Membership]]) -> list[Meeting]:
        """One evening for each cell of ``members`` (cell id: its members)."""
        cells = list(members)
        meetings = _stored(Meeting, (_like(self.meeting, unit_id=cell) for cell in cells))
        pairs = list(zip(meetings, members.values(), strict=True))
        _stored(Attendee, (row for meeting, those in pairs for row in self._roll(meeting, those)))
        _stored(Teller, (Teller(meeting=m, person_id=of.person_id) for m, those in pairs for of in those[3:6]))
        _stored(Minutes, (_like(row, meeting_id=m.pk) for m in meetings for row in self.minutes))
        parents = dict(Unit.objects.filter(pk__in=cells).values_list("pk", "parent_id"))
        sent = ((meeting, row) for meeting in meetings for row in self.dispatches)
        _stored(Dispatch, (_like(row, meeting_id=m.pk, to_unit_id=parents[m.unit_id]) for m, row in sent))
        for round_ in self.rounds:
            self._vote(round_, pairs)
        _stored(Rating, (row for meeting, those in pairs for row in self._ratings(meeting, those)))
        return meetings

    def _roll(self, meeting: Meeting, members: list[Membership]) -> Iterable[Attendee]:
        for number, member in enumerate(members):
            like = self.attendee[number % len(self.attendee)]
            yield _like(like, meeting_id=meeting.pk, person_id=member.person_id)

    def _vote(self, pattern: Round, pairs: list[tuple[Meeting, list[Membership]]]) -> None:
        rounds = _stored(Round, (_like(pattern, meeting_id=meeting.pk, follows_id=None) for meeting, _ in pairs))
        subjects = (
            RoundSubject(round=round_, person_id=member.person_id, position=number)
            for round_, (_, members) in zip(rounds, pairs, strict=True)
            for number, member in enumerate(members, 1)
        )
        _stored(RoundSubject, subjects)
        for model, rows in ((CountEntry, self.entries), (Tally, self.tallies)):
            mine = [row for row in rows if row.round_id == pattern.pk]
            _stored(model, (_like(row, round_id=round_.pk) for round_ in rounds for row in mine))

    def _ratings(self, meeting: Meeting, members: list[Membership]) -> Iterable[Rating]:
        for number, member in enumerate(members):
            like = self.ratings[number % len(self.ratings)]
            yield _like(like, meeting_id=meeting.pk, cell_id=meeting.unit_id, person_id=member.person_id)


def _like(row: Row, **changes: Any) -> Row:
    """A new row with the values of another."""
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    del values[row._meta.pk.attname]
    return type(row)(**values | changes)


def _stored(model: type[Row], rows: Iterable[Row]) -> list[Row]:
    return model._default_manager.bulk_create(rows, batch_size=AT_ONCE)
